package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.Gson;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LimitMet;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits of guests and residents on the page: asked for when a guest is added, a week to paint, said on the card. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class LimitsPageQuarkusTest {
    private static final int MONDAY = 0;
    private static final int FRIDAY = 4;
    private static final int HOLIDAY = 7;

    @TestHTTPResource("/")
    String address;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_guest_is_added_with_days_visits_and_hours_and_the_card_says_so() {
        Page page = browser.desktop(address + "#people");
        button(page, "Add someone").click();
        page.getByLabel("Name").fill("Gwen Guest");
        page.getByLabel("Guest").check();
        page.getByLabel("First day").fill("2026-01-01");
        page.getByLabel("Last day").fill("2025-12-31");
        button(page, "Add, then pictures").click();
        assertThat(page.locator("dialog .wrong")).hasText("The last day comes before the first.");
        page.getByLabel("Last day").fill("2099-12-31");
        page.getByLabel("Number of visits").fill("2");
        page.locator(".limits .track").click();
        button(page, "Add, then pictures").click();
        assertThat(page.locator("dialog .wrong")).hasText(Pattern.compile("Paint at least one hour.*"));
        button(page, "Weekdays 8 to 18").click();
        assertThat(page.locator("dialog .wrong")).isHidden();
        assertThat(page.locator(".limits > .facts"))
                .hasText("until 31 Dec 2099 · 2 visits allowed · weekdays 08:00–18:00");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        browser.picture(page, "guest-added-desktop");
        button(page, "Add, then pictures").click();

        assertThat(page.locator("dialog h2")).hasText("Gwen Guest");
        page.getByLabel("Close").click();
        Locator card = card(page, "Gwen Guest");
        assertThat(card.locator(".limit-words")).hasText("until 31 Dec 2099 · 2 visits allowed · weekdays 08:00–18:00");
        assertThat(person("Gwen Guest"))
                .containsEntry("firstDay", "2026-01-01")
                .containsEntry(
                        "hours",
                        List.of(Map.of(
                                "days",
                                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                                "holidays",
                                false,
                                "from",
                                "08:00",
                                "to",
                                "18:00")));
        browser.picture(page, "people-limits-desktop");
        Page german = browser.german(address + "#people");
        assertThat(card(german, "Gwen Guest").locator(".limit-words"))
                .hasText("bis 31. Dez. 2099 · 2 Besuche erlaubt · Montag bis Freitag 08:00–18:00");
    }

    @Test
    void a_week_is_painted_with_the_mouse_and_with_the_keyboard_and_told_when_it_is_saved() {
        Page page = weekOf("Wanda Week");
        drag(page, MONDAY, 8, FRIDAY, 17);
        assertThat(painted(page)).hasCount(50);
        drag(page, MONDAY, 8, MONDAY, 9); // a painted one takes away
        assertThat(painted(page)).hasCount(48);

        cell(page, HOLIDAY, 10).focus();
        page.keyboard().press("Space");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(painted(page)).hasCount(51);
        assertThat(cell(page, HOLIDAY, 11)).hasAttribute("aria-selected", "true");
        assertThat(page.getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName("Holidays, 23 to 24 o’clock")))
                .isFocused();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        browser.picture(page, "person-week-desktop");
        button(page, "Save the limits").click();

        Awaitility.await().untilAsserted(() -> assertThat(hours("Wanda Week"))
                .containsExactlyInAnyOrder(
                        hours(List.of("MONDAY"), false, "10:00", "18:00"),
                        hours(List.of("TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"), false, "08:00", "18:00"),
                        hours(List.of(), true, "10:00", "12:00"),
                        hours(List.of(), true, "23:00", "00:00")));
        page.reload();
        card(page, "Wanda Week").click();
        assertThat(painted(page)).hasCount(51);
    }

    @Test
    void a_week_is_painted_with_a_finger_on_a_phone() {
        add("Tina Touch", Map.of());
        Page page = browser.phone(address + "#people");
        card(page, "Tina Touch").click();
        page.locator(".limits .track").click();
        cell(page, HOLIDAY, 0).scrollIntoViewIfNeeded();
        CDPSession finger = page.context().newCDPSession(page);
        touch(finger, "touchStart", middle(cell(page, 5, 3)));
        touch(finger, "touchMove", middle(cell(page, 6, 6)));
        touch(finger, "touchEnd", null);

        assertThat(painted(page)).hasCount(8);
        browser.picture(page, "person-week-phone");
    }

    @Test
    void hours_that_are_no_whole_hours_stay_until_they_are_painted_over() {
        Map<String, Object> odd = hours(List.of("MONDAY"), false, "22:15", "06:30");
        add("Odile Odd", Map.of("hours", List.of(odd)));
        Page page = browser.desktop(address + "#people");
        card(page, "Odile Odd").click();
        assertThat(page.locator(".cell.part")).hasCount(2);
        page.getByLabel("Number of visits").fill("4");
        button(page, "Save the limits").click();
        Awaitility.await().untilAsserted(() -> assertThat(person("Odile Odd")).containsKey("uses"));
        assertThat(hours("Odile Odd")).containsExactly(odd);

        cell(page, 1, 6).click();
        button(page, "Save the limits").click();
        Awaitility.await().untilAsserted(() -> assertThat(hours("Odile Odd"))
                .containsExactlyInAnyOrder(
                        hours(List.of("MONDAY"), false, "22:15", "00:00"),
                        hours(List.of("TUESDAY"), false, "00:00", "07:00")));
    }

    @Test
    void a_courier_is_expected_once_and_comes_at_no_other_time() {
        add("Cora Courier", Map.of());
        Page page = browser.desktop(address + "#people");
        card(page, "Cora Courier").click();
        page.getByLabel("Day of arrival").fill("2099-12-24");
        page.getByLabel("Arrives from").fill("10:00");
        page.getByLabel("Arrives until").fill("12:30");
        button(page, "Save the limits").click();
        assertThat(page.locator("dialog .wrong")).hasText(Pattern.compile("An arrival is typed in and not added.*"));
        button(page, "Expect them then").click();
        button(page, "Save the limits").click();
        assertThat(page.locator("dialog .wrong")).hasText(Pattern.compile("Who may come at any time.*"));
        page.locator(".limits .track").click();
        assertThat(page.locator(".limits > .facts")).hasText("expected 24 Dec 2099 10:00–12:30");
        page.locator(".arrivals").scrollIntoViewIfNeeded();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        browser.picture(page, "person-arrival-desktop");
        button(page, "Save the limits").click();

        Awaitility.await().untilAsserted(() -> assertThat(person("Cora Courier"))
                .containsEntry("hours", List.of())
                .containsEntry("arrivals", List.of(Map.of("date", "2099-12-24", "from", "10:00", "to", "12:30"))));
        Page german = browser.german(address + "#people");
        assertThat(card(german, "Cora Courier").locator(".limit-words")).hasText("erwartet 24. Dez. 2099 10:00–12:30");
        card(german, "Cora Courier").click();
        button(german, "Nicht erwarten: 24. Dez. 2099 10:00–12:30").click();
        assertThat(german.locator(".limits > .facts"))
                .hasText(Pattern.compile("Malen Sie mindestens eine Stunde an.*"));
    }

    @Test
    void limits_come_back_with_a_level_that_has_a_use_for_them_and_visits_are_counted_anew_when_asked() {
        add("Lev Level", Map.of("uses", 3));
        Page page = browser.desktop(address + "#people");
        card(page, "Lev Level").click();
        page.getByLabel("Barred").check();
        assertThat(page.getByLabel("Number of visits")).isHidden();
        page.getByLabel("Guest").check();
        Awaitility.await().until(() -> uses("Lev Level") != null);
        assertThat(page.getByLabel("Number of visits")).isVisible();
        assertThat(page.getByLabel("Number of visits")).hasValue("3");

        int given = uses("Lev Level").get("given");
        page.getByLabel("Count these visits anew from now").check();
        button(page, "Save the limits").click();
        Awaitility.await()
                .untilAsserted(() -> assertThat(uses("Lev Level").get("given")).isGreaterThan(given));
        assertThat(page.getByLabel("Count these visits anew from now")).not().isChecked();
    }

    @Test
    void what_is_left_of_visits_is_shown_and_a_limit_is_said_in_the_language_of_the_page() {
        add("Vic Visits", Map.of("uses", 3));
        PersonId vic = new PersonId(
                RestAssured.get("/api/people").jsonPath().getString("find { it.name == 'Vic Visits' }.id"));
        try (Visitor door = new Visitor(SourceKind.CAMERA)) {
            door.visitsLeft(Map.of(vic, 2));
            LimitMet met = new LimitMet(
                    AccessLevel.GUEST, LocalDateTime.of(2026, 11, 28, 20, 15), false, null, List.of(), null, null);
            door.denied(
                    new TrackId("limit"), DenialReason.OUTSIDE_HOURS, vic, "A guest may enter only when expected", met);

            Page page = browser.desktop(address + "#people");
            Awaitility.await().untilAsserted(() -> {
                page.reload();
                card(page, "Vic Visits").click();
                assertThat(page.locator(".visits-left")).hasText("2 of 3 visits left, front door");
            });
            Page german = browser.german(address + "#events");
            assertThat(german.getByText("Ein Gast darf nur eintreten, wenn erwartet; es ist Samstag, 20:15")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void holidays_are_days_of_the_calendar_in_the_configuration() {
        Page page = browser.desktop(address + "#configuration/access");
        page.getByLabel("Another day").fill("2026-12-25");
        button(page, "Add this day").click();
        page.getByLabel("Another day").fill("2026-12-24");
        button(page, "Add this day").click();
        assertThat(page.locator(".dates li")).hasText(new String[] {"24 Dec 2026", "25 Dec 2026"});
        button(page, "Remove 24 Dec 2026").click();
        button(page, "Apply").click();

        Awaitility.await().untilAsserted(() -> assertThat(
                        RestAssured.get("/api/config/access").jsonPath().<String>getList("body.holidays"))
                .containsExactly("2026-12-25"));
        page.locator(".dates").scrollIntoViewIfNeeded();
        browser.picture(page, "configuration-holidays-desktop");
    }

    private Page weekOf(String name) {
        add(name, Map.of());
        Page page = browser.desktop(address + "#people");
        card(page, name).click();
        page.locator(".limits .track").click();
        cell(page, HOLIDAY, 0).scrollIntoViewIfNeeded();
        return page;
    }

    private static void add(String name, Map<String, ?> limits) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", AccessLevel.GUEST, "limits", limits))
                .post("/api/people")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> person(String name) {
        return RestAssured.get("/api/people").jsonPath().getMap("find { it.name == '" + name + "' }.limits");
    }

    private static List<Map<String, Object>> hours(String name) {
        return RestAssured.get("/api/people").jsonPath().getList("find { it.name == '" + name + "' }.limits.hours");
    }

    private static Map<String, Integer> uses(String name) {
        return RestAssured.get("/api/people").jsonPath().getMap("find { it.name == '" + name + "' }.limits.uses");
    }

    private static Map<String, Object> hours(List<String> days, boolean holidays, String from, String to) {
        return Map.of("days", days, "holidays", holidays, "from", from, "to", to);
    }

    private static Locator card(Page page, String name) {
        return page.locator(".card.person", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator cell(Page page, int row, int hour) {
        return page.locator(".cell[data-row='%d'][data-hour='%d']".formatted(row, hour));
    }

    private static Locator painted(Page page) {
        return page.locator(".cell[aria-selected=true]");
    }

    private static double[] middle(Locator cell) {
        BoundingBox box = cell.boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    private static void drag(Page page, int row, int hour, int toRow, int toHour) {
        double[] from = middle(cell(page, row, hour));
        double[] to = middle(cell(page, toRow, toHour));
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move(to[0], to[1]);
        page.mouse().up();
    }

    private static void touch(CDPSession finger, String kind, double[] at) {
        List<Map<String, Double>> points = at == null ? List.of() : List.of(Map.of("x", at[0], "y", at[1]));
        finger.send(
                "Input.dispatchTouchEvent",
                new Gson()
                        .toJsonTree(Map.of("type", kind, "touchPoints", points))
                        .getAsJsonObject());
    }
}
