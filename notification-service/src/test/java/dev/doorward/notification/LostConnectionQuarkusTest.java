package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Party;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.embedded.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class LostConnectionQuarkusTest {
    @Test
    void a_decision_made_while_the_connection_is_lost_is_told_when_it_is_back() {
        try (Peers peers = new Peers()) {
            peers.status(peers.decides(peers.granted("before")));
            // The same client id throws the service out; it comes back by itself a second later.
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
            usurper.connectWith().cleanSession(false).send();
            usurper.disconnect();

            DecisionMade meanwhile = peers.decides(peers.denied("meanwhile", DenialReason.BARRED));

            assertThat(peers.status(meanwhile)).isEqualTo(DeliveryStatus.NOT_CONFIGURED);
        }
    }
}
