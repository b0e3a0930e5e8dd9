package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Party;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.embedded.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class LostConnectionQuarkusTest {
    @Test
    void a_decision_made_while_the_connection_is_lost_is_told_when_it_is_back() {
        try (Peers peers = new Peers()) {
            peers.status(peers.decides(peers.granted("before")));
            throwOut(false);

            DecisionMade meanwhile = peers.decides(peers.denied("meanwhile", DenialReason.BARRED));

            assertThat(peers.status(meanwhile)).isEqualTo(DeliveryStatus.NOT_CONFIGURED);
        }
    }

    @Test
    void a_session_that_the_broker_knows_without_its_subscription_is_subscribed_again() {
        try (Peers peers = new Peers()) {
            peers.status(peers.decides(peers.granted("before")));
            throwOut(true); // which ends the session, subscription and all
            throwOut(false); // and that begins one, as a service does that is killed before it subscribes

            tellsAgain(peers);
        }
    }

    @Test
    void decisions_are_heard_again_after_an_outage_of_the_broker() {
        try (Peers peers = new Peers()) {
            peers.status(peers.decides(peers.granted("before")));
        }
        TestBroker.stop();
        TestBroker.start();

        try (Peers peers = new Peers()) {
            tellsAgain(peers);
        }
    }

    private static void tellsAgain(Peers peers) {
        Set<MessageId> later = new HashSet<>();
        await().pollInterval(Duration.ofMillis(500)).until(() -> {
            later.add(peers.decides(peers.granted("later" + later.size())).id());
            return peers.reports().anyMatch(report -> later.contains(report.decision()));
        });
    }

    /** The same client id throws the service out; it comes back by itself a second later. */
    private static void throwOut(boolean clean) {
        Mqtt3BlockingClient usurper = MqttClient.builder()
                .useMqttVersion3()
                .identifier("notification-kept")
                .serverHost(TestBroker.host())
                .serverPort(TestBroker.port())
                .simpleAuth()
                .username(Party.NOTIFICATION.user())
                .password(TestBroker.password(Party.NOTIFICATION).getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        usurper.connectWith().cleanSession(clean).send();
        usurper.disconnect();
    }
}
