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
import com.microsoft.playwright.Page;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.PastVisits;
import dev.doorward.admin.testing.Residents;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.SmallRecognition;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.SourceKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
        PastVisits.canBeKept();
    }

    @Test
    void face_that_was_decided_about_becomes_a_picture_and_goes_with_its_person() {
        String greta = Residents.add("Greta", false);
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, PORCH);

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
        await().untilAsserted(() -> PastVisits.list().body(PastVisits.path(made) + ".said", equalTo("Greta")));

        when().delete("/api/people/{id}", greta).then().statusCode(200);
        when().get("/api/decisions/{id}/snapshot.jpg", made.id().value()).then().statusCode(404);
        PastVisits.list()
                .body(PastVisits.path(made) + ".said", nullValue())
                .body(PastVisits.path(made) + ".pictured", equalTo(false));
    }

    @Test
    void somebody_new_is_made_with_the_picture_and_may_what_was_said() {
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, PORCH);

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
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, SmallRecognition.blurred(PORCH));

        said(made, Map.of("name", "Bianca Blurred", "level", "GUEST"))
                .statusCode(422)
                .body("detail", containsString("blurred"));

        when().get("/api/people").then().body("name", not(hasItem("Bianca Blurred")));
        PastVisits.list().body(PastVisits.path(made) + ".said", nullValue());
    }

    @Test
    void picture_too_like_somebody_else_is_learnt_when_an_owner_says_that_they_are_two() {
        String ross = Residents.add("Ross Resembled", false);
        String theo = Residents.add("Theo Twin", false);
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, SmallRecognition.like(new PersonId(ross), PORCH));

        said(made, Map.of("person", theo)).statusCode(409).body("person", equalTo(ross));
        said(made, Map.of("name", "Nora Newcomer", "level", "GUEST")).statusCode(409);
        when().get("/api/people").then().body("name", not(hasItem("Nora Newcomer")));
        PastVisits.list().body(PastVisits.path(made) + ".said", nullValue());

        said(made, Map.of("person", theo, "override", true)).statusCode(201).body("person", equalTo(theo));
        said(made, Map.of("name", "Nora Newcomer", "level", "GUEST", "override", true))
                .statusCode(201);
        when().get("/api/people").then().body("name", hasItem("Nora Newcomer"));
    }

    @Test
    @Tag("browser")
    void page_asks_whether_they_are_two_before_it_learns_a_face_like_another() {
        String ross = Residents.add("Ross Alike", false);
        Residents.add("Toni Twin", false);
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, SmallRecognition.like(new PersonId(ross), PORCH));
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#events");
            asked(page, made);
            page.getByLabel("This was").selectOption("Toni Twin");
            page.getByText("Learn this face").click();
            assertThat(page.locator("dialog .says.bad"))
                    .containsText("Too like someone else. The face is 0.41 like Ross Alike");
            assertThat(page.locator("dialog")).containsText("told apart more clearly");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "this-was-too-alike");
            page.getByText("They are two: add it").click();
            assertThat(page.locator("dialog .says")).containsText("Learnt: one more picture of Toni Twin.");
            assertThat(page.getByText("They are two: add it")).hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void demo_and_real_people_do_not_mix() {
        String real = Residents.add("Rita Real", false);
        String demo = Residents.add("Dan Demo", true);
        DecisionMade ofTheDemo = PastVisits.of(SourceKind.DEMO, PORCH);
        DecisionMade ofAFile = PastVisits.of(SourceKind.FILE, PORCH);
        DecisionMade ofACamera = PastVisits.of(SourceKind.CAMERA, PORCH);

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
        String vic = Residents.add("Vic", false);
        DecisionMade typed;
        try (Visitor visitor = new Visitor(SourceKind.CAMERA)) {
            typed = visitor.entered(new PersonId(vic), AccessLevel.RESIDENT, new PinUsed(PinUsed.Way.KEYPAD, null));
        }
        await().untilAsserted(() -> PastVisits.list().body(PastVisits.path(typed), notNullValue()));

        said(typed, Map.of("person", vic)).statusCode(409).body("detail", containsString("PIN"));
        said(MessageId.random().value(), Map.of("person", vic)).statusCode(404);
        said("..%2F..%2Fpeople", Map.of("person", vic)).statusCode(404);
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, PORCH);
        said(made, Map.of()).statusCode(422).body("title", equalTo("Who was it?"));
        said(made, Map.of("person", "../users")).statusCode(404);
        said(made, Map.of("person", PersonId.random().value())).statusCode(404);
    }

    @Test
    @Tag("browser")
    void page_asks_who_it_was_and_says_what_became_of_the_picture() {
        Residents.add("Wanda Who", false);
        Residents.add("Demo Doris", true);
        DecisionMade blurred = PastVisits.of(SourceKind.CAMERA, SmallRecognition.blurred(PORCH));
        DecisionMade made = PastVisits.of(SourceKind.CAMERA, PORCH);
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
            assertThat(PastVisits.line(page, made).locator(".said")).hasText("Named afterwards: Walter Was");
            assertThat(PastVisits.line(page, made).locator(".who-was")).hasCount(0);
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
        PastVisits.line(page, made).getByText("Who was this?").click();
    }

    private static ValidatableResponse said(DecisionMade made, Map<String, ?> who) {
        return said(made.id().value(), who);
    }

    private static ValidatableResponse said(String decision, Map<String, ?> who) {
        return given().contentType(ContentType.JSON)
                .urlEncodingEnabled(false)
                .body(who)
                .post("/api/decisions/" + decision + "/person")
                .then();
    }
}
