package dev.doorward.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.AlertTold;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.embedded.TestBroker;
import dev.doorward.embedded.TestPeer;
import dev.doorward.notification.Surroundings;
import dev.doorward.notification.delivery.Notifier;
import dev.doorward.notification.delivery.Outcome;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@WithTestResource(ProviderSurroundings.class)
class ProvidersQuarkusTest {
    @All
    @Inject
    List<Notifier> providers;

    @Test
    void there_is_one_provider_a_channel() {
        assertThat(providers).extracting(Notifier::channel).containsExactlyInAnyOrder(Channel.values());
    }

    @Test
    void what_is_not_set_up_says_so_and_what_has_its_secret_in_a_file_is_set_up() {
        assertThat(of(Channel.EMAIL).lacks()).contains("not sent: no mail server configured");
        assertThat(of(Channel.SMS).lacks().orElseThrow()).contains("DOORWARD_TWILIO_TOKEN is not set");
        assertThat(of(Channel.NTFY).lacks()).contains("DOORWARD_NTFY_URL is not set");
        assertThat(of(Channel.WEBHOOK).lacks()).contains("DOORWARD_WEBHOOK_SECRET is not set");
        assertThat(of(Channel.TELEGRAM).lacks()).isEmpty();
        assertThat(of(Channel.MQTT).lacks()).isEmpty();
    }

    @Test
    void a_password_from_a_file_reaches_the_mailer_without_its_line_end() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.mailer.password", String.class))
                .isEqualTo("mail-from-a-file");
    }

    @Test
    void no_provider_shows_its_secret() {
        assertThat(providers.toString()).doesNotContain(ProviderSurroundings.TOKEN, "mail-from-a-file");
    }

    @Test
    void an_alert_is_heard_on_the_broker_and_does_not_stay_there() {
        try (TestPeer automation = TestPeer.as(Party.HOME_ASSISTANT).hears(Topics.ALERT)) {
            assertThat(of(Channel.MQTT).send(Alerts.withPicture(), "hall-display"))
                    .isEqualTo(Outcome.sent(""));

            AlertTold told = automation.await(Topics.ALERT);
            assertThat(automation.heard())
                    .extracting(TestPeer.Heard::topic)
                    .containsExactly("doorward/v1/house/alert/hall-display");
            assertThat(told.id()).isEqualTo(Alerts.plain().alert());
            assertThat(told.event()).isEqualTo(Alerts.plain().event().orElseThrow());
            assertThat(told.door()).isEqualTo(Alerts.plain().door().orElseThrow());
            assertThat(told.severity()).isEqualTo(Alerts.plain().severity());
            assertThat(told.title()).isEqualTo(Alerts.TITLE);
            assertThat(told.text()).isEqualTo(Alerts.TEXT);
            assertThat(told.link()).isEqualTo(Alerts.SHOW);
            assertThat(told.at()).isEqualTo(Alerts.AT);
        }
        try (TestPeer later = TestPeer.as(Party.HOME_ASSISTANT).hears(Topics.ALERT)) {
            of(Channel.MQTT).send(Alerts.digest(), "hall-display");

            AlertTold first = later.await(Topics.ALERT);
            assertThat(first.title()).as("the one before was not retained").isEqualTo("Three alerts");
            assertThat(first.link()).isNull();
        }
    }

    @Test
    void a_long_text_is_cut_to_what_the_contract_allows() {
        try (TestPeer automation = TestPeer.as(Party.HOME_ASSISTANT).hears(Topics.ALERT)) {
            of(Channel.MQTT).send(Alerts.withText("somebody ".repeat(900), Optional.empty()), "hall-display");

            assertThat(automation.await(Topics.ALERT).text())
                    .hasSizeBetween(3_900, 4_000)
                    .endsWith("somebody…");
        }
    }

    @Test
    void a_broker_that_is_away_is_unreachable_until_it_is_back() {
        Notifier mqtt = of(Channel.MQTT);
        TestBroker.stop();
        try {
            Outcome outcome = await().atMost(Duration.ofSeconds(20))
                    .until(() -> mqtt.send(Alerts.plain(), "hall-display"), o -> o.status() != DeliveryStatus.SENT);
            assertThat(outcome.status()).isEqualTo(DeliveryStatus.UNREACHABLE);
        } finally {
            TestBroker.start();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mqtt.send(Alerts.plain(), "hall-display"), o -> o.status() == DeliveryStatus.SENT);
    }

    @Test
    void the_topic_of_a_recipient_is_one_word() {
        Notifier mqtt = of(Channel.MQTT);
        for (String bad : List.of("", "a/b", "+", "#", "Hall", "a b", "x".repeat(41))) {
            assertThat(mqtt.fault(bad)).as(bad).isPresent();
        }
        assertThat(mqtt.fault("hall-display_2")).isEmpty();
    }

    private Notifier of(Channel channel) {
        return providers.stream()
                .filter(provider -> provider.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}
