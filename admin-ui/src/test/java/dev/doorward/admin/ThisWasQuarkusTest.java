package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "This was …": a past event teaches a face. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class ThisWasQuarkusTest {
    private static final byte[] PORCH = Scenery.porch(true, 0);

    @TestHTTPResource("/")
    String address;

    @BeforeEach
    void house() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/decisions").then().statusCode(200));
    }

    @Test
    void face_that_was_decided_about_becomes_a_picture_and_goes_with_its_person() {
        String greta = add("Greta", false);
        DecisionMade made = visit(SourceKind.CAMERA, PORCH);

        said(made, Map.of("person", greta))
                .statusCode(201)
                .body("person", equalTo(greta))
                .body("id", notNullValue())
                .body("warnings", hasSize(1));

        String picture = when().get("/api/people/{id}/pictures", greta)
                .then()
                .body("question", hasItem("face=250.0,120.0,130.0,160.0"))
                .extract()
                .path("[0].id");
        assertThat(when().get("/api/people/{id}/pictures/{picture}", greta, picture)
                        .asByteArray())
                .isEqualTo(PORCH);
        await().untilAsserted(() -> line(made).body(of(made) + ".said", equalTo("Greta")));

        when().delete("/api/people/{id}", greta).then().statusCode(200);
        when().get("/api/decisions/{id}/snapshot.jpg", made.id().value()).then().statusCode(404);
        line(made).body(of(made) + ".said", nullValue()).body(of(made) + ".pictured", equalTo(false));
    }

    @Test
    void somebody_new_is_made_with_the_picture_and_may_what_was_said() {
        DecisionMade made = visit(SourceKind.CAMERA, PORCH);

        String id = said(made, Map.of("name", "Nils New", "level", "GUEST"))
                .statusCode(201)
                .extract()
                .path("person");

        when().get("/api/people")
                .then()
                .body("find { it.id == '" + id + "' }.level", equalTo("GUEST"))
                .body("find { it.id == '" + id + "' }.pictures", equalTo(1))
                .body("find { it.id == '" + id + "' }.demo", equalTo(false));
    }

    @Test
    void picture_that_is_refused_says_why_and_leaves_nobody_behind() {
        DecisionMade made = visit(SourceKind.CAMERA, SmallRecognition.blurred(PORCH));

        said(made, Map.of("name", "Bianca Blurred", "level", "GUEST"))
                .statusCode(422)
                .body("detail", containsString("blurred"));

        when().get("/api/people").then().body("name", not(hasItem("Bianca Blurred")));
        line(made).body(of(made) + ".said", nullValue());
    }

    @Test
    void demo_and_real_people_do_not_mix() {
        String real = add("Rita Real", false);
        String demo = add("Dan Demo", true);
        DecisionMade ofTheDemo = visit(SourceKind.DEMO, PORCH);
        DecisionMade ofAFile = visit(SourceKind.FILE, PORCH);
        DecisionMade ofACamera = visit(SourceKind.CAMERA, PORCH);

        said(ofTheDemo, Map.of("person", real)).statusCode(409).body("detail", containsString("demo, a file"));
        said(ofAFile, Map.of("person", real)).statusCode(409);
        said(ofAFile, Map.of("name", "Filed", "level", "GUEST")).statusCode(409);
        said(ofACamera, Map.of("person", demo)).statusCode(409).body("detail", containsString("demo's own"));
        said(ofTheDemo, Map.of("person", demo)).statusCode(201);
        String made = said(ofTheDemo, Map.of("name", "Dora Demo", "level", "RESIDENT"))
                .statusCode(201)
                .extract()
                .path("person");

        when().get("/api/people").then().body("find { it.id == '" + made + "' }.demo", equalTo(true));
    }

    @Test
    void event_without_a_face_teaches_nothing() {
        String vic = add("Vic", false);
        DecisionMade typed;
        try (Visitor visitor = new Visitor(SourceKind.CAMERA)) {
            typed = visitor.entered(new PersonId(vic), AccessLevel.RESIDENT, new PinUsed(PinUsed.Way.KEYPAD, null));
        }
        await().untilAsserted(() -> line(typed).body(of(typed), notNullValue()));

        said(typed, Map.of("person", vic)).statusCode(409).body("detail", containsString("PIN"));
        said(MessageId.random().value(), Map.of("person", vic)).statusCode(404);
        said("..%2F..%2Fpeople", Map.of("person", vic)).statusCode(404);
        DecisionMade made = visit(SourceKind.CAMERA, PORCH);
        said(made, Map.of()).statusCode(422).body("title", equalTo("Who was it?"));
        said(made, Map.of("person", "../users")).statusCode(404);
        said(made, Map.of("person", PersonId.random().value())).statusCode(404);
    }

    @Test
    void page_asks_who_it_was_and_says_what_became_of_the_picture() {
        add("Wanda Who", false);
        add("Demo Doris", true);
        DecisionMade blurred = visit(SourceKind.CAMERA, SmallRecognition.blurred(PORCH));
        DecisionMade made = visit(SourceKind.CAMERA, PORCH);
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#events");
            asked(page, blurred);
            page.getByLabel("This was").selectOption("Wanda Who");
            assertThat(page.locator("#this-was option", new Page.LocatorOptions().setHasText("Demo Doris")))
                    .hasCount(0);
            page.getByText("Learn this face").click();
            assertThat(page.locator("dialog .says.bad")).containsText("The face is blurred. Hold still.");
            browser.picture(page, "this-was-refused");
            page.getByLabel("Close").click();

            asked(page, made);
            page.getByLabel("This was").selectOption("Somebody new");
            page.getByLabel("Name").fill("Walter Was");
            Browser.until(page, "document.querySelector('dialog img.large').naturalWidth > 0");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "this-was-desktop");
            page.getByText("Learn this face").click();
            assertThat(page.locator("dialog .says")).containsText("Learnt: one more picture of Walter Was.");
            page.getByLabel("Close").click();
            assertThat(event(page, made).locator(".said")).hasText("Named afterwards: Walter Was");
            assertThat(event(page, made).locator(".who-was")).hasCount(0);
            browser.picture(page, "events-this-was-desktop");

            Page phone = browser.phone(address + "#events");
            asked(phone, blurred);
            Browser.until(phone, "document.querySelector('dialog img.large').naturalWidth > 0");
            assertThat(new AxeBuilder(phone).analyze().getViolations()).isEmpty();
            browser.picture(phone, "this-was-phone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void asked(Page page, DecisionMade made) {
        event(page, made).getByText("Who was this?").click();
    }

    private static Locator event(Page page, DecisionMade made) {
        return page.locator(".events .decision[data-id='" + made.id() + "']");
    }

    /** Somebody unknown, whom the camera shows and the door turns away. */
    private static DecisionMade visit(SourceKind source, byte[] picture) {
        try (Visitor visitor = new Visitor(source)) {
            TrackId track = new TrackId("w" + System.nanoTime());
            visitor.seen(track); // before the picture, so it has been heard when that is there
            visitor.frame(picture);
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(
                            when().get("/api/doors/front/frame.jpg").asByteArray())
                    .isEqualTo(picture));
            DecisionMade made = visitor.denied(track, DenialReason.UNKNOWN_PERSON, null);
            await().untilAsserted(() -> line(made).body(of(made) + ".pictured", equalTo(true)));
            return made;
        }
    }

    private static ValidatableResponse line(DecisionMade made) {
        return when().get("/api/decisions?limit=500").then();
    }

    private static String of(DecisionMade made) {
        return "find { it.id == '" + made.id() + "' }";
    }

    private static ValidatableResponse said(DecisionMade made, Map<String, String> who) {
        return said(made.id().value(), who);
    }

    private static ValidatableResponse said(String decision, Map<String, String> who) {
        return given().contentType(ContentType.JSON)
                .urlEncodingEnabled(false)
                .body(who)
                .post("/api/decisions/" + decision + "/person")
                .then();
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
