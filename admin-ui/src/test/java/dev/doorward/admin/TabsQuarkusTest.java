package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.Party;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.embedded.TestBroker;
import dev.doorward.embedded.TestPeer;
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

/** The page in two tabs while what it stands on goes and comes back: nothing is lost, and nobody reloads. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class TabsQuarkusTest {
    private static final String STREAM = "**/api/events";

    /** An outage is noticed when our own presence has not come back for three times. */
    private static final LocatorAssertions.IsVisibleOptions IN_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

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
    void half_done_edit_outlives_a_broker_that_loses_everything() {
        Page mine = browser.desktop(address + "#configuration/access");
        Page theirs = browser.beside(mine, address + "#configuration/access");
        mine.getByLabel("Lock again after").fill("9.5");
        assertThat(theirs.getByLabel("Lock again after")).isVisible();

        TestBroker.stop();
        for (Page page : List.of(mine, theirs)) {
            assertThat(page.locator("[data-notice=broker]")).isVisible(IN_TIME);
        }
        browser.picture(mine, "outage-half-done-desktop");
        TestBroker.start();

        for (Page page : List.of(mine, theirs)) {
            assertThat(page.locator("[data-notice]"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        }
        assertThat(mine.getByLabel("Lock again after")).hasValue("9.5");
        assertThat(mine.getByText("1 change, not applied yet")).isVisible();
        apply(mine).click();
        assertThat(mine.getByText("As it is in force")).isVisible();
        assertThat(theirs.getByLabel("Lock again after")).hasValue("9.5");
        long version = RestAssured.get("/api/config/access").jsonPath().getLong("version");
        try (TestPeer service = TestPeer.as(Party.ACCESS).hears(Topics.CONFIG)) {
            ConfigDocument told =
                    service.await(Topics.CONFIG, one -> one.section().equals("access") && one.version() == version);
            assertThat(told.body().path("relockAfter").asDouble()).isEqualTo(9.5);
        }
        visitor.runs(version, null);
        for (Page page : List.of(mine, theirs)) {
            assertThat(page.locator(".answers-card")).containsText("Access at the front door runs version " + version);
        }
        theirs.evaluate("location.hash = 'live'");
        assertThat(theirs.locator("[data-door=front] .badge.lock")).hasText("Locked · practice lock");
    }

    @Test
    void what_changed_while_a_tab_heard_nothing_is_shown_when_it_hears_again() {
        Page idle = deaf("#configuration/liveness");
        Page busy = deaf("#configuration/liveness");
        assertThat(idle.getByLabel("Closing eye")).isVisible();
        busy.getByLabel("Frames needed").fill("14");
        int version = RestAssured.get("/api/config/liveness").jsonPath().getInt("version");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("expectedVersion", version, "body", Map.of("earRatio", 0.77)))
                .put("/api/config/liveness")
                .then()
                .statusCode(200);
        assertThat(idle.locator("[data-notice=offline]")).isVisible(IN_TIME);

        idle.unroute(STREAM);
        busy.unroute(STREAM);

        assertThat(idle.getByLabel("Closing eye")).hasValue("0.77");
        assertThat(busy.getByLabel("Frames needed")).hasValue("14");
        assertThat(busy.locator(".whole")).containsText("Changed by somebody else meanwhile");
    }

    /** The page without its stream of events. */
    private Page deaf(String tab) {
        Page page = browser.desktop(address + tab);
        page.route(STREAM, route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.reload();
        return page;
    }

    private static Locator apply(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"));
    }
}
