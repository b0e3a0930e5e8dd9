package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.PastVisits;
import dev.doorward.admin.testing.Residents;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.SmallRecognition;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
        PastVisits.canBeKept();
    }

    @Test
    void face_of_the_event_is_kept_apart_and_can_be_taken_back() {
        String anna = Residents.add("Anna Apart", false);
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, PORCH, anna);

        String face = notThem(made).statusCode(201).extract().path("id");

        when().get("/api/mistaken/{id}", anna)
                .then()
                .body("[0].id", equalTo(face))
                .body("[0].question", equalTo("face=250.0,120.0,130.0,160.0"));
        assertThat(when().get("/api/mistaken/{id}/{face}", anna, face).asByteArray())
                .isEqualTo(PORCH);
        PastVisits.list().body(PastVisits.path(made) + ".notThem", equalTo(true));
        when().delete("/api/mistaken/{id}/{face}", anna, face).then().statusCode(204);
        when().get("/api/mistaken/{id}", anna).then().body("", empty());
    }

    @Test
    void what_may_be_the_persons_own_face_is_refused_in_recognitions_words() {
        String anna = Residents.add("Anna Herself", false);
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, SmallRecognition.theirs(PORCH), anna);

        notThem(made).statusCode(409).body("title", equalTo("It may be them"));

        PastVisits.list().body(PastVisits.path(made) + ".notThem", equalTo(false));
    }

    @Test
    void events_without_a_name_or_of_the_demo_keep_nobody_apart() {
        String real = Residents.add("Rolf Real", false);

        notThem(PastVisits.of(SourceKind.CAMERA, PORCH, null))
                .statusCode(409)
                .body("title", equalTo("Nobody was named"));
        notThem(PastVisits.of(SourceKind.DEMO, PORCH, real))
                .statusCode(409)
                .body("detail", containsString("demo, a file"));
        notThem(PastVisits.of(SourceKind.CAMERA, PORCH, PersonId.random().value()))
                .statusCode(404);
        when().post("/api/decisions/{id}/not-them", MessageId.random().value())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("browser")
    void page_asks_once_more_and_shows_the_face_with_the_person() {
        String anna = Residents.add("Anna Asked", false);
        DecisionMade refused = PastVisits.of(SourceKind.CAMERA, SmallRecognition.theirs(PORCH), anna);
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, PORCH, anna);
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#events");
            PastVisits.line(page, refused).getByText("This was not Anna Asked").click();
            page.getByText("Keep this face apart").click();
            assertThat(page.locator("dialog .says.bad")).containsText("It may be them.");
            page.getByLabel("Close").click();

            PastVisits.line(page, made).getByText("This was not Anna Asked").press("Enter");
            Browser.until(page, "document.querySelector('dialog img.large').naturalWidth > 0");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "not-them");
            page.getByText("Keep this face apart").press("Enter");
            assertThat(page.locator("dialog .says.good")).containsText("not taken for Anna Asked");
            page.getByLabel("Close").click();
            assertThat(PastVisits.line(page, made).locator(".denied")).hasText("You said: it was somebody else");
            assertThat(PastVisits.line(page, made).locator(".not-them")).hasCount(0);

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

    private static ValidatableResponse notThem(DecisionMade made) {
        return when().post("/api/decisions/{id}/not-them", made.id().value()).then();
    }
}
