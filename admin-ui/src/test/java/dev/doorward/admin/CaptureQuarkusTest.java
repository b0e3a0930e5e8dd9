package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Residents;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.SmallRecognition;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.Nonce;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of somebody at the door's own camera. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class CaptureQuarkusTest {
    private static final byte[] PORCH = Scenery.porch(true, 0);
    private static final HeadPose STRAIGHT = new HeadPose(1, 3, 0);
    private static final HeadPose LEFT = new HeadPose(-16, 3, 0);
    private static final HeadPose RIGHT = new HeadPose(16, 3, 0);
    private static final HeadPose UP = new HeadPose(1, 14, 0);
    private static final HeadPose DOWN = new HeadPose(1, -8, 0);

    @TestHTTPResource("/")
    String address;

    private Visitor visitor;
    private Pulse pulse;
    private volatile HeadPose pose = STRAIGHT;
    private volatile byte[] picture = PORCH;
    private volatile boolean fresh = true;
    private volatile boolean forged;
    private volatile boolean second;
    private volatile Nonce nonce = Nonce.random();

    @BeforeEach
    void house() {
        visitor = new Visitor(SourceKind.CAMERA);
        pulse = Pulse.of(visitor);
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> when().get("/api/state")
                .then()
                .body("system.database", equalTo(true))
                .body("doors.find { it.door == 'front' }.camera.state", equalTo("RUNNING"))
                .body("doors.find { it.door == 'front' }.camera.kind", equalTo("CAMERA")));
    }

    @AfterEach
    void leave() {
        pulse.close();
        visitor.close();
    }

    @Test
    @Tag("browser")
    void page_leads_through_the_pictures_and_shows_each_answer() {
        somebodyStandsThere();
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#people");
            Locator capture = begun(page, Residents.add("Carla Captured", false), "Carla Captured");
            taken(capture, 1);
            assertThat(capture.locator(".capture-hint")).hasText("Turn your head a little to your left");
            assertThat(capture.locator("[aria-current=step]")).hasText("A little left");
            Browser.until(page, "document.querySelector('.capture .picture').naturalWidth > 0");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "capture-desktop");
            pose = LEFT;
            taken(capture, 2);
            pose = RIGHT;
            picture = SmallRecognition.blurred(PORCH);
            assertThat(capture.locator(".answers .bad").first()).containsText("The face is blurred. Hold still.");
            picture = PORCH;
            taken(capture, 3);
            pose = UP;
            taken(capture, 4);
            pose = DOWN;

            assertThat(capture.locator("> .says")).hasText("5 good pictures were taken.");
            assertThat(page.locator("dialog .pictures li")).hasCount(5);
            assertThat(capture.locator(".stage")).isHidden();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            capture.scrollIntoViewIfNeeded();
            browser.picture(page, "capture-done-desktop");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void page_asks_whether_they_are_two_and_goes_on_when_they_are_for_that_other_person_alone() {
        PersonId ross = new PersonId(Residents.add("Ross Resembled", false));
        PersonId olga = new PersonId(Residents.add("Olga Other", false));
        picture = SmallRecognition.like(ross, PORCH);
        somebodyStandsThere();
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#people");
            String tim = Residents.add("Tim Twin", false);
            Locator capture = begun(page, tim, "Tim Twin");
            assertThat(capture.locator(".answers .bad").first()).containsText("The face is 0.41 like Ross Resembled");
            assertThat(capture.locator(".answers .bad").first()).containsText("told apart more clearly");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "capture-too-alike");

            capture.getByText("They are two: take pictures").click();
            taken(capture, 1);
            assertThat(capture.locator(".answers .bad")).hasCount(0);
            picture = SmallRecognition.like(olga, PORCH);
            pose = LEFT;
            assertThat(capture.locator(".answers .bad").first()).containsText("The face is 0.41 like Olga Other");
            taken(capture, 1);
            page.getByLabel("Close").click();
            await().untilAsserted(() -> state(tim).body("state", equalTo("CANCELLED")));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void page_says_that_two_are_in_view_and_stops() {
        somebodyStandsThere();
        second = true;
        try (Browser browser = Browser.open()) {
            Page phone = browser.phone(address + "#people");
            String id = Residents.add("Tina Two", false);
            Locator capture = begun(phone, id, "Tina Two");
            assertThat(capture.locator(".capture-hint")).containsText("Two faces are in view");
            assertThat(new AxeBuilder(phone).analyze().getViolations()).isEmpty();
            browser.picture(phone, "capture-two-phone");

            assertThat(capture.locator("> .says")).containsText("Stopped: two faces stayed in view");
            when().get("/api/people/{id}/pictures", id).then().body("size()", equalTo(0));
            second = false;
            capture.getByText("Take more pictures").click();
            taken(capture, 1);
            capture.getByText("Stop", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(capture.locator("> .says")).hasText("Stopped. Pictures that were taken stay: 1.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void recordings_and_forgeries_are_not_taken_and_closing_ends_it() {
        somebodyStandsThere();
        fresh = false;
        try (Browser browser = Browser.open()) {
            Page page = browser.german(address + "#people");
            String id = Residents.add("Rudi Replay", false);
            Locator capture = begun(page, id, "Rudi Replay");
            assertThat(capture.locator(".capture-hint"))
                    .containsText("Nichts belegt, dass diese Bilder von jetzt sind");
            browser.picture(page, "capture-german");
            forged = true;
            fresh = true;
            assertThat(capture.locator(".capture-hint")).hasText("Bitte vor die Kamera treten");
            when().get("/api/people/{id}/pictures", id).then().body("size()", equalTo(0));

            page.getByLabel("Schließen").click();
            await().untilAsserted(() -> state(id).body("state", equalTo("CANCELLED")));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void begins_only_where_somebody_can_be_seen_and_nobody_else_is_looked_at() {
        String one = Residents.add("Otto One", false);
        String other = Residents.add("Olga Other", false);
        String demo = Residents.add("Della Demo", true);
        when().get("/api/people/{id}/capture", one).then().statusCode(204);

        begin(one, "front").statusCode(201).body("state", equalTo("RUNNING")).body("of", equalTo(5));
        begin(one, "front").statusCode(201);
        begin(other, "front").statusCode(409).body("detail", containsString("another person"));
        begin(demo, "front").statusCode(409).body("detail", containsString("demo's own"));
        begin(one, "nowhere").statusCode(404);
        begin("../users", "front").statusCode(404);
        begin(PersonId.random().value(), "front").statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/people/{id}/capture", one)
                .then()
                .statusCode(400);
        when().delete("/api/people/{id}/capture", one).then().statusCode(204);
        when().delete("/api/people/{id}/capture", one).then().statusCode(204);
        state(one).body("state", equalTo("CANCELLED"));
        begin(other, "front").statusCode(201);
        when().delete("/api/people/{id}/capture", other).then().statusCode(204);
    }

    @Test
    void camera_that_plays_a_file_or_does_not_run_shows_nobody() {
        String fay = Residents.add("Fay File", false);
        pulse.close();
        try (Visitor file = new Visitor(SourceKind.FILE)) {
            file.cameraRuns();
            await().untilAsserted(() -> begin(fay, "front").statusCode(409).body("title", equalTo("Not at this door")));
        }
        visitor.cameraIs(CameraState.State.UNAVAILABLE, "unplugged");
        await().untilAsserted(() -> begin(fay, "front").statusCode(409).body("title", equalTo("No picture")));
    }

    private void somebodyStandsThere() {
        pulse.every(1_000, () -> nonce = visitor.issuesNonce());
        pulse.every(50, () -> {
            TrackId track = new TrackId("c1");
            visitor.looks(track, pose);
            if (forged) {
                visitor.forged(track, pose, picture, nonce);
            } else {
                visitor.captured(track, pose, picture, fresh ? nonce : Nonce.random());
            }
            if (second) {
                visitor.captured(new TrackId("c2"), pose, picture, nonce);
            }
        });
        pulse.every(200, () -> visitor.frame(PORCH));
    }

    private static Locator begun(Page page, String id, String name) {
        page.locator(".card.person", new Page.LocatorOptions().setHasText(name)).click();
        Locator capture = page.locator("dialog .capture");
        capture.locator("button", new Locator.LocatorOptions().setHas(page.locator("svg")))
                .first()
                .click();
        await().untilAsserted(() -> state(id).body("state", equalTo("RUNNING")));
        return capture;
    }

    private static void taken(Locator capture, int pictures) {
        assertThat(capture.locator(".capture-steps .good")).hasCount(pictures);
    }

    private static ValidatableResponse state(String person) {
        return when().get("/api/people/{id}/capture", person).then().statusCode(200);
    }

    private static ValidatableResponse begin(String person, String door) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("door", door))
                .post("/api/people/{id}/capture", person)
                .then();
    }
}
