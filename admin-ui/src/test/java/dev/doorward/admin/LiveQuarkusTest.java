package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.LockState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.SpokenWords;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A house with two doors in a real browser: each shows what is its own, and one that is lost leaves the other alone. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@TestProfile(LiveQuarkusTest.OfItsOwn.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("browser")
class LiveQuarkusTest {
    /** A door that was heard of stays known, and other tests have one. */
    public static class OfItsOwn implements QuarkusTestProfile {}

    private static final DoorId GARDEN = new DoorId("garden");
    private static final int LAST = Integer.MAX_VALUE;

    /** The colour of the picture's upper left corner, where one door is grey and the other green. */
    private static final String CORNER = """
            (() => {
              const pen = new OffscreenCanvas(1, 1).getContext('2d');
              pen.drawImage(document.querySelector('[data-door=%s] img.picture'), 0, 0, 20, 20, 0, 0, 1, 1);
              const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
              return red + green + blue > 0 && %s;
            })()""";

    private static final String DRAWN = """
            (() => {
              const canvas = document.querySelector('[data-door=%s] canvas.overlay');
              return canvas.width > 0
                && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((v) => v > 200);
            })()""";

    @TestHTTPResource("/")
    String address;

    private final TrackId ada = new TrackId("a" + System.nanoTime());
    private final TrackId stranger = new TrackId("s" + System.nanoTime());
    private Browser browser;
    private Visitor front;
    private Visitor garden;
    private Pulse frontPulse;
    private Pulse gardenPulse;
    private PersonId person;

    @BeforeEach
    void twoDoors() {
        browser = Browser.open();
        person = new PersonId(RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Ada", "level", AccessLevel.OWNER))
                .post("/api/people")
                .path("id"));
        front = new Visitor(SourceKind.CAMERA);
        garden = new Visitor(GARDEN, SourceKind.DEMO);
        frontPulse = new Pulse();
        gardenPulse = new Pulse();
        frontPulse.every(2_000, () -> there(front, LockState.State.LOCKED));
        gardenPulse.every(2_000, () -> there(garden, LockState.State.UNLOCKED));
        frontPulse.every(100, () -> {
            front.frame(Scenery.porch(true, 0));
            front.seen(ada);
            front.recognised(ada, new Recognition.Matched(person, 0.74, 0.41, 0.40));
            front.judged(ada, new Liveness.Inconclusive(Liveness.Cause.NO_BLINK_YET, "no blink was seen yet"), 0);
            front.assessed(ada, new Decision.Denied(DenialReason.NO_BLINK, person), 3, 0);
        });
        gardenPulse.every(100, () -> {
            garden.frame(Scenery.garden(true));
            garden.seen(stranger);
            garden.recognised(stranger, new Recognition.Unknown(0.11, 0.40));
        });
    }

    @AfterEach
    void leave() {
        Stream.of(frontPulse, gardenPulse).forEach(Pulse::close);
        Stream.of(front, garden).forEach(Visitor::close);
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void each_door_shows_its_own_picture_face_and_lock() {
        Page page = browser.desktop(address);

        assertThat(page.locator(".door h2")).hasText(new String[] {"front door", "garden door"});
        assertThat(door(page, "front").locator(".who")).hasText("Ada");
        assertThat(door(page, "front").locator(".verdict")).containsText("No blink was seen");
        assertThat(door(page, "garden").locator(".who")).hasText("Unknown");
        assertThat(door(page, "garden")).containsText("Looks like nobody I know: 0.11");
        assertThat(door(page, "front").locator(".badge.lock")).containsText("Locked");
        assertThat(door(page, "garden").locator(".badge.lock")).containsText("Unlocked");
        assertThat(door(page, "front").locator(".badge.source")).isHidden();
        assertThat(door(page, "garden").locator(".badge.source")).hasText("Demo");
        Browser.until(page, CORNER.formatted("front", "blue >= green"));
        Browser.until(page, CORNER.formatted("garden", "green > blue"));
        Browser.until(page, DRAWN.formatted("front"));
        Browser.until(page, DRAWN.formatted("garden"));
        browser.picture(page, "live-two-doors-desktop");

        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        BoundingBox left = door(page, "front").boundingBox();
        BoundingBox right = door(page, "garden").boundingBox();
        assertThat(right.y).isEqualTo(left.y);
        assertThat(right.x).isGreaterThan(left.x + left.width - 1);
    }

    @Test
    void on_a_phone_they_stand_below_each_other() {
        Page page = browser.phone(address);

        assertThat(door(page, "front").locator(".who")).hasText("Ada");
        assertThat(door(page, "garden").locator(".who")).hasText("Unknown");
        Browser.until(page, CORNER.formatted("garden", "green > blue"));
        BoundingBox first = door(page, "front").boundingBox();
        BoundingBox second = door(page, "garden").boundingBox();
        assertThat(second.y).isGreaterThan(first.y + first.height - 1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.picture(page, "live-two-doors-phone");
        door(page, "garden").scrollIntoViewIfNeeded();
        browser.picture(page, "live-two-doors-phone-second");
    }

    @Test
    void what_is_decided_at_one_door_is_not_shown_at_the_other() {
        Page page = browser.dark(address);
        assertThat(door(page, "front").locator(".who")).hasText("Ada");
        assertThat(door(page, "garden").locator(".who")).hasText("Unknown");

        garden.denied(stranger, DenialReason.UNKNOWN_PERSON, null);

        assertThat(door(page, "garden").locator(".verdict")).containsText("Denied. Nobody I know");
        assertThat(page.locator(".recent .decision").first()).containsText("garden door");
        front.granted(ada, person);
        assertThat(door(page, "front").locator(".verdict")).containsText("Granted");
        assertThat(page.locator(".recent .decision").first()).containsText("front door");
        assertThat(door(page, "garden").locator(".verdict")).containsText("Denied. Nobody I know");
        assertThat(door(page, "garden").locator(".who")).hasText("Unknown");
        browser.picture(page, "live-two-doors-dark");
    }

    @Test
    void what_somebody_is_asked_stands_over_that_door_until_it_ends() {
        Page page = browser.desktop(address);
        assertThat(door(page, "front").locator(".who")).hasText("Ada");
        assertThat(door(page, "front").locator(".ask")).isHidden();

        ChallengeAsked asked = front.asks(ada, ChallengeAsked.Kind.TURN_LEFT);

        assertThat(door(page, "front").locator(".ask"))
                .hasText(Pattern.compile("Please turn your head to the left \\(\\d+ s\\)"));
        assertThat(door(page, "front").locator(".why")).containsText("Please turn your head to the left");
        assertThat(door(page, "front").locator(".beside [role=status]"))
                .containsText("Please turn your head to the left");
        assertThat(door(page, "garden").locator(".ask")).isHidden();
        browser.picture(page, "live-challenge-desktop");
        Page german = browser.german(address);
        assertThat(door(german, "front").locator(".ask")).containsText("Bitte den Kopf nach links drehen");
        front.tells(asked.ended(ChallengeAsked.State.PASSED));
        assertThat(door(page, "front").locator(".ask")).isHidden();
        assertThat(door(page, "front").locator(".why")).not().containsText("Please turn");
    }

    @Test
    void door_is_opened_after_a_second_thought_and_its_answer_stands_below_it() {
        frontPulse.every(500, front::issuesNonce);
        front.access().hears(Topics.LOCK_COMMAND);
        Page page = browser.desktop(address);
        Locator asks = door(page, "front").locator(".lock-ask");

        asks.getByText("Open…").click();
        Locator sheet = page.getByRole(AriaRole.DIALOG);
        assertThat(sheet).containsText("Open the front door?");
        sheet.getByLabel("For how long").selectOption("10 minutes");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        browser.picture(page, "live-open-desktop");
        sheet.getByText("Open the door", new Locator.GetByTextOptions().setExact(true))
                .click();

        LockCommand command = front.access().await(Topics.LOCK_COMMAND);
        assertThat(command.action()).isEqualTo(LockCommand.Action.HOLD_OPEN);
        assertThat(command.seconds()).isEqualTo(600);
        front.answers(command.id().value(), CommandAnswered.Outcome.REFUSED, "the lock does not move");
        assertThat(asks.locator(".says")).hasText("Refused: the lock does not move");
        assertThat(door(page, "garden").locator(".lock-ask .says")).isEmpty();
        assertThat(browser.german(address).locator(".door").first()).containsText("Verriegeln");
    }

    @Test
    void two_words_to_say_stand_over_the_door_in_the_language_of_the_page() {
        Page page = browser.desktop(address);
        assertThat(door(page, "front").locator(".who")).hasText("Ada");

        ChallengeAsked asked = front.asksToSay(ada, new SpokenWords("apple, river", "Apfel, Fluss"));

        assertThat(door(page, "front").locator(".ask"))
                .hasText(Pattern.compile("Please say: apple, river \\(\\d+ s\\)"));
        assertThat(door(page, "front").locator(".beside [role=status]")).containsText("Please say: apple, river");
        browser.picture(page, "live-say-desktop");
        Page german = browser.german(address);
        assertThat(door(german, "front").locator(".ask")).containsText("Bitte sagen: Apfel, Fluss");
        front.tells(asked.ended(ChallengeAsked.State.PASSED));
        assertThat(door(page, "front").locator(".ask")).isHidden();
    }

    @Test
    void events_of_one_door_are_found_and_go_on_alone() {
        front.denied(ada, DenialReason.NO_BLINK, person);
        garden.denied(stranger, DenialReason.BARRED, null);
        Page page = browser.desktop(address + "#events");
        assertThat(page.locator(".events .decision", containing("Barred")).first())
                .isVisible();

        page.getByLabel("Door").selectOption("garden door");

        Locator lines = page.locator(".events .decision");
        assertThat(lines.filter(holding("front door"))).hasCount(0);
        assertThat(lines.first()).containsText("garden door");
        front.granted(new TrackId("later"), person);
        garden.denied(new TrackId("later"), DenialReason.LOW_FRAME_RATE, null);
        assertThat(lines.first()).containsText("Too few frames a second");
        assertThat(lines.filter(holding("front door"))).hasCount(0);
        browser.picture(page, "events-one-door-desktop");
    }

    @Test
    void each_camera_is_told_by_itself_and_answers_for_itself() {
        Page page = browser.desktop(address + "#system");
        assertThat(page.locator("[data-camera] h2"))
                .hasText(new String[] {"Camera of the front door", "Camera of the garden door"});

        stopAndAnswer(page, garden, GARDEN, "it is stopped");

        assertThat(camera(page, GARDEN).locator(".says")).hasText("Done: it is stopped");
        assertThat(camera(page, Visitor.FRONT).locator(".says")).isEmpty();
        // A lock answers too, to whoever told it something; that is no answer of a camera.
        garden.access()
                .publish(
                        Topics.LOCK_ANSWER,
                        Topics.LOCK_ANSWER.at(GARDEN),
                        new CommandAnswered(
                                GARDEN, "UNLOCK", CommandAnswered.Outcome.REFUSED, "a code is needed", Instant.now()));
        stopAndAnswer(page, front, Visitor.FRONT, "stopped as well");
        assertThat(camera(page, Visitor.FRONT).locator(".says")).hasText("Done: stopped as well");
        assertThat(camera(page, GARDEN).locator(".says")).hasText("Done: it is stopped");
        assertThat(page.locator("[data-instance=access-garden]")).containsText("Access at the garden door");
        browser.picture(page, "system-two-doors-desktop");
    }

    @Test
    void camera_that_falls_silent_is_shown_as_such_while_the_other_goes_on() {
        Page page = browser.desktop(address);
        assertThat(door(page, "garden").locator(".who")).hasText("Unknown");

        gardenPulse.close();

        LocatorAssertions.ContainsTextOptions soon = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
        assertThat(door(page, "garden").locator(".curtain")).containsText("The camera has gone silent", soon);
        assertThat(door(page, "garden").locator(".why")).containsText("Nobody can be seen");
        assertThat(door(page, "garden").locator(".badge.lock"))
                .containsText("Unlocked · practice lock · when last heard");
        assertThat(page.locator("[data-notice=camera-garden]"))
                .containsText("Camera at the garden door has gone silent");
        assertThat(door(page, "front").locator(".curtain")).isHidden();
        assertThat(door(page, "front").locator(".who")).hasText("Ada");
        assertThat(page.locator("[data-notice=camera-front]")).hasCount(0);
        front.granted(ada, person);
        assertThat(door(page, "front").locator(".verdict")).containsText("Granted");
        browser.picture(page, "live-one-door-silent-desktop");
        there(garden, LockState.State.LOCKED);
        assertThat(door(page, "garden").locator(".curtain")).isHidden();
    }

    @Test
    void one_door_fills_the_screen_with_its_name() {
        Page page = browser.desktop(address);
        assertThat(door(page, "garden").locator(".who")).hasText("Unknown");
        Locator button = page.getByLabel("Full screen: garden door");

        button.click();

        Browser.until(page, "document.fullscreenElement?.closest('.door').dataset.door === 'garden'");
        assertThat(door(page, "garden").locator(".which")).isVisible();
        Browser.until(page, "document.fullscreenElement.clientHeight === innerHeight");
        Browser.until(page, DRAWN.formatted("garden"));
        browser.picture(page, "live-full-screen");
        button.click();
        Browser.until(page, "document.fullscreenElement === null");
        assertThat(door(page, "front").locator(".who")).hasText("Ada");
    }

    /** A browser has six connections for all that it asks of us; the doors must not take them all. */
    @Test
    @Order(LAST)
    void more_doors_than_a_browser_has_connections_leave_the_page_alive() {
        List<Visitor> more = Stream.of("attic", "barn", "cellar", "gate")
                .map(name -> new Visitor(new DoorId(name), SourceKind.CAMERA))
                .toList();
        gardenPulse.every(
                500,
                () -> more.forEach(one -> {
                    one.cameraRuns();
                    one.frame(Scenery.porch(false, 0));
                }));
        Page page = browser.desktop(address);
        assertThat(page.locator(".door")).hasCount(6);

        Browser.until(
                page,
                "[...document.querySelectorAll('img.picture')].filter((one) => one.naturalWidth === 640).length === 6");
        assertThat(page.locator("img.picture[src*='live.mjpeg']")).hasCount(3);
        browser.picture(page, "live-six-doors-desktop");
        assertThat(page.getByLabel("Dry run")).isEnabled();
        page.evaluate("location.hash = 'configuration/camera'");
        assertThat(page.getByLabel("Smallest face")).isVisible();
        more.forEach(Visitor::close);
    }

    private static void there(Visitor one, LockState.State lock) {
        one.servicesAreHere();
        one.cameraRuns();
        one.lockIs(lock);
    }

    private static void stopAndAnswer(Page page, Visitor visitor, DoorId door, String words) {
        visitor.camera().hears(Topics.CAMERA_COMMAND);
        camera(page, door)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                .click();
        CameraCommand command =
                visitor.camera().await(Topics.CAMERA_COMMAND, one -> one.door().equals(door));
        assertThat(command.action()).isEqualTo(CameraCommand.Action.STOP);
        visitor.camera()
                .publish(
                        Topics.CAMERA_ANSWER,
                        Topics.CAMERA_ANSWER.at(door),
                        new CommandAnswered(
                                door, command.id().value(), CommandAnswered.Outcome.DONE, words, Instant.now()));
    }

    private static Locator camera(Page page, DoorId door) {
        return page.locator("[data-camera=" + door + "]");
    }

    private static Locator door(Page page, String id) {
        return page.locator("[data-door=" + id + "]");
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.FilterOptions holding(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
