package dev.doorward.admin;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;

import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.SmallNotification;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.Party;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryLine;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAsked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner asks the notification service by the page, and who else would like to answer. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class NotificationsQuarkusTest {
    private SmallNotification service;

    @BeforeEach
    void house() {
        service = new SmallNotification();
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> when().get("/api/state")
                .then()
                .body("system.broker", equalTo(true))
                .body("system.database", equalTo(true)));
    }

    @AfterEach
    void leave() {
        service.close();
    }

    @Test
    void overview_names_recipients_providers_languages_and_how_much_each_event_matters() {
        when().get("/api/notifications")
                .then()
                .statusCode(200)
                .body("recipients.id", contains("owner"))
                .body("recipients[0].addresses.value", contains("olga@house.example", "+43660123456"))
                .body("providers.find { it.channel == 'TELEGRAM' }.lacks", containsString("is not set"))
                .body("languages", contains("en", "de"))
                .body("events", hasEntry("DURESS", "ALARM"))
                .body("events", hasEntry("GRANTED", "INFO"))
                .body("statuses", hasSize(DeliveryStatus.values().length));
    }

    @Test
    void recipient_is_kept_changed_and_removed_and_removed_again() {
        keep("aunt", List.of(Map.of("channel", "EMAIL", "value", " aunt@house.example ")))
                .statusCode(204);
        assertThat(service.recipient("aunt").orElseThrow().addresses())
                .containsExactly(new Address(Channel.EMAIL, "aunt@house.example"));

        keep("aunt", List.of(Map.of("channel", "SMS", "value", "+4312345"))).statusCode(204);
        assertThat(service.recipient("aunt").orElseThrow().addresses())
                .extracting(Address::channel)
                .containsExactly(Channel.SMS);

        when().delete("/api/notifications/recipients/aunt").then().statusCode(204);
        when().delete("/api/notifications/recipients/aunt").then().statusCode(204);
        assertThat(service.recipient("aunt")).isEmpty();
    }

    @Test
    void what_cannot_be_kept_is_refused_in_words_and_with_no_address_in_them() {
        keep("aunt", List.of())
                .statusCode(422)
                .contentType(containsString("problem+json"))
                .body("detail", equalTo("A recipient needs an address."));
        keep("Aunt Emma", List.of(Map.of("channel", "EMAIL", "value", "aunt@house.example")))
                .statusCode(422)
                .body("detail", containsString("id must match"));
        keep("aunt", List.of(Map.of("channel", "EMAIL", "value", "a".repeat(501))))
                .statusCode(422)
                .body("detail", equalTo("address must be a text of at most 500 characters."));
        keep("aunt", List.of(Map.of("channel", "PIGEON", "value", "coop 7"))).statusCode(400);
        keep("aunt", List.of(Map.of("channel", "EMAIL", "value", " "))).statusCode(400);
        when().delete("/api/notifications/recipients/Not There").then().statusCode(404);
        assertThat(service.recipient("aunt")).isEmpty();
    }

    @Test
    void test_says_what_the_provider_said() {
        tested("owner", "EMAIL").statusCode(200).body("status", equalTo("SENT")).body("code", equalTo("250"));
        tested("owner", "SMS")
                .statusCode(200)
                .body("status", equalTo("QUOTA_EXCEEDED"))
                .body("code", equalTo("402"))
                .body("words", equalTo("payment required"));
        tested("nobody", "SMS").statusCode(422).body("detail", equalTo("There is no recipient nobody."));
    }

    @Test
    void log_is_filtered_and_read_page_by_page() {
        service.told(AlertEvent.GRANTED, "owner", Channel.EMAIL, DeliveryStatus.SENT);
        service.told(AlertEvent.DOOR_AJAR, "owner", Channel.SMS, DeliveryStatus.GAVE_UP);
        service.told(AlertEvent.DOOR_AJAR, "aunt", Channel.EMAIL, DeliveryStatus.SENT);

        when().get("/api/notifications/log").then().body("seq", contains(3, 2, 1));
        when().get("/api/notifications/log?recipient=owner").then().body("seq", contains(2, 1));
        when().get("/api/notifications/log?status=GAVE_UP&event=DOOR_AJAR")
                .then()
                .body("seq", contains(2));
        when().get("/api/notifications/log?limit=2").then().body("seq", contains(3, 2));
        when().get("/api/notifications/log?limit=2&before=2").then().body("seq", contains(1));
        when().get("/api/notifications/log?status=LOST").then().statusCode(400);
        when().get("/api/notifications/log?recipient=Not There").then().statusCode(404);
    }

    @Test
    void alert_is_acknowledged() {
        MessageId alert = service.told(AlertEvent.DOOR_FORCED, "owner", Channel.EMAIL, DeliveryStatus.SENT);

        when().post("/api/notifications/alerts/{id}/acknowledged", alert.value())
                .then()
                .statusCode(204);

        assertThat(service.lines()).singleElement().matches(DeliveryLine::acknowledged);
        when().post("/api/notifications/alerts/{id}/acknowledged", "short")
                .then()
                .statusCode(404);
    }

    @Test
    void preview_is_of_an_event_in_a_language() {
        when().get("/api/notifications/preview?event=UNKNOWN_VISITOR&language=de")
                .then()
                .statusCode(200)
                .body("subject", containsString("Jemand Unbekanntes"));
        when().get("/api/notifications/preview?event=EARTHQUAKE&language=de")
                .then()
                .statusCode(400);
        when().get("/api/notifications/preview?language=de").then().statusCode(400);
    }

    @Test
    void service_that_says_nothing_is_not_waited_for_long() {
        service.behave(asked -> Optional.empty());

        unanswered();
    }

    @Test
    void answer_to_another_question_is_none() {
        service.behave(asked ->
                Optional.of(new NotificationAnswered(MessageId.random(), new NotificationAnswered.Log(List.of()))));

        unanswered();
    }

    @Test
    void forged_answer_is_none() {
        service.behave(asked -> {
            String topic = Topics.NOTIFICATION_ANSWERED.pattern();
            NotificationAnswered lie = new NotificationAnswered(asked.id(), new NotificationAnswered.Log(List.of()));
            byte[] signed = service.peer().sealed(Topics.NOTIFICATION_ANSWERED, topic, lie, Party.LIVENESS);
            service.peer().publishRaw(topic, signed, 1, false);
            return Optional.empty();
        });

        unanswered();
    }

    @Test
    void answer_of_another_kind_is_not_taken_for_one() {
        service.behave(asked -> Optional.of(new NotificationAnswered(asked.id(), new NotificationAnswered.Done())));

        when().get("/api/notifications/log").then().statusCode(502).contentType(containsString("problem+json"));
    }

    @Test
    void many_who_ask_at_once_hold_up_nobody_else() {
        service.behave(asked -> Optional.empty());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> asked = IntStream.range(0, 60)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> when().get("/api/notifications/log").statusCode(), threads))
                    .toList();
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(asked)
                    .allSatisfy(one -> assertThat(one).isCompletedWithValue(503)));
        }
        when().get("/api/state").then().statusCode(200);
    }

    @Test
    void question_is_signed_and_new() {
        Instant before = Instant.now();
        service.peer().hears(Topics.NOTIFICATION_ASKED);
        when().get("/api/notifications").then().statusCode(200);

        NotificationAsked asked = service.peer().await(Topics.NOTIFICATION_ASKED);
        assertThat(asked.askedAt()).isBetween(before, Instant.now());
    }

    @Test
    void report_is_shown_with_its_decision_and_says_nothing_of_duress() {
        try (Visitor visitor = new Visitor(SourceKind.CAMERA)) {
            DecisionMade made = visitor.denied(new TrackId("n" + System.nanoTime()), DenialReason.NO_LEVEL, null);
            await().untilAsserted(() ->
                    when().get("/api/decisions/{id}", made.id().value()).then().statusCode(200));
            report(made.id(), AlertEvent.DENIED, DeliveryStatus.RETRYING);
            report(made.id(), AlertEvent.DURESS, DeliveryStatus.SENT);

            await().untilAsserted(
                            () -> when().get("/api/decisions/{id}", made.id().value())
                                    .then()
                                    .body("reports.status", contains("SENT"))
                                    .body("reports[0].channel", equalTo("EMAIL"))
                                    .body("reports[0].event", equalTo(null)));
        }
        when().get("/api/decisions/{id}", MessageId.random().value()).then().statusCode(404);
    }

    private void report(MessageId decision, AlertEvent event, DeliveryStatus status) {
        service.peer()
                .publish(
                        Topics.NOTIFICATION_REPORT,
                        Topics.NOTIFICATION_REPORT.pattern(),
                        new NotificationReported(
                                decision, event, Channel.EMAIL, "owner", status, "a word", Instant.now()));
    }

    private static void unanswered() {
        when().get("/api/notifications/log")
                .then()
                .statusCode(503)
                .contentType(containsString("problem+json"))
                .body("detail", equalTo("The notification service does not answer."));
    }

    private static ValidatableResponse keep(String id, List<Map<String, String>> addresses) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("addresses", addresses, "language", "en", "pictures", true, "groups", List.of("family")))
                .put("/api/notifications/recipients/{id}", id)
                .then();
    }

    private static ValidatableResponse tested(String id, String channel) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("channel", channel))
                .post("/api/notifications/recipients/{id}/test", id)
                .then();
    }
}
