package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.SourceKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changing the configuration on the page, in a real browser: nobody loses a change, and nothing stays empty. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class EditingQuarkusTest {
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
        visitor.runs(version, null);
        assertThat(page.locator(".answers-card")).containsText("Access at the front door runs version " + version);

        relock.fill("600");
        page.getByLabel("Servo when unlocked").fill("12");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();

        assertThat(page.locator("[data-key=relockAfter] .wrong")).containsText("60");
        assertThat(page.locator(".whole")).containsText("The last good configuration stays in force");
        browser.picture(page, "configuration-refused-desktop");
        visitor.runs(version, version + 1L, "access: a jammed test lock");
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
    void own_change_is_not_taken_for_somebody_elses() {
        Page page = browser.desktop(address + "#configuration/access");
        Page second = browser.beside(page, address + "#configuration/access");
        assertThat(second.getByLabel("Lock again after")).isVisible();
        Queue<Runnable> answers = new ArrayDeque<>();
        page.route("**/api/config/access", route -> {
            APIResponse answer = route.fetch();
            answers.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        page.getByLabel("Lock again after").fill("8.5");
        apply(page).click();

        // Everybody is told of the new version before the one who made it has the answer.
        assertThat(second.getByLabel("Lock again after")).hasValue("8.5");
        assertThat(page.locator(".whole")).isEmpty();
        answers.remove().run();
        assertThat(page.getByText("As it is in force")).isVisible();
        assertThat(page.locator(".whole")).isEmpty();
    }

    @Test
    void answer_that_was_lost_is_asked_for_again() {
        Page page = browser.desktop(address);
        List<Route> lost = new ArrayList<>();
        page.route("**/api/config/recognition", route -> {
            if (lost.isEmpty()) {
                lost.add(route);
            } else {
                route.resume();
            }
        });

        page.evaluate("location.hash = 'configuration/recognition'");

        page.getByLabel("Similarity needed").fill("0.5");
        assertThat(lost).hasSize(1);
    }

    @Test
    void late_refusal_of_one_section_leaves_the_next_one_as_it_is() {
        Page page = browser.desktop(address);
        List<Route> late = new ArrayList<>();
        page.route("**/api/config/camera", late::add);
        page.waitForRequest("**/api/config/camera", () -> page.evaluate("location.hash = 'configuration/camera'"));
        page.evaluate("location.hash = 'configuration/liveness'");
        assertThat(page.getByLabel("Closing eye")).isVisible();

        late.getFirst().fulfill(new Route.FulfillOptions().setStatus(404).setBody("{\"title\": \"Away\"}"));

        page.getByLabel("Closing eye").fill("0.8");
        assertThat(page.getByText("1 change, not applied yet")).isVisible();
        assertThat(page.locator(".panel .notice")).hasCount(0);
    }

    @Test
    void settings_are_explained_and_refused_in_german_for_those_who_read_german() {
        Page page = browser.german(address + "#configuration/access");
        assertThat(page.locator("[data-key=patience] .help"))
                .hasText("Ein bekanntes Gesicht ohne Lebenszeichen wird nach dieser Zeit abgewiesen.");

        page.getByLabel("Wieder verriegeln nach").fill("600");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anwenden"))
                .click();

        assertThat(page.locator("[data-key=relockAfter] .wrong")).hasText("Es muss eine Zahl von 1 bis 60 s sein.");
        assertThat(page.locator(".whole")).hasText("Nichts ist geändert. Die letzte gute Fassung gilt weiter.");
        browser.picture(page, "configuration-refused-german");
    }

    private static Locator apply(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"));
    }
}
