package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.embedded.TestPeer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser, on a real broker and a real database. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class PageQuarkusTest {
    @TestHTTPResource("/")
    String address;

    private Browser browser;
    private Visitor visitor;
    private ScheduledExecutorService pulse;

    @BeforeEach
    void open() {
        browser = Browser.open();
        visitor = new Visitor(SourceKind.DEMO);
        pulse = Executors.newSingleThreadScheduledExecutor();
        pulse.scheduleWithFixedDelay(
                () -> {
                    visitor.servicesAreHere();
                    visitor.cameraRuns();
                    visitor.lockIs(LockState.State.LOCKED);
                },
                0,
                2,
                TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        stopThePulse();
        visitor.close();
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void live_view_shows_the_picture_who_is_there_and_why() {
        PersonId mira = new PersonId(add("Mira", AccessLevel.RESIDENT));
        TrackId track = new TrackId("t" + System.nanoTime());
        Page page = browser.desktop(address);
        every(100, () -> {
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
    void decision_appears_as_it_happens_and_stays_among_the_events() {
        PersonId ada = new PersonId(add("Ada", AccessLevel.OWNER));
        TrackId track = new TrackId("t" + System.nanoTime());
        Page page = browser.dark(address);
        every(100, () -> {
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
    void person_is_added_gets_pictures_with_an_answer_each_and_is_forgotten() {
        Page page = browser.desktop(address + "#people");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add someone"))
                .click();
        page.getByLabel("Name").fill("Zoë <b>Quist</b>");
        page.getByLabel("Guest").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add, then pictures"))
                .click();

        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("zoe.jpg", "image/jpeg", Scenery.porch(true, 0)),
            new FilePayload("notes.jpg", "image/jpeg", "a text that calls itself a picture".getBytes())
        });

        assertThat(page.locator(".answers li").filter(new Locator.FilterOptions().setHasText("zoe.jpg")))
                .containsText("Added.");
        assertThat(page.locator(".answers li").filter(new Locator.FilterOptions().setHasText("notes.jpg")))
                .containsText("This is not a JPEG, PNG or WebP picture");
        assertThat(page.locator(".pictures li")).hasCount(1);
        browser.picture(page, "person-desktop");
        page.getByLabel("Close").click();
        Locator card = page.locator(".card.person").filter(new Locator.FilterOptions().setHasText("Zoë"));
        assertThat(card.locator(".name")).hasText("Zoë <b>Quist</b>");
        assertThat(card).containsText("Guest");
        browser.picture(page, "people-desktop");
        Page phone = browser.phone(address + "#people");
        Browser.until(
                phone, "[...document.querySelectorAll('.portrait img')].some(i => i.complete && i.naturalWidth > 0)");
        browser.picture(phone, "people-phone");

        card.click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget this person"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget for good"))
                .click();

        assertThat(card).hasCount(0);
    }

    @Test
    void configuration_goes_out_is_answered_and_is_refused_at_its_field() {
        Page page = browser.desktop(address + "#configuration/access");
        Locator relock = page.getByLabel("Lock again after");
        relock.fill("7.5");
        assertThat(page.getByText("1 change, not applied yet")).isVisible();
        browser.picture(page, "configuration-desktop");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();

        assertThat(page.locator(".toast")).containsText("told to the services");
        int version = RestAssured.get("/api/config/access").jsonPath().getInt("version");
        answered("access", "access-front", version, null, List.of());
        assertThat(page.locator(".answers-card")).containsText("Access at the front door runs version " + version);

        relock.fill("600");
        page.getByLabel("Servo when unlocked").fill("12");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();

        assertThat(page.locator("[data-key=relockAfter] .wrong")).containsText("60");
        assertThat(page.locator(".whole")).containsText("The last good configuration stays in force");
        browser.picture(page, "configuration-refused-desktop");
        answered("access", "access-front", version, version + 1L, List.of("access: a jammed test lock"));
        assertThat(page.locator(".answers-card")).containsText("refused version " + (version + 1));
        Page phone = browser.phone(address + "#configuration/notification");
        assertThat(phone.getByText("Tell Home Assistant", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        browser.picture(phone, "configuration-phone");
    }

    @Test
    void earlier_version_is_seen_and_used_again() {
        int version = RestAssured.get("/api/config/camera").jsonPath().getInt("version");
        for (int rate : new int[] {9, 13}) {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body(Map.of("expectedVersion", version, "body", Map.of("liveRate", rate)))
                    .put("/api/config/camera")
                    .then()
                    .statusCode(200);
            version++;
        }
        Page page = browser.desktop(address + "#configuration/camera");
        page.getByText("History", new Page.GetByTextOptions().setExact(true)).click();
        Locator past = page.locator(".versions li[data-version='" + (version - 1) + "']");
        assertThat(page.locator(".versions li").first()).containsText("in force");
        assertThat(page.locator(".versions li").first()).containsText("9 1/s → 13 1/s");
        browser.picture(page, "configuration-history-desktop");

        past.getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator(".toast")).containsText("As version " + (version - 1) + " again");
        assertThat(page.getByLabel("Live pictures", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("9");
    }

    @Test
    void file_shows_what_it_would_change_before_it_does() {
        String kept = RestAssured.get("/api/config").asString();
        int version = RestAssured.get("/api/config/access").jsonPath().getInt("version");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version, "body", Map.of("relockAfter", 3.5)))
                .put("/api/config/access");
        Page page = browser.desktop(address + "#configuration/access");
        assertThat(page.getByLabel("Lock again after")).hasValue("3.5");

        page.locator("#config-file").setInputFiles(new FilePayload("mine.json", "application/json", kept.getBytes()));

        assertThat(page.locator("dialog .diff")).containsText("3.5 s →");
        browser.picture(page, "configuration-import-desktop");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it back"))
                .click();
        assertThat(page.locator(".toast")).containsText("brought back");
        assertThat(page.getByLabel("Lock again after")).not().hasValue("3.5");

        page.locator("#config-file").setInputFiles(new FilePayload("x.json", "application/json", "{}".getBytes()));
        assertThat(page.locator(".toast.bad")).containsText("x.json is not a configuration");
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
    void second_editor_is_told_instead_of_losing_a_change() {
        Page page = browser.desktop(address + "#configuration/recognition");
        page.getByLabel("Similarity needed").fill("0.5");
        int version = RestAssured.get("/api/config/recognition").jsonPath().getInt("version");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version, "body", Map.of("threshold", 0.47)))
                .put("/api/config/recognition")
                .then()
                .statusCode(200);

        assertThat(page.locator(".whole")).containsText("Changed by somebody else meanwhile");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load what stands now"))
                .click();
        assertThat(page.getByLabel("Similarity needed")).hasValue("0.47");
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
            stopThePulse();
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
        stopThePulse();
        try (Visitor real = new Visitor(SourceKind.CAMERA)) {
            real.cameraRuns();
            assertThat(page.locator("[data-step=camera]")).containsText("A camera looks at the door");
        }
        assertThat(page.locator("[data-step=lock]")).containsText("practice lock");
        page.locator("[data-step=recipients] a").click();
        assertThat(page.getByLabel("Recipients, separated by commas")).isVisible();
    }

    private void stopThePulse() {
        pulse.shutdown();
        Awaitility.await().until(pulse::isTerminated);
    }

    private void every(long millis, Runnable work) {
        pulse.scheduleWithFixedDelay(work, 0, millis, TimeUnit.MILLISECONDS);
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void answered(String section, String instance, long version, Long refused, List<String> problems) {
        visitor.access()
                .publish(
                        Topics.CONFIG_APPLIED,
                        Topics.CONFIG_APPLIED.filled(section, instance),
                        new ConfigApplied(section, instance, version, refused, problems, Instant.now()));
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
