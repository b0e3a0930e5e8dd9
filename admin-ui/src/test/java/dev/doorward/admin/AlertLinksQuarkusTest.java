package dev.doorward.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.doorward.admin.signin.Role;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.testing.Accounts;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Pulse;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.SmallNotification;
import dev.doorward.admin.testing.SmallVisitors;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.alert.AlertLink.Action;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links of alerts: whom they lead where, and that they do nothing by themselves. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class AlertLinksQuarkusTest {
    private static final byte[] PORCH = Scenery.porch(true, 0);

    @TestHTTPResource("/")
    String address;

    @Inject
    SignIn signIn;

    @Inject
    Database database;

    @Inject
    DoorwardConfig config;

    private Accounts accounts;
    private SmallNotification service;
    private Visitor visitor;
    private Pulse pulse;
    private DecisionMade made;
    private MessageId alert;

    @BeforeEach
    void somebodyCame() {
        accounts = new Accounts(signIn, database, config.stateDir());
        service = new SmallNotification();
        visitor = new Visitor(SourceKind.CAMERA);
        pulse = Pulse.of(visitor);
        visitor.access().hears(Topics.LOCK_COMMAND);
        TrackId track = new TrackId("s" + System.nanoTime());
        visitor.seen(track);
        visitor.frame(PORCH);
        await().untilAsserted(() -> assertThat(Accounts.as(accounts.owner())
                        .get("/api/doors/front/frame.jpg")
                        .asByteArray())
                .isEqualTo(PORCH));
        made = visitor.denied(track, DenialReason.UNKNOWN_PERSON, null);
        await().untilAsserted(() -> Accounts.as(accounts.owner())
                .get("/api/decisions/{id}", made.id().value())
                .then()
                .body("pictured", equalTo(true)));
        SmallVisitors.clear();
        SmallVisitors.came(track, 3, Duration.ofMinutes(1), false, PORCH);
        alert = service.told(AlertEvent.DOOR_FORCED, "owner", Channel.EMAIL, DeliveryStatus.SENT);
    }

    @AfterEach
    void nobody() throws IOException {
        pulse.close();
        visitor.close();
        service.close();
        SmallVisitors.clear();
        accounts.removeAll();
    }

    @Test
    void link_says_what_it_leads_to_again_and_again_and_changes_nothing() {
        String token = token(Action.OPEN);
        for (int i = 0; i < 3; i++) {
            followed(token)
                    .statusCode(200)
                    .body("decision", equalTo(made.id().value()))
                    .body("door", equalTo("front"))
                    .body("action", equalTo("OPEN"));
        }
        assertThat(visitor.access().heard()).noneMatch(message -> Topics.LOCK_COMMAND.matches(message.topic()));
        assertThat(service.lines()).noneMatch(DeliveryLine::acknowledged);
    }

    @Test
    void forged_altered_and_expired_links_are_refused_in_words() {
        String forged = SmallNotification.token(link(Action.OPEN, Duration.ofHours(1)), Party.LIVENESS);
        String good = token(Action.OPEN);
        String altered = good.substring(0, 20) + (good.charAt(20) == 'A' ? 'B' : 'A') + good.substring(21);
        for (String token : List.of(forged, altered, "nonsense", "")) {
            followed(token)
                    .statusCode(422)
                    .contentType(containsString("problem+json"))
                    .body("title", equalTo("Not a link of this house"));
        }
        followed(SmallNotification.token(link(Action.OPEN, Duration.ofSeconds(-1)), Party.NOTIFICATION))
                .statusCode(410)
                .contentType(containsString("problem+json"))
                .body("title", equalTo("This link has expired"));
    }

    @Test
    void without_signing_in_it_says_nothing() {
        Accounts.as(new io.restassured.http.Cookie.Builder("doorward", "made-up").build())
                .body(Map.of("token", token(Action.SHOW)))
                .post("/api/links")
                .then()
                .statusCode(401);
        when().get("/api/links?token=" + token(Action.SHOW)).then().statusCode(401);
    }

    @Test
    @Tag("browser")
    void whoever_is_not_signed_in_signs_in_first_and_then_is_there() {
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#/alert/" + token(Action.SHOW));
            assertThat(page.locator(".signin h1")).hasText("Sign in");
            page.getByLabel("Name").fill("Olga");
            page.getByLabel("Password").fill(Accounts.PASSWORD);
            page.getByLabel("Password").press("Enter");

            assertThat(page.locator(".followed .decision[data-id='" + made.id() + "']"))
                    .isVisible();
            assertThat(page).hasURL(address + "#events/" + made.id());
            assertThat(page.locator(".followed h2")).isFocused();
            assertThat(service.lines()).noneMatch(DeliveryLine::acknowledged);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "alert-link-desktop");
            page.getByText("Acknowledge", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".followed .pill.good")).hasText("Acknowledged");
            assertThat(service.lines()).allMatch(DeliveryLine::acknowledged);

            page.reload();
            assertThat(page.locator(".followed h2")).hasText("One event");
            assertThat(page.locator(".followed .button.primary")).hasCount(0);
            page.locator(".followed").getByLabel("Back to all events").click();
            assertThat(page.locator(".followed")).isHidden();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void link_that_offers_to_open_leads_to_the_door_and_opens_nothing() {
        try (Browser browser = Browser.open()) {
            Page page = signedIn(browser, accounts.owner().getValue(), Action.OPEN);
            assertThat(page.locator(".door.led[data-door=front]")).containsText("An alert led here.");
            assertThat(page).hasURL(address + "#live/front");
            assertThat(page.locator(".door.led")).isFocused();
            browser.picture(page, "alert-link-open");
            page.locator(".door.led .lock-ask .button").first().click();
            assertThat(page.locator("dialog[open]")).isVisible();
            assertThat(visitor.access().heard()).noneMatch(message -> Topics.LOCK_COMMAND.matches(message.topic()));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void link_that_asks_who_it_was_opens_the_question() {
        try (Browser browser = Browser.open()) {
            Page page = signedIn(browser, accounts.owner().getValue(), Action.THIS_WAS);
            assertThat(page.locator("dialog[open] h2")).hasText("Who was this?");
            assertThat(page.locator(".followed .decision")).hasCount(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void link_that_offers_to_ignore_shows_the_visitor_and_the_button() {
        try (Browser browser = Browser.open()) {
            Page page = signedIn(browser, accounts.owner().getValue(), Action.IGNORE);
            assertThat(page.locator(".followed .visitor")).containsText("Seen 3 times");
            browser.picture(page, "alert-link-ignore");
            Accounts.as(accounts.owner())
                    .get("/api/visitors?ignored=true")
                    .then()
                    .body("size()", equalTo(0));
            page.locator(".followed .visitor").getByText("Ignore").click();
            assertThat(page.locator(".toast")).isVisible();
            Accounts.as(accounts.owner())
                    .get("/api/visitors?ignored=true")
                    .then()
                    .body("size()", equalTo(1));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void viewer_is_shown_the_event_and_nothing_that_a_viewer_may_not_do() {
        String viewer = accounts.join("Vera", Role.VIEWER).getValue();
        try (Browser browser = Browser.open()) {
            for (Action action : List.of(Action.SHOW, Action.THIS_WAS, Action.IGNORE)) {
                Page page = signedIn(browser, viewer, action);
                assertThat(page.locator(".followed .decision")).hasCount(1);
                assertThat(page.locator(".followed .button")).hasCount(0);
                assertThat(page.locator("dialog")).hasCount(0);
            }
            Page page = signedIn(browser, viewer, Action.OPEN);
            assertThat(page.locator(".door.led")).isVisible();
            assertThat(page.locator(".door.led .lock-ask")).isHidden();
            assertThat(page.locator(".door.led .notice.member-only")).isHidden();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void member_acknowledges() {
        String member = accounts.join("Max", Role.MEMBER).getValue();
        try (Browser browser = Browser.open()) {
            Page page = signedIn(browser, member, Action.SHOW);
            page.getByText("Acknowledge", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".followed .pill.good")).hasText("Acknowledged");
            assertThat(service.lines()).allMatch(DeliveryLine::acknowledged);
        }
    }

    @Test
    @Tag("browser")
    void bad_links_are_explained_on_the_page() {
        try (Browser browser = Browser.open()) {
            String old = SmallNotification.token(link(Action.OPEN, Duration.ofSeconds(-1)), Party.NOTIFICATION);
            Page page = signedIn(browser, accounts.owner().getValue(), old);
            assertThat(page.locator(".followed .notice")).containsText("This link has expired");
            browser.picture(page, "alert-link-expired");
            String forged = SmallNotification.token(link(Action.OPEN, Duration.ofHours(1)), Party.LIVENESS);
            page.navigate(address + "#/alert/" + forged);
            assertThat(page.locator(".followed .notice")).containsText("Not a link of this house");
            assertThat(page).hasURL(address + "#events/link");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void alert_about_the_house_can_be_acknowledged_too() {
        AlertLink link =
                new AlertLink(alert, null, null, Action.SHOW, Instant.now().plus(Duration.ofHours(1)));
        try (Browser browser = Browser.open()) {
            Page page =
                    signedIn(browser, accounts.owner().getValue(), SmallNotification.token(link, Party.NOTIFICATION));
            assertThat(page.locator(".followed")).containsText("about the house");
            page.getByText("Acknowledge", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".followed .pill.good")).hasText("Acknowledged");
        }
    }

    private Page signedIn(Browser browser, String cookie, Action action) {
        return signedIn(browser, cookie, token(action));
    }

    private Page signedIn(Browser browser, String cookie, String token) {
        Page page = browser.desktop(address);
        page.context().addCookies(List.of(new Cookie("doorward", cookie).setUrl(address)));
        page.navigate("about:blank");
        page.navigate(address + "#/alert/" + token);
        return page;
    }

    private AlertLink link(Action action, Duration good) {
        return new AlertLink(
                alert, made.id(), Visitor.FRONT, action, Instant.now().plus(good));
    }

    private String token(Action action) {
        return SmallNotification.token(link(action, Duration.ofHours(1)), Party.NOTIFICATION);
    }

    private ValidatableResponse followed(String token) {
        return Accounts.as(accounts.owner())
                .body(Map.of("token", token))
                .post("/api/links")
                .then();
    }
}
