package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page in a real browser, on a real broker and a real database. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class PageQuarkusTest {
    @TestHTTPResource("/")
    String address;

    private Browser browser;
    private Visitor visitor;
    private Pulse pulse;

    @BeforeEach
    void open() {
        browser = Browser.open();
        visitor = new Visitor(SourceKind.DEMO);
        pulse = Pulse.of(visitor);
    }

    @AfterEach
    void close() {
        pulse.close();
        visitor.close();
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void live_view_shows_the_picture_who_is_there_and_why() {
        PersonId mira = new PersonId(add("Mira", AccessLevel.RESIDENT));
        TrackId track = new TrackId("t" + System.nanoTime());
        Page page = browser.desktop(address);
        pulse.every(100, () -> {
            double sway = 12 * Math.sin(System.nanoTime() / 4e8);
            visitor.frame(Scenery.porch(true, sway));
            visitor.seen(track);
            visitor.recognised(track, new Recognition.Matched(mira, 0.71, 0.38, 0.40));
            visitor.judged(track, new Liveness.Inconclusive(Liveness.Cause.NO_BLINK_YET, "no blink was seen yet"), 0);
            visitor.assessed(track, new Decision.Denied(DenialReason.NO_BLINK, mira), 3, 0);
        });

        Locator face = page.locator(".face");
        assertThat(face.locator(".who")).hasText("Mira");
        assertThat(face.locator(".verdict")).containsText("No blink was seen");
        assertThat(face).containsText("Looks like them: 0.71, at least 0.40 needed");
        assertThat(face).containsText("Blinks seen: 0");
        assertThat(page.locator(".badge.source")).hasText("Demo");
        assertThat(page.locator(".badge.lock")).containsText("Locked");
        Browser.until(page, "document.querySelector('img.picture').naturalWidth === 640");
        Browser.until(
                page,
                "(() => { const c = document.querySelector('canvas.overlay');"
                        + " return c.width && c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v > 200); })()");
        browser.picture(page, "live-waiting-desktop");
        Page phone = browser.phone(address);
        assertThat(phone.locator(".face .who")).hasText("Mira");
        Browser.until(phone, "document.querySelector('img.picture').naturalWidth === 640");
        browser.picture(phone, "live-waiting-phone");
    }

    @Test
    void lock_says_how_the_door_stands_how_long_it_is_held_open_and_what_needs_a_person() {
        Page page = browser.desktop(address);
        pulse.every(
                200,
                () -> visitor.lockIs(new LockState(
                        new DoorId("front"),
                        LockState.State.UNLOCKED,
                        Instant.now(),
                        false,
                        100.0,
                        "owner",
                        LockState.DoorState.OPEN,
                        Instant.parse("2026-11-25T12:30:00Z"),
                        List.of(LockState.Alarm.DOOR_FORCED_OPEN),
                        null)));

        assertThat(page.locator(".badge.lock.alarm"))
                .hasText(Pattern.compile(
                        "Unlocked · held open until \\d\\d:30.* · door open · was opened while locked"));
        browser.picture(page, "live-lock-with-contacts-desktop");
    }

    @Test
    void dry_run_is_one_switch_away_and_said() {
        Page page = browser.desktop(address);
        Locator dry = page.getByLabel("Dry run");
        assertThat(dry).isEnabled();
        page.locator(".dry .track").click();

        assertThat(page.locator(".dry .notice")).containsText("nobody is let in");
        Awaitility.await().untilAsserted(() -> assertThat(
                        RestAssured.get("/api/config/access").jsonPath().getBoolean("body.dryRun"))
                .isTrue());
        page.locator(".dry .track").click();
        assertThat(page.locator(".dry .notice")).isHidden();
    }

    @Test
    void lockdown_is_one_switch_away_and_stands_above_everything() {
        Page page = browser.desktop(address);
        assertThat(page.getByLabel("Lockdown")).isEnabled();
        page.locator(".lockdown .track").click();

        assertThat(page.locator(".lockdown-on")).containsText("no face opens any door");
        Awaitility.await().untilAsserted(() -> assertThat(
                        RestAssured.get("/api/config/access").jsonPath().getBoolean("body.lockdown"))
                .isTrue());
        browser.picture(page, "live-lockdown-desktop");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        Page german = browser.german(address);
        assertThat(german.locator(".lockdown-on")).containsText("kein Gesicht öffnet eine Tür");

        page.locator(".lockdown .track").click();
        assertThat(page.locator(".lockdown-on")).isHidden();
        assertThat(german.locator(".lockdown-on")).isHidden();
    }

    @Test
    void decision_appears_as_it_happens_and_stays_among_the_events() {
        PersonId ada = new PersonId(add("Ada", AccessLevel.OWNER));
        TrackId track = new TrackId("t" + System.nanoTime());
        Page page = browser.dark(address);
        pulse.every(100, () -> {
            visitor.frame(Scenery.porch(true, 0));
            visitor.seen(track);
            visitor.recognised(track, new Recognition.Matched(ada, 0.74, 0.41, 0.40));
            visitor.judged(track, new Liveness.Live("a blink and a living face"), 1);
        });
        assertThat(page.locator(".face .who")).hasText("Ada");

        visitor.granted(track, ada);
        visitor.denied(new TrackId("stranger"), DenialReason.UNKNOWN_PERSON, null);

        assertThat(page.locator(".face .verdict")).containsText("Granted");
        assertThat(page.locator(".recent .decision").first()).containsText("Nobody I know");
        assertThat(page.locator(".recent")).containsText("Ada");
        browser.picture(page, "live-granted-dark");
        tab(page, "Events");
        Locator granted = page.locator(".events .decision.good").first();
        assertThat(granted).containsText("Ada");
        assertThat(granted).containsText("Demo");
        assertThat(granted).containsText("143 ms from picture to decision");
        browser.picture(page, "events-dark");
        Page phone = browser.phone(address + "#events");
        assertThat(phone.locator(".events .decision").first()).containsText("Nobody I know");
        browser.picture(phone, "events-phone");
    }

    @Test
    void events_are_filtered_and_show_the_door_at_that_moment() {
        PersonId eve = new PersonId(add("Eve Filter", AccessLevel.GUEST));
        visitor.frame(Scenery.porch(true, 0));
        Awaitility.await()
                .until(() -> RestAssured.get("/api/doors/front/frame.jpg").statusCode() == 200);
        visitor.denied(new TrackId("f1"), DenialReason.SPOOF_SUSPECTED, eve);
        visitor.granted(new TrackId("f2"), eve);
        Page page = browser.desktop(address + "#events");
        page.getByLabel("Person").selectOption("Eve Filter");
        assertThat(page.locator(".events .decision")).hasCount(2);

        page.getByLabel("Reason").selectOption("Looks like a picture or a screen");

        assertThat(page.locator(".events .decision")).hasCount(1);
        visitor.denied(new TrackId("f3"), DenialReason.NO_BLINK, eve);
        visitor.denied(new TrackId("f4"), DenialReason.SPOOF_SUSPECTED, eve);
        assertThat(page.locator(".events .decision")).hasCount(2);
        Locator picture = page.locator(".events .snapshot img").first();
        Browser.until(page, "document.querySelector('.events .snapshot img')?.naturalWidth === 640");
        browser.picture(page, "events-filtered-desktop");
        picture.click();
        assertThat(page.locator("dialog img.large")).isVisible();
        page.keyboard().press("Escape");
        page.getByText("Show all", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".events .decision").nth(3)).isVisible();
    }

    @Test
    void what_is_down_is_said_at_once_and_the_camera_can_be_told() {
        Page page = browser.desktop(address + "#system");
        assertThat(page.locator("[data-instance=liveness]")).containsText("Here");
        assertThat(page.locator("[data-instance=liveness]")).containsText("anti-spoof model V2");
        assertThat(page.locator("[data-model='fr_eye.onnx']")).containsText("MIT");
        assertThat(page.locator("[data-model='MiniFASNetV2.onnx']")).containsText("not here");
        assertThat(page.locator(".ground")).containsText("46.9 GB free");

        try (TestPeer liveness = TestPeer.as(Party.LIVENESS)) {
            pulse.close();
            liveness.publish(Topics.AVAILABILITY, Topics.AVAILABILITY.filled("liveness"), Topics.OFFLINE);
        }

        assertThat(page.locator("[data-notice=liveness]")).containsText("Liveness is not running");
        assertThat(page.locator("[data-notice=liveness]")).containsText("no face opens the door");
        try (TestPeer camera = TestPeer.as(Party.CAMERA)) {
            camera.hears(Topics.CAMERA_COMMAND);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Stop").setExact(true))
                    .click();
            camera.await(Topics.CAMERA_COMMAND);
            visitor.cameraIs(CameraState.State.STOPPED, "told to");
        }
        assertThat(page.locator("[data-camera=front]")).containsText("The camera is stopped");
        browser.picture(page, "system-desktop");
        tab(page, "Live");
        assertThat(page.locator(".curtain")).containsText(Pattern.compile("stopped|not running"));
        Page phone = browser.phone(address + "#system");
        assertThat(phone.locator("[data-instance=liveness]")).containsText("Not running");
        browser.picture(phone, "system-phone");
    }

    @Test
    void what_is_still_to_do_is_listed_until_it_is_done() {
        Page page = browser.desktop(address + "#system");

        assertThat(page.locator("[data-step=camera]")).containsText("Point a camera at the door");
        pulse.close();
        try (Visitor real = new Visitor(SourceKind.CAMERA)) {
            real.cameraRuns();
            assertThat(page.locator("[data-step=camera]")).containsText("A camera looks at the door");
        }
        assertThat(page.locator("[data-step=lock]")).containsText("practice lock");
        page.locator("[data-step=recipients] a").click();
        assertThat(page.getByLabel("Who is told", new Page.GetByLabelOptions().setExact(true))
                        .first())
                .isVisible();
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String add(String name, AccessLevel level) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", level, "demo", true))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
