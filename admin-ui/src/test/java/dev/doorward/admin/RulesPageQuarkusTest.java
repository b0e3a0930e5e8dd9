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
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Liveness;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.RuleApplied;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.AccessConfig.Challenge;
import dev.doorward.contract.config.LivenessRule;
import dev.doorward.contract.config.LivenessRule.Check;
import dev.doorward.contract.config.LivenessRule.Combination;
import dev.doorward.contract.wire.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules for levels and times on the page: edited as a list, and said where somebody stands at the door. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class RulesPageQuarkusTest {
    private static final LivenessRule NIGHT = new LivenessRule(
            Set.of(AccessLevel.RESIDENT),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(22, 0),
            LocalTime.of(6, 0),
            Combination.ALL,
            EnumSet.range(Check.BLINK, Check.CHALLENGE),
            Challenge.OFF);

    @TestHTTPResource("/")
    String address;

    private Browser browser;
    private Visitor visitor;
    private Pulse pulse;

    @BeforeEach
    void open() {
        rules(List.of());
        browser = Browser.open();
        visitor = new Visitor(SourceKind.DEMO);
        pulse = Pulse.of(visitor);
    }

    @AfterEach
    void close() {
        pulse.close();
        visitor.close();
        browser.close();
        rules(List.of());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void rules_are_added_put_in_order_and_taken_away_by_keyboard() {
        Page page = browser.desktop(address + "#configuration/access");
        Locator add = button(page, "Add to “Rules for levels and times”");
        add.focus();
        page.keyboard().press("Enter");
        assertThat(rule(page, 1).getByLabel("Owner", new Locator.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.keyboard().press("Space");
        rule(page, 1).getByLabel("From").fill("22:00");
        rule(page, 1).getByLabel("Until").fill("06:00");
        add.focus();
        page.keyboard().press("Enter");
        rule(page, 2).getByLabel("How much of it").selectOption("ANY_OF");
        rule(page, 2)
                .getByLabel("Movement", new Locator.GetByLabelOptions().setExact(true))
                .focus();
        page.keyboard().press("Space");
        button(page, "Move up: Rule 2").focus();
        page.keyboard().press("Enter");
        assertThat(button(page, "Move down: Rule 1")).isFocused();
        assertThat(page.getByText("1 change, not applied yet")).isVisible();
        browser.picture(page, "rules-desktop");

        button(page, "Apply").click();

        assertThat(page.locator(".toast")).containsText("told to the services");
        assertThat(page.getByText("As it is in force")).isVisible();
        JsonPath body = RestAssured.get("/api/config/access").jsonPath();
        assertThat(body.getString("body.livenessRules[0].combination")).isEqualTo("ANY_OF");
        assertThat(body.getList("body.livenessRules[0].checks")).containsExactly("BLINK", "PASSIVE", "CHALLENGE");
        assertThat(body.getList("body.livenessRules[1].levels")).containsExactly("OWNER");
        assertThat(body.getString("body.livenessRules[1].from")).isEqualTo("22:00");
        assertThat(body.getString("body.livenessRules[1].to")).isEqualTo("06:00");

        button(page, "Remove: Rule 1").focus();
        page.keyboard().press("Enter");
        assertThat(button(page, "Remove: Rule 1")).isFocused();
        assertThat(page.locator(".entries > li")).hasCount(1);
        button(page, "Discard").click();
        assertThat(page.locator(".entries > li")).hasCount(2);
    }

    @Test
    void a_rule_that_would_let_a_photograph_in_is_refused_where_it_stands() {
        rules(List.of(NIGHT, LivenessRule.defaults()));
        Page page = browser.desktop(address + "#configuration/access");
        Locator second = rule(page, 2);
        for (String check : List.of("Blink", "Looks alive")) {
            second.getByLabel(check, new Locator.GetByLabelOptions().setExact(true))
                    .uncheck();
        }
        second.getByLabel("From").fill("08:00");
        page.getByLabel("Time zone of the rules").fill("Europe/Atlantis");

        button(page, "Apply").click();

        assertThat(second.locator(".wrong")).containsText("“What must be seen” must hold at least one");
        assertThat(second.locator(".wrong")).containsText("from and to belong together");
        assertThat(rule(page, 1).locator(".wrong")).isEmpty();
        assertThat(page.locator("[data-key=timeZone] .wrong")).containsText("a known zone such as Europe/Vienna");
        assertThat(page.locator(".whole")).containsText("The last good configuration stays in force");
        assertThat(page.locator(".entries > li.is-wrong legend")).hasText("Rule 2");
        browser.picture(page, "rules-refused-desktop");
    }

    @Test
    void no_barrier_that_axe_knows_in_a_list_of_rules() {
        rules(List.of(NIGHT, LivenessRule.defaults()));
        for (Page page : List.of(
                browser.desktop(address + "#configuration/access"),
                browser.dark(address + "#configuration/access"),
                browser.phone(address + "#configuration/access"))) {
            assertThat(page.locator(".entries > li")).hasCount(2);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(found ->
                            found.getId() + " " + found.getNodes().getFirst().getHtml())
                    .as("%d px", page.viewportSize().width)
                    .isEmpty();
            Browser.until(
                    page,
                    "[...document.querySelectorAll('.entries fieldset')].every(f => f.getBoundingClientRect().right"
                            + " < document.querySelector('.section-form').getBoundingClientRect().right)");
            rule(page, 2).scrollIntoViewIfNeeded();
            browser.picture(page, "rules-axe-" + page.viewportSize().width);
            page.close();
        }
    }

    @Test
    void rules_are_read_and_compared_in_german_by_those_who_read_german() {
        rules(List.of(NIGHT));
        Page page = browser.german(address + "#configuration/access");
        assertThat(page.locator(".entries legend")).hasText("Regel 1");
        assertThat(rule(page, "Regel 1").locator("[data-part=days] .help"))
                .containsText("Eine Nacht gehört zu dem Tag, an dem sie begann.");
        rule(page, "Regel 1").scrollIntoViewIfNeeded();
        browser.picture(page, "rules-german");

        page.getByText("Versionen", new Page.GetByTextOptions().setExact(true))
                .or(page.locator(".history summary"))
                .first()
                .click();
        assertThat(page.locator(".versions li").first())
                .containsText("nichts → Regel 1: Für wen: Bewohner; An welchen Tagen: Montag, Dienstag");
    }

    @Test
    void hours_for_two_people_are_set_and_an_opening_names_both() {
        Page page = browser.desktop(address + "#configuration/access");
        button(page, "Add to “When it takes two people”").click();
        Locator time = rule(page, "Time 1");
        time.getByLabel("Guest", new Locator.GetByLabelOptions().setExact(true)).check();
        time.getByLabel("From").fill("20:00");
        time.getByLabel("Until").fill("07:00");
        browser.picture(page, "two-persons-desktop");
        button(page, "Apply").click();
        assertThat(page.locator(".toast")).containsText("told to the services");
        JsonPath body = RestAssured.get("/api/config/access").jsonPath();
        assertThat(body.getList("body.twoPersons[0].levels")).containsExactly("GUEST");
        assertThat(body.getString("body.twoPersons[0].from")).isEqualTo("20:00");
        assertThat(body.getBoolean("body.twoPersons[0].holidays")).isTrue();

        PersonId vera = person("Vera");
        visitor.grantedTogether(new TrackId("p" + System.nanoTime()), vera, person("Otto"));

        assertThat(browser.desktop(address + "#events")
                        .locator(".events .decision")
                        .first())
                .containsText("Vera together with Otto Granted");
        assertThat(browser.german(address + "#events")
                        .locator(".events .decision")
                        .first())
                .containsText("Vera zusammen mit Otto");
    }

    private static PersonId person(String name) {
        return new PersonId(RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", AccessLevel.RESIDENT))
                .post("/api/people")
                .path("id"));
    }

    @Test
    void why_card_says_which_rule_applies_and_each_check_with_score_and_reason() {
        PersonId mira = new PersonId(RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Mira", "level", AccessLevel.RESIDENT))
                .post("/api/people")
                .path("id"));
        TrackId track = new TrackId("t" + System.nanoTime());
        RuleApplied rule = new RuleApplied(2, NIGHT, "rule 2: residents");
        pulse.every(100, () -> {
            visitor.frame(Scenery.porch(true, 0));
            visitor.seen(track);
            visitor.recognised(track, new Recognition.Matched(mira, 0.71, 0.38, 0.40));
            visitor.judged(track, new Liveness.Inconclusive(Liveness.Cause.NO_BLINK_YET, "no blink was seen yet"), 0);
            visitor.assessed(track, new Decision.Denied(DenialReason.NO_BLINK, mira), 3, 0, rule);
        });
        Page page = browser.desktop(address);

        Locator face = page.locator(".face");
        assertThat(face).containsText("Rule 2 (Resident, weekdays 22:00–06:00): all of Blink, Looks alive, Movement");
        assertThat(face).containsText("Not yet. Blink: no blink yet (0.31, held against 0.27)");
        assertThat(face).containsText("Passed. Looks alive: like a face (0.81, held against 0.40)");
        browser.picture(page, "rules-why-desktop");
        Page german = browser.german(address);
        assertThat(german.locator(".face"))
                .containsText(
                        "Regel 2 (Bewohner, Montag bis Freitag 22:00–06:00): alles von Lidschlag, Sieht lebendig aus, Bewegung");

        visitor.granted(track, mira, new RuleApplied(0, null, "none of the rules"));

        assertThat(face).containsText("No rule applies: what is set for everybody else");
        visitor.granted(new TrackId("r" + System.nanoTime()), mira, rule);
        assertThat(browser.dark(address + "#events")
                        .locator(".events .decision")
                        .first())
                .containsText("Rule 2 (Resident, weekdays 22:00–06:00)");
    }

    private static Locator rule(Page page, int number) {
        return rule(page, "Rule " + number);
    }

    private static Locator rule(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void rules(List<LivenessRule> rules) {
        int version = RestAssured.get("/api/config/access").jsonPath().getInt("version");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of("expectedVersion", version, "body", Map.of("livenessRules", rules))))
                .put("/api/config/access")
                .then()
                .statusCode(200);
    }
}
