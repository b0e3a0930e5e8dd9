package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for everyone: on a phone, in the dark, by keyboard and screen reader, in two languages, and light. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class EveryoneQuarkusTest {
    private static final int LARGEST_PAGE = 300_000;

    @TestHTTPResource("/")
    String address;

    private Browser browser;
    private Visitor visitor;

    @BeforeEach
    void somethingIsThereToSee() {
        browser = Browser.open();
        visitor = new Visitor(SourceKind.DEMO);
        visitor.servicesAreHere();
        visitor.cameraRuns();
        visitor.lockIs(LockState.State.LOCKED);
        visitor.frame(Scenery.porch(true, 0));
        TrackId track = new TrackId("t" + System.nanoTime());
        visitor.seen(track);
        visitor.recognised(track, new Recognition.Unknown(0.11, 0.40));
        visitor.denied(track, DenialReason.UNKNOWN_PERSON, null);
        String ada = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Ada", "level", AccessLevel.OWNER))
                .post("/api/people")
                .path("id");
        visitor.granted(new TrackId("t" + System.nanoTime()), new PersonId(ada));
    }

    @AfterEach
    void close() {
        visitor.close();
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "live",
                "people",
                "events",
                "configuration/camera",
                "configuration/access",
                "configuration/calibration",
                "system"
            })
    void no_barrier_that_axe_knows_on_any_page(String tab) {
        for (Page page : List.of(
                browser.desktop(address + "#" + tab),
                browser.dark(address + "#" + tab),
                browser.phone(address + "#" + tab))) {
            assertThat(page.locator("main h1:visible, main h1.sr").first())
                    .not()
                    .isEmpty();
            Browser.until(page, "document.querySelector('main .view:not([hidden]) .card') !== null");
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .as("%s at %d px", tab, page.viewportSize().width)
                    .isEmpty();
            page.close();
        }
    }

    @Test
    void german_for_those_who_read_german() {
        Page page = browser.german(address + "#events");

        assertThat(page.locator("h1:visible")).hasText("Ereignisse");
        assertThat(page.locator(".events .decision")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("Niemand, den ich kenne"))
                        .first())
                .isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        browser.picture(page, "events-german");
    }

    @Test
    void page_is_light_and_appears_at_once() {
        Page page = browser.phone(address + "#events");
        assertThat(page.locator(".events .decision").first()).isVisible();

        int bytes = ((Number) page.evaluate("performance.getEntriesByType('resource')"
                        + ".concat(performance.getEntriesByType('navigation'))"
                        + ".filter(e => !/\\.jpg|\\.mjpeg|pictures/.test(e.name))"
                        + ".reduce((sum, e) => sum + e.encodedBodySize, 0)"))
                .intValue();
        double paint = ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                .doubleValue();

        System.out.printf("Page weight %d bytes, first contentful paint after %.0f ms%n", bytes, paint);
        assertThat(bytes).isBetween(10_000, LARGEST_PAGE);
    }

    @Test
    void every_tab_is_reached_by_keyboard_alone() {
        Page page = browser.desktop(address);
        assertThat(page.locator("#nav a").first()).isVisible();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("h1:visible")).hasText("People");
    }
}
