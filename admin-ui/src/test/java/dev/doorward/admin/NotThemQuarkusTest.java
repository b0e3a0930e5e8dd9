package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.SmallRecognition;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "This was not …": the door named somebody, and an owner says that it was another. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class NotThemQuarkusTest {
    private static final byte[] PORCH = Scenery.porch(true, 0);

    @TestHTTPResource("/")
    String address;

    @BeforeEach
    void house() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/decisions").then().statusCode(200));
    }

    @Test
    void face_of_the_event_is_kept_apart_and_can_be_taken_back() {
        String anna = add("Anna Apart", false);
        DecisionMade made = visit(SourceKind.CAMERA, PORCH, anna);

        String face = notThem(made).statusCode(201).extract().path("id");

        when().get("/api/mistaken/{id}", anna)
                .then()
                .body("[0].id", equalTo(face))
                .body("[0].question", equalTo("face=250.0,120.0,130.0,160.0"));
        assertThat(when().get("/api/mistaken/{id}/{face}", anna, face).asByteArray())
                .isEqualTo(PORCH);
        line(made).body(of(made) + ".notThem", equalTo(true));
        when().delete("/api/mistaken/{id}/{face}", anna, face).then().statusCode(204);
        when().get("/api/mistaken/{id}", anna).then().body("", empty());
    }

    @Test
    void what_may_be_the_persons_own_face_is_refused_in_recognitions_words() {
        String anna = add("Anna Herself", false);
        DecisionMade made = visit(SourceKind.CAMERA, SmallRecognition.theirs(PORCH), anna);

        notThem(made).statusCode(409).body("title", equalTo("It may be them"));

        line(made).body(of(made) + ".notThem", equalTo(false));
    }

    @Test
    void events_without_a_name_or_of_the_demo_keep_nobody_apart() {
        String real = add("Rolf Real", false);

        notThem(visit(SourceKind.CAMERA, PORCH, null)).statusCode(409).body("title", equalTo("Nobody was named"));
        notThem(visit(SourceKind.DEMO, PORCH, real)).statusCode(409).body("detail", containsString("demo, a file"));
        notThem(visit(SourceKind.CAMERA, PORCH, PersonId.random().value())).statusCode(404);
        when().post("/api/decisions/{id}/not-them", MessageId.random().value())
                .then()
                .statusCode(404);
    }

    @Test
    void page_asks_once_more_and_shows_the_face_with_the_person() {
        String anna = add("Anna Asked", false);
        DecisionMade refused = visit(SourceKind.CAMERA, SmallRecognition.theirs(PORCH), anna);
        DecisionMade made = visit(SourceKind.CAMERA, PORCH, anna);
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#events");
            event(page, refused).getByText("This was not Anna Asked").click();
            page.getByText("Keep this face apart").click();
            assertThat(page.locator("dialog .says.bad")).containsText("It may be them.");
            page.getByLabel("Close").click();

            event(page, made).getByText("This was not Anna Asked").press("Enter");
            Browser.until(page, "document.querySelector('dialog img.large').naturalWidth > 0");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "not-them");
            page.getByText("Keep this face apart").press("Enter");
            assertThat(page.locator("dialog .says.good")).containsText("not taken for Anna Asked");
            page.getByLabel("Close").click();
            assertThat(event(page, made).locator(".denied")).hasText("You said: it was somebody else");
            assertThat(event(page, made).locator(".not-them")).hasCount(0);

            Page phone = browser.phone(address + "#people");
            phone.getByText("Anna Asked").click();
            assertThat(phone.locator(".mistaken li")).hasCount(1);
            phone.locator(".mistaken").scrollIntoViewIfNeeded();
            assertThat(new AxeBuilder(phone).analyze().getViolations()).isEmpty();
            browser.picture(phone, "mistaken-phone");
            phone.getByLabel("Remove face 1").click();
            assertThat(phone.locator(".mistaken")).isHidden();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Locator event(Page page, DecisionMade made) {
        return page.locator(".events .decision[data-id='" + made.id() + "']");
    }

    private static DecisionMade visit(SourceKind source, byte[] picture, @Nullable String person) {
        try (Visitor visitor = new Visitor(source)) {
            TrackId track = new TrackId("n" + System.nanoTime());
            visitor.seen(track);
            visitor.frame(picture);
            await().untilAsserted(() -> assertThat(
                            when().get("/api/doors/front/frame.jpg").asByteArray())
                    .isEqualTo(picture));
            DecisionMade made = person == null
                    ? visitor.denied(track, DenialReason.UNKNOWN_PERSON, null)
                    : visitor.granted(track, new PersonId(person));
            await().untilAsserted(() -> line(made).body(of(made) + ".pictured", equalTo(true)));
            return made;
        }
    }

    private static ValidatableResponse notThem(DecisionMade made) {
        return when().post("/api/decisions/{id}/not-them", made.id().value()).then();
    }

    private static ValidatableResponse line(DecisionMade made) {
        return when().get("/api/decisions?limit=500").then();
    }

    private static String of(DecisionMade made) {
        return "find { it.id == '" + made.id() + "' }";
    }

    private static String add(String name, boolean demo) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", AccessLevel.RESIDENT, "demo", demo))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
