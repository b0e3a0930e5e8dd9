package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.CameraState.State;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Infrared on the page: where its camera is told of, and what it says of somebody. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class InfraredPageQuarkusTest {
    @TestHTTPResource("/")
    String address;

    private Browser browser;
    private Visitor visitor;

    @BeforeEach
    void open() {
        browser = Browser.open();
        visitor = new Visitor(SourceKind.CAMERA);
    }

    @AfterEach
    void close() {
        visitor.close();
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_system_page_says_that_an_infrared_camera_is_there_and_why_it_is_not() {
        visitor.servicesAreHere();
        visitor.cameraRuns();
        Page page = browser.desktop(address + "#system");
        Locator infrared = page.locator("[data-camera=front] .infrared");
        assertThat(page.locator("[data-camera=front]")).containsText("The camera runs");
        assertThat(infrared).isHidden();

        visitor.cameraRunsWith(new CameraState.Infrared(State.RUNNING, "v4l2:/dev/video2", null));
        assertThat(infrared).hasText("Infrared camera v4l2:/dev/video2: looking");

        visitor.cameraRunsWith(
                new CameraState.Infrared(State.UNAVAILABLE, "v4l2:/dev/video2", "there is no camera at /dev/video2"));
        assertThat(infrared)
                .hasText("Infrared camera v4l2:/dev/video2: not available: there is no camera at /dev/video2");
        infrared.scrollIntoViewIfNeeded();
        browser.picture(page, "infrared-system");
        assertThat(browser.german(address + "#system").locator("[data-camera=front] .infrared"))
                .containsText("Infrarotkamera v4l2:/dev/video2: nicht verfügbar");
    }

    @Test
    void the_why_card_says_what_infrared_shows_and_that_it_is_what_is_lacking() {
        TrackId track = new TrackId("t" + System.nanoTime());
        LivenessCheck dark = new LivenessCheck(
                LivenessCheck.INFRARED, LivenessCheck.State.FAILED, 0.0, 0.6, "Dark in infrared, as a screen");
        Pulse pulse = Pulse.of(visitor);
        pulse.every(100, () -> {
            visitor.frame(Scenery.porch(true, 0));
            visitor.seen(track);
            visitor.recognised(track, new Recognition.Unknown(0.1, 0.4));
            visitor.judged(track, new Liveness.Spoof(dark.reason()), 1, dark);
            visitor.assessed(track, new Decision.Denied(DenialReason.NO_INFRARED, null), 3, 1);
        });

        Page page = browser.desktop(address);
        assertThat(page.locator(".face"))
                .containsText("Looks like skin in infrared: Dark in infrared, as a screen (0.00, held against 0.60)");
        assertThat(page.locator(".face")).containsText("The infrared camera did not show a living face");
        browser.picture(page, "infrared-why");
        Locator german = browser.german(address).locator(".face");
        assertThat(german).containsText("Sieht in Infrarot wie Haut aus: Dark in infrared, as a screen");
        assertThat(german).containsText("Die Infrarotkamera zeigte kein lebendes Gesicht");
        pulse.close();
    }
}
