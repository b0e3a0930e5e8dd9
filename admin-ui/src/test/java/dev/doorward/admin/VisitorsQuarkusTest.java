package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.SmallRecognition;
import dev.doorward.admin.testing.SmallVisitors;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.MessageId;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Strangers: who was here, how often, and what an owner does about them. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class VisitorsQuarkusTest {
    private static final byte[] PORCH = Scenery.porch(true, 0);

    @TestHTTPResource("/")
    String address;

    @BeforeEach
    void house_without_visitors() {
        SmallVisitors.clear();
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/decisions").then().statusCode(200));
    }

    @Test
    void are_listed_shown_ignored_and_deleted() {
        TrackId track = track();
        String id = SmallVisitors.came(track, 3, Duration.ofHours(1), false, PORCH);

        when().get("/api/visitors").then().statusCode(200).body("id", contains(id));
        when().get("/api/visitors/visits?at=front/" + track).then().body("[0].visitor.times", equalTo(3));
        assertThat(when().get("/api/visitors/{id}/picture", id).asByteArray()).isEqualTo(PORCH);

        given().contentType(ContentType.JSON)
                .body(Map.of("ignored", true))
                .patch("/api/visitors/{id}", id)
                .then()
                .statusCode(200);
        when().get("/api/visitors").then().body("", empty());
        when().get("/api/visitors?ignored=true").then().body("id", contains(id));

        when().delete("/api/visitors/{id}", id).then().statusCode(204);
        when().delete("/api/visitors/{id}", id).then().statusCode(204);
        when().get("/api/visitors/{id}/picture", id).then().statusCode(404);
    }

    @Test
    void becomes_somebody_new_who_may_what_was_said_or_nobody_at_all() {
        String refused = SmallVisitors.came(track(), 1, Duration.ofHours(1), false, SmallRecognition.blurred(PORCH));
        String id = SmallVisitors.came(track(), 2, Duration.ofHours(1), true, PORCH);

        becomes(refused, Map.of("name", "Bo Blurred", "level", "GUEST")).statusCode(422);
        becomes(refused, Map.of()).statusCode(422);
        String person = becomes(id, Map.of("name", "Vito Visitor", "level", "GUEST"))
                .statusCode(201)
                .extract()
                .path("person");

        when().get("/api/people")
                .then()
                .body("name", not(hasItem("Bo Blurred")))
                .body("find { it.id == '" + person + "' }.level", equalTo("GUEST"))
                .body("find { it.id == '" + person + "' }.demo", equalTo(true))
                .body("find { it.id == '" + person + "' }.pictures", equalTo(1));
        when().get("/api/visitors").then().body("id", contains(refused));
        becomes(refused, Map.of("person", person)).statusCode(422);
        becomes(id, Map.of("name", "Nobody", "level", "GUEST")).statusCode(404);
    }

    @Test
    void paths_that_lead_elsewhere_lead_nowhere() {
        when().get("/api/visitors/{id}/picture", "visits").then().statusCode(404);
        given().urlEncodingEnabled(false)
                .delete("/api/visitors/..%2Fpeople%2Fp-1")
                .then()
                .statusCode(404);
        when().get("/api/visitors/alike?decision=" + MessageId.random()).then().statusCode(404);
        when().get("/api/visitors/alike").then().statusCode(400);
    }

    @Test
    @Tag("browser")
    void page_shows_visitors_and_what_became_of_them() {
        SmallVisitors.came(track(), 3, Duration.ofMinutes(5), false, PORCH);
        String postman = SmallVisitors.came(track(), 12, Duration.ofDays(1), false, Scenery.porch(true, 3));
        SmallVisitors.came(track(), 1, Duration.ofDays(2), true, Scenery.porch(true, 6));
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#people");
            assertThat(page.locator(".visitor")).hasCount(3);
            assertThat(page.locator(".visitor h3").first()).containsText("Seen 3 times since ");
            assertThat(page.locator(".visitor h3").nth(2)).containsText("Seen once");
            page.locator(".visitors").scrollIntoViewIfNeeded();
            pictured(page);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "visitors-desktop");

            card(page, postman).getByText("Ignore").press("Enter");
            assertThat(page.locator(".visitor")).hasCount(2);
            assertThat(page.locator("h2:focus")).hasText("Unknown visitors");
            page.getByText("Show those who are ignored").click();
            assertThat(page.locator(".visitor")).hasCount(1);
            card(page, postman)
                    .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                    .click();
            card(page, postman).getByText("Delete for good").press("Enter");
            assertThat(page.getByText("Nobody is ignored.")).isVisible();
            page.getByText("Show those who are ignored").click();

            page.locator(".visitor").first().getByText("Add as a person").click();
            page.getByLabel("This was").selectOption("Somebody new");
            page.getByLabel("Name").fill("Nora Neighbour");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "visitor-becomes-somebody");
            page.getByText("Learn this face").click();
            assertThat(page.locator("dialog .says")).containsText("Learnt: one more picture of Nora Neighbour.");
            page.getByLabel("Close").click();
            assertThat(page.locator(".visitor")).hasCount(1);
            assertThat(page.locator(".person .name", new Page.LocatorOptions().setHasText("Nora Neighbour")))
                    .isVisible();

            Page german = browser.german(address + "#people");
            assertThat(german.locator(".visitor h3").first()).containsText("Einmal gesehen");
            Page phone = browser.phone(address + "#people");
            phone.locator(".visitors").scrollIntoViewIfNeeded();
            pictured(phone);
            assertThat(new AxeBuilder(phone).analyze().getViolations()).isEmpty();
            browser.picture(phone, "visitors-phone");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void event_says_how_often_its_visitor_was_here() {
        TrackId known = track();
        SmallVisitors.came(known, 3, Duration.ofMinutes(1), false, PORCH);
        DecisionMade often = visit(known);
        DecisionMade unheardOf = visit(track());
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#events");
            assertThat(event(page, often).locator(".seen")).containsText("Seen 3 times since ");
            event(page, unheardOf).getByText("Seen before?").click();
            assertThat(page.locator("dialog .visitor")).containsText("similarity 0.62");
            pictured(page);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "seen-before");
            page.getByLabel("Close").click();
            browser.picture(page, "events-seen");
            event(page, often).locator(".seen a").click();
            assertThat(page.locator(".visitor")).hasCount(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void pictured(Page page) {
        Browser.until(
                page,
                "[...document.querySelectorAll('.visitor img')].every((one) => one.complete && one.naturalWidth)");
    }

    private static Locator card(Page page, String visitor) {
        return page.locator(".visitor[data-visitor='" + visitor + "']");
    }

    private static Locator event(Page page, DecisionMade made) {
        return page.locator(".events .decision[data-id='" + made.id() + "']");
    }

    private static TrackId track() {
        return new TrackId("s" + System.nanoTime());
    }

    private static DecisionMade visit(TrackId track) {
        try (Visitor visitor = new Visitor(SourceKind.CAMERA)) {
            visitor.seen(track);
            visitor.frame(PORCH);
            await().untilAsserted(() -> assertThat(
                            when().get("/api/doors/front/frame.jpg").asByteArray())
                    .isEqualTo(PORCH));
            DecisionMade made = visitor.denied(track, DenialReason.UNKNOWN_PERSON, null);
            await().untilAsserted(() -> when().get("/api/decisions?limit=500")
                    .then()
                    .body("find { it.id == '" + made.id() + "' }.pictured", equalTo(true)));
            return made;
        }
    }

    private static ValidatableResponse becomes(String visitor, Map<String, String> who) {
        return given().contentType(ContentType.JSON)
                .body(who)
                .post("/api/visitors/{id}/person", visitor)
                .then();
    }
}
