package dev.doorward.admin;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.doorward.admin.forgetting.Receipts;
import dev.doorward.admin.testing.Browser;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.SmallRecognition;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestPeer;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody is forgotten everywhere, and a receipt says so; on a real broker and a real database. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class ForgetQuarkusTest {
    private static final byte[] PORCH = Scenery.porch(true, 0);
    private static final DoorId FRONT = Visitor.FRONT;

    @TestHTTPResource("/")
    String address;

    @Inject
    Database database;

    @Inject
    Receipts receipts;

    @Inject
    Inbox inbox;

    private Visitor visitor;
    private TestPeer access;
    private TestPeer notification;
    private PersonId una;

    @BeforeEach
    void una_may_enter() {
        visitor = new Visitor(SourceKind.CAMERA);
        access = TestPeer.as(Party.ACCESS).hears(Topics.FORGET_PERSON);
        notification = TestPeer.as(Party.NOTIFICATION).hears(Topics.FORGET_PERSON);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> when().get("/api/decisions").then().statusCode(200));
        una = add("Una Unforgettable");
    }

    @AfterEach
    void leave() {
        SmallRecognition.deaf(false);
        List.of(access, notification).forEach(TestPeer::close);
        visitor.close();
    }

    @Test
    void receipt_names_each_who_had_something_of_them_and_is_complete_when_all_have_answered() {
        access.hears(Topics.FORGET_PERSON, wish -> doors(wish).forEach(door -> answers(door, wish)));
        notification.hears(Topics.FORGET_PERSON, wish -> answers(notification, wish, Map.of("alerts", 2)));
        DecisionMade made = visit();

        JsonPath receipt = forget(una);

        assertThat(receipt.getBoolean("complete")).isTrue();
        assertThat(receipt.getString("person")).isEqualTo(una.value());
        assertThat(receipt.<String>getList("owners.owner"))
                .contains("admin", "home-assistant", "recognition", "notification", "access-front");
        assertThat(receipt.<String>getList("owners.state")).containsOnly("DONE");
        assertThat(removed(receipt, "admin")).isEqualTo(Map.of("levels", 1, "snapshots", 1));
        assertThat(removed(receipt, "recognition")).isEqualTo(Map.of("names", 1, "pictures", 0, "embeddings", 0));
        assertThat(removed(receipt, "notification")).isEqualTo(Map.of("alerts", 2));
        assertThat(removed(receipt, "access-front")).isEqualTo(Map.of("levels", 1, "pins", 1, "visits", 0));
        assertThat(receipt.prettify()).doesNotContain("Una");

        when().get("/api/decisions/{id}/snapshot.jpg", made.id().value()).then().statusCode(404);
        when().get("/api/decisions?person=" + una)
                .then()
                .body("id", equalTo(List.of(made.id().value())))
                .body("name", equalTo(java.util.Collections.singletonList(null)));
        assertThat(forget(una).getString("request")).as("asked again").isEqualTo(receipt.getString("request"));
        when().get("/api/forgotten").then().body("request", hasItem(receipt.getString("request")));
        when().get("/api/forgotten/nothing-like-it").then().statusCode(404);
    }

    @Test
    void who_is_away_is_asked_again_until_they_are_back() {
        JsonPath receipt = forget(una);
        String request = receipt.getString("request");
        assertThat(state(receipt, "notification")).isEqualTo("WAITING");
        assertThat(state(receipt, "access-front")).isEqualTo("WAITING");
        assertThat(receipt.getBoolean("complete")).isFalse();
        notification.forget();

        ForgetPerson again =
                notification.await(Topics.FORGET_PERSON, wish -> wish.person().equals(una));
        answers(notification, again, Map.of("alerts", 0));
        doors(again).forEach(door -> answers(door, again));

        await().untilAsserted(
                        () -> when().get("/api/forgotten/{id}", request).then().body("complete", equalTo(true)));
        database.update("update forget_owner set done_at = now() where done_at is null"); // of other tests
        notification.forget();
        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(12))
                .until(() -> notification.all(Topics.FORGET_PERSON).isEmpty());
    }

    @Test
    void while_recognition_is_away_they_are_nobody_here_already() {
        SmallRecognition.deaf(true);
        DecisionMade made = visit();

        JsonPath receipt = forget(una);

        assertThat(state(receipt, "recognition")).isEqualTo("WAITING");
        when().get("/api/people").then().body("id", not(hasItem(una.value())));
        when().get("/api/people/{id}/pictures", una.value()).then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("level", "OWNER"))
                .patch("/api/people/{id}", una.value())
                .then()
                .statusCode(404);
        when().get("/api/decisions?person=" + una)
                .then()
                .body("find { it.id == '" + made.id() + "' }.name", equalTo(null));
        SmallRecognition.deaf(false);
        await().untilAsserted(() -> assertThat(state(receipt(receipt.getString("request")), "recognition"))
                .isEqualTo("DONE"));
    }

    @Test
    void what_an_earlier_run_was_asked_for_is_gone_on_with() {
        MessageId request = MessageId.random();

        receipts.ask(new ForgetPerson(request, una, Instant.now()), List.of("admin", "home-assistant", "recognition"));

        await().untilAsserted(() -> {
            JsonPath receipt = receipt(request.value());
            assertThat(state(receipt, "admin")).isEqualTo("DONE");
            assertThat(state(receipt, "home-assistant")).isEqualTo("DONE");
            assertThat(state(receipt, "recognition")).isEqualTo("DONE");
            assertThat(removed(receipt, "admin")).containsEntry("levels", 1);
        });
    }

    @Test
    void picture_of_two_goes_with_either_and_one_that_comes_late_is_not_kept() {
        visitor.frame(PORCH);
        PersonId ben = add("Ben");
        DecisionMade together = visitor.grantedTogether(new TrackId("two"), ben, una);
        await().untilAsserted(() -> assertThat(kept(together)).isOne());

        forget(una);
        assertThat(kept(together)).isZero();

        DecisionMade late = visitor.granted(new TrackId("late"), una);
        DecisionMade after = visitor.granted(new TrackId("after"), ben);
        await().untilAsserted(() -> assertThat(kept(after)).isOne());
        assertThat(kept(late)).isZero();
    }

    @Test
    void answer_that_is_forged_moved_retained_or_of_another_request_is_none() {
        MessageId request = new MessageId(forget(una).getString("request"));
        PersonForgotten lie = new PersonForgotten(request, una, Map.of("pins", 1), Instant.now());
        String topic = Topics.DOOR_FORGOT.at(FRONT);
        long before = inbox.rejected();

        access.publishRaw(topic, Json.write(lie), 1, false);
        access.publishRaw(topic, access.sealed(Topics.DOOR_FORGOT, topic, lie, Party.RECOGNITION), 1, false);
        String elsewhere = Topics.DOOR_FORGOT.at(new DoorId("elsewhere"));
        access.publishRaw(topic, access.sealed(Topics.DOOR_FORGOT, elsewhere, lie, Party.ACCESS), 1, false);
        byte[] altered = new String(access.sealed(Topics.DOOR_FORGOT, topic, lie, Party.ACCESS), UTF_8)
                .replace("\"pins\":1", "\"pins\":2")
                .getBytes(UTF_8);
        access.publishRaw(topic, altered, 1, false);
        await().until(() -> inbox.rejected() >= before + 4);
        access.publish(
                Topics.DOOR_FORGOT,
                topic,
                new PersonForgotten(MessageId.random(), una, Map.of("pins", 3), Instant.now()));
        access.publish(
                Topics.DOOR_FORGOT,
                topic,
                new PersonForgotten(request, PersonId.random(), Map.of("pins", 4), Instant.now()));
        answers(notification, new ForgetPerson(request, una, Instant.now()), Map.of());

        await().untilAsserted(() ->
                assertThat(state(receipt(request.value()), "notification")).isEqualTo("DONE"));
        assertThat(state(receipt(request.value()), "access-front")).isEqualTo("WAITING");
    }

    @Test
    @Tag("browser")
    void page_shows_who_has_answered_and_who_is_waited_for_as_it_happens() {
        access.hears(Topics.FORGET_PERSON, wish -> doors(wish).forEach(door -> answers(door, wish)));
        visit();
        try (Browser browser = Browser.open()) {
            Page page = browser.desktop(address + "#people");
            page.locator(".card.person", new Page.LocatorOptions().setHasText("Una"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget this person"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget for good"))
                    .click();

            Locator receipt = page.locator("dialog .receipt");
            PlaywrightAssertions.assertThat(receipt).containsText("One has not answered yet");
            PlaywrightAssertions.assertThat(receipt).containsText("Recognition 1 name");
            PlaywrightAssertions.assertThat(receipt).containsText("Access at the front door what they may, 1 PIN");
            PlaywrightAssertions.assertThat(receipt).containsText("This page what they may, 1 picture of the door");
            PlaywrightAssertions.assertThat(receipt).containsText(una.value());
            assertThat(receipt.textContent()).doesNotContain("Una");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            browser.picture(page, "receipt-waiting");

            ForgetPerson wish =
                    notification.await(Topics.FORGET_PERSON, one -> one.person().equals(una));
            answers(notification, wish, Map.of("alerts", 2));

            PlaywrightAssertions.assertThat(receipt).containsText("Nothing of this person is left anywhere");
            PlaywrightAssertions.assertThat(receipt).containsText("2 messages that waited");
            Page phone = browser.phone(address + "#people");
            phone.getByText("Who was forgotten").click();
            PlaywrightAssertions.assertThat(phone.locator(".receipts")).containsText(una.value());
            phone.evaluate("document.querySelector('.receipts').scrollIntoView()");
            browser.picture(phone, "receipts-phone");
            assertThat(new AxeBuilder(phone).analyze().getViolations()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private DecisionMade visit() {
        visitor.frame(PORCH);
        await().untilAsserted(() -> assertThat(
                        when().get("/api/doors/front/frame.jpg").asByteArray())
                .isEqualTo(PORCH));
        DecisionMade made = visitor.granted(new TrackId("visit"), una);
        await().untilAsserted(() -> assertThat(kept(made)).isOne());
        return made;
    }

    private int kept(DecisionMade made) {
        return database.query(
                        "select 1 from snapshot where decision = ?",
                        row -> 1,
                        made.id().value())
                .size();
    }

    private static JsonPath forget(PersonId person) {
        return when().delete("/api/people/{id}", person.value())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath receipt(String request) {
        return when().get("/api/forgotten/{id}", request).then().extract().jsonPath();
    }

    private static String state(JsonPath receipt, String owner) {
        return receipt.getString("owners.find { it.owner == '" + owner + "' }.state");
    }

    private static Map<String, Integer> removed(JsonPath receipt, String owner) {
        return receipt.getMap("owners.find { it.owner == '" + owner + "' }.removed");
    }

    /** Those of this receipt: other tests of this process had doors of their own. */
    private List<DoorId> doors(ForgetPerson wish) {
        return receipts.find(wish.id()).orElseThrow().owners().stream()
                .map(dev.doorward.admin.forgetting.Receipt.Owner::owner)
                .filter(owner -> owner.startsWith("access-"))
                .map(owner -> new DoorId(owner.substring("access-".length())))
                .toList();
    }

    private void answers(DoorId door, ForgetPerson wish) {
        access.publish(
                Topics.DOOR_FORGOT,
                Topics.DOOR_FORGOT.at(door),
                new PersonForgotten(
                        wish.id(), wish.person(), Map.of("levels", 1, "pins", 1, "visits", 0), Instant.now()));
    }

    private static void answers(TestPeer peer, ForgetPerson wish, Map<String, Integer> removed) {
        peer.publish(
                Topics.NOTIFICATION_FORGOT,
                Topics.NOTIFICATION_FORGOT.pattern(),
                new PersonForgotten(wish.id(), wish.person(), removed, Instant.now()));
    }

    private static PersonId add(String name) {
        return new PersonId(given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "level", AccessLevel.RESIDENT))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
