package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.SmallNotification;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.wire.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recipients, providers, preview and log on the page, beside the rules. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
@Tag("browser")
class NotificationsPageQuarkusTest {
    @TestHTTPResource("/")
    String address;

    private SmallNotification service;
    private Visitor visitor;
    private Pulse pulse;
    private Browser browser;

    @BeforeEach
    void open() {
        service = new SmallNotification();
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> RestAssured.get("/api/notifications").then().statusCode(200));
        rules(NotificationConfig.defaults());
        visitor = new Visitor(SourceKind.CAMERA);
        pulse = Pulse.of(visitor);
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
        pulse.close();
        visitor.close();
        service.close();
        rules(NotificationConfig.defaults());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void recipient_is_added_changed_and_removed() {
        Page page = browser.desktop(address + "#configuration/notification");
        button(page, "Add a recipient").click();
        page.getByLabel("Short name").fill("aunt");
        page.getByLabel("Address", exactly()).fill("aunt@house.example");
        button(page, "Add an address").click();
        assertThat(page.getByLabel("Address", exactly()).nth(1)).isFocused();
        page.getByLabel("Way").nth(1).selectOption("SMS");
        page.getByLabel("Address", exactly()).nth(1).fill("+4312345");
        button(page, "Move up: Address 2, when the ones before fail").press("Enter");
        page.getByLabel("Groups, separated by commas").fill("@family, neighbours");
        page.locator("dialog .switch").click();
        barrierless(page);
        browser.picture(page, "recipient-desktop");
        button(page, "Keep").click();

        assertThat(recipient(page, "aunt")).containsText("without pictures");
        Recipient aunt = service.recipient("aunt").orElseThrow();
        assertThat(aunt.addresses())
                .containsExactly(
                        new Address(Channel.SMS, "+4312345"), new Address(Channel.EMAIL, "aunt@house.example"));
        assertThat(aunt.groups()).containsExactly("family", "neighbours");
        assertThat(aunt.pictures()).isFalse();

        button(page, "Change aunt").click();
        assertThat(page.getByLabel("Short name")).not().isEditable();
        button(page, "Remove: First address").click();
        button(page, "Keep").click();
        assertThat(recipient(page, "aunt").locator(".address")).hasCount(1);

        button(page, "Remove aunt").press("Enter");
        button(page, "Keep").press("Enter");
        assertThat(recipient(page, "aunt")).isVisible();
        button(page, "Remove aunt").press("Enter");
        button(page, "Remove aunt and all addresses").press("Enter");
        assertThat(recipient(page, "aunt")).hasCount(0);
        assertThat(page.locator("h2:focus")).hasText("Recipients");
        assertThat(service.recipient("aunt")).isEmpty();
    }

    /** PostgreSQL keeps the parts of a rule in an order of its own. */
    @Test
    void nothing_is_changed_on_a_page_that_was_just_opened() {
        Page page = browser.desktop(address + "#system");
        page.route("**/api/config/notification", route -> {
            Map<String, Object> answer = JsonPath.from(route.fetch().text()).getMap("");
            answer.compute("body", (key, body) -> sorted(body));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBodyBytes(Json.write(answer)));
        });

        page.navigate(address + "#configuration/notification");

        assertThat(page.locator(".recipient")).hasCount(1);
        assertThat(button(page, "Apply")).isDisabled();
    }

    private static Object sorted(Object json) {
        return switch (json) {
            case Map<?, ?> parts -> {
                Map<String, Object> sorted = new TreeMap<>();
                parts.forEach((key, part) -> sorted.put((String) key, sorted(part)));
                yield sorted;
            }
            case List<?> all ->
                all.stream().map(NotificationsPageQuarkusTest::sorted).toList();
            case null -> null;
            default -> json;
        };
    }

    @Test
    void refusal_is_said_in_the_dialog() {
        Page page = browser.desktop(address + "#configuration/notification");
        button(page, "Add a recipient").click();
        page.getByLabel("Short name").fill("aunt");
        page.getByLabel("Address", exactly()).fill("aunt@house.example");
        page.getByLabel("Groups, separated by commas").fill("Our Family");
        button(page, "Keep").click();
        assertThat(page.locator("dialog .wrong")).containsText("Not understood. group must match");
        assertThat(service.recipient("aunt")).isEmpty();
    }

    @Test
    void test_shows_the_providers_own_answer() {
        Page page = browser.desktop(address + "#configuration/notification");
        button(page, "Send a test by E-mail to owner").click();
        assertThat(recipient(page, "owner").locator(".says.good")).hasText("sent: 250 accepted for delivery");
        button(page, "Send a test by Text message to owner").click();
        assertThat(recipient(page, "owner").locator(".says.bad")).hasText("quota used up: 402 payment required");

        assertThat(provider(page, "EMAIL")).containsText("Ready");
        assertThat(provider(page, "SMS")).containsText("Trouble the account is empty");
        assertThat(provider(page, "TELEGRAM")).containsText("Not set up DOORWARD_TELEGRAM_TOKEN is not set");
    }

    @Test
    void log_is_filtered_paged_acknowledged_and_renewed_by_reports() {
        for (int i = 0; i < 25; i++) {
            service.told(AlertEvent.GRANTED, "owner", Channel.EMAIL, DeliveryStatus.SENT);
        }
        MessageId forced = service.told(AlertEvent.DOOR_FORCED, "owner", Channel.SMS, DeliveryStatus.GAVE_UP);
        Page page = browser.desktop(address + "#configuration/notification");
        Locator lines = page.locator(".delivery");
        assertThat(lines).hasCount(20);
        button(page, "Show older ones").click();
        assertThat(lines).hasCount(26);
        assertThat(button(page, "Show older ones")).isHidden();

        page.getByLabel("What became of it").selectOption("GAVE_UP");
        assertThat(lines).hasCount(1);
        assertThat(lines).containsText("Door forced open given up");
        page.getByLabel("To whom").selectOption("owner");
        page.getByLabel("What became of it").selectOption("SENT");
        page.locator("#delivery-event").selectOption("LOCK_JAMMED");
        assertThat(page.locator(".log .empty")).hasText("Nothing like that.");
        for (String filter : List.of("recipient", "status", "event")) {
            page.locator("#delivery-" + filter).selectOption("");
        }

        assertThat(page.locator(".delivery .button")).hasCount(1);
        page.locator(".delivery .button").press("Enter");
        assertThat(lines.first()).containsText("Acknowledged");
        assertThat(page.locator(".delivery .button")).hasCount(0);
        assertThat(service.lines().getLast()).matches(DeliveryLine::acknowledged);
        assertThat(service.lines().getLast().alert()).isEqualTo(forced);

        MessageId ajar = service.told(AlertEvent.DOOR_AJAR, "owner", Channel.EMAIL, DeliveryStatus.SENT);
        service.peer()
                .publish(
                        Topics.NOTIFICATION_REPORT,
                        Topics.NOTIFICATION_REPORT.pattern(),
                        new NotificationReported(
                                ajar,
                                AlertEvent.DOOR_AJAR,
                                Channel.EMAIL,
                                "owner",
                                DeliveryStatus.SENT,
                                "",
                                Instant.now()));
        assertThat(lines.first()).containsText("Door stands open");
    }

    @Test
    void preview_shows_mail_and_text_and_runs_nothing() {
        Page page = browser.desktop(address + "#configuration/notification");
        page.locator("summary").getByText("Preview").click();
        page.locator("#preview-event").selectOption("UNKNOWN_VISITOR");
        page.locator("#preview-language").selectOption("de");
        assertThat(page.locator(".plain")).containsText("Jemand Unbekanntes steht vor der Tür (UNKNOWN_VISITOR).");
        Locator mail = page.frameLocator(".letter").locator("body");
        assertThat(mail.locator("p")).hasCSS("color", "rgb(4, 5, 6)");
        assertThat(mail.locator("h1")).hasCSS("color", "rgb(1, 2, 3)");
        assertThat(mail.locator("a")).not().hasAttribute("href", "https://elsewhere.example/");
        assertThat(page).hasTitle("Configuration · Doorward");
        page.locator(".preview").scrollIntoViewIfNeeded();
        browser.picture(page, "notification-preview-desktop");
    }

    @Test
    void rule_names_people_doors_and_recipients_as_they_are_called_and_keeps_ids() {
        String person = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Nina Notified", "level", AccessLevel.RESIDENT))
                .post("/api/people")
                .path("id");
        Page page = browser.desktop(address + "#configuration/notification");
        assertThat(page.locator("#known-recipients option")).hasCount(2);
        Locator rule = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Rule 1"));
        Locator told = rule.getByLabel("Who is told", new Locator.GetByLabelOptions().setExact(true));
        told.fill("Group family");
        told.press("Enter");
        told.fill("not-yet-known");
        Locator people = rule.getByLabel("Of whom, by name");
        people.fill("Nina Notified");
        Locator why = rule.getByLabel("Why somebody is not let in");
        why.fill("Known, but not at this time");
        why.press("Enter");
        rule.getByLabel("At which doors").fill("front door");
        button(page, "Apply").click();

        assertThat(page.locator(".toast")).containsText("told to the services");
        JsonPath body = RestAssured.get("/api/config/notification").jsonPath();
        assertThat(body.getList("body.rules[0].recipients")).containsExactly("owner", "@family", "not-yet-known");
        assertThat(body.getList("body.rules[0].people")).containsExactly(person);
        assertThat(body.getList("body.rules[0].doors")).containsExactly("front");
        assertThat(body.getList("body.rules[0].reasons")).containsExactly("OUTSIDE_HOURS");
        assertThat(rule.locator("[data-pick='" + person + "']")).containsText("Nina Notified");

        button(page, "Remove: Group family").press("Enter");
        assertThat(told).isFocused();
        assertThat(rule.locator("[data-pick='@family']")).hasCount(0);
        barrierless(page);
        rule.scrollIntoViewIfNeeded();
        browser.picture(page, "notification-rules-desktop");
    }

    @Test
    void settings_are_there_while_the_service_does_not_answer() {
        service.behave(asked -> Optional.empty());
        Page page = browser.desktop(address + "#configuration/notification");
        assertThat(page.getByLabel("Alerts in an hour at most")).isVisible();
        assertThat(page.locator(".recipients"))
                .containsText(
                        "The notification service does not answer.",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(button(page, "Add a recipient")).isDisabled();
        browser.picture(page, "notification-away-desktop");
    }

    @Test
    void no_barrier_that_axe_knows() {
        service.runs(RestAssured.get("/api/config/notification").jsonPath().getLong("version"));
        service.told(AlertEvent.GRANTED, "owner", Channel.EMAIL, DeliveryStatus.SENT);
        service.told(AlertEvent.UNKNOWN_VISITOR, "owner", Channel.EMAIL, DeliveryStatus.THROTTLED);
        service.told(AlertEvent.DOOR_AJAR, "owner", Channel.SMS, DeliveryStatus.UNREACHABLE);
        service.keep(new Recipient(
                "neighbours",
                List.of(new Address(Channel.NTFY, "a-long-topic-that-nobody-guesses-7c1d9b2e4f")),
                "de",
                false,
                List.of("keys")));
        for (Page page : List.of(
                browser.desktop(address + "#configuration/notification"),
                browser.dark(address + "#configuration/notification"),
                browser.phone(address + "#configuration/notification"))) {
            assertThat(page.locator(".delivery")).hasCount(3);
            assertThat(page.locator(".recipient")).hasCount(2);
            String name = page.viewportSize().width + "-"
                    + page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
            browser.picture(page, "notifications-" + name);
            page.locator("summary").getByText("Preview").click();
            assertThat(page.locator(".plain")).isVisible();
            assertThat(page.locator(".letter")).hasAttribute("title", "The mail");
            // Axe would wait for ever for a frame that runs no script.
            page.locator(".letter").evaluate("letter => letter.remove()");
            barrierless(page);
            Browser.until(page, "document.documentElement.scrollWidth <= innerWidth");
            page.locator(".log").scrollIntoViewIfNeeded();
            browser.picture(page, "notifications-log-" + name);
            page.close();
        }
        Page german = browser.german(address + "#configuration/notification");
        assertThat(german.locator(".delivery").first()).containsText("Tür steht offen Anbieter nicht erreicht");
        browser.picture(german, "notifications-german");
    }

    private static void barrierless(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(found ->
                        found.getId() + " " + found.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator recipient(Page page, String id) {
        return page.locator("[data-recipient='" + id + "']");
    }

    private static Locator provider(Page page, String channel) {
        return page.locator(".providers [data-channel='" + channel + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void rules(NotificationConfig config) {
        int version = RestAssured.get("/api/config/notification").jsonPath().getInt("version");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Json.write(Map.of("expectedVersion", version, "body", config)))
                .put("/api/config/notification")
                .then()
                .statusCode(200);
    }
}
