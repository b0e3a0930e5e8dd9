package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.alert.Address;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.NotificationAnswered;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.alert.Recipient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class WithoutMailServerQuarkusTest {
    private Peers peers;

    @BeforeEach
    void open() {
        peers = new Peers();
        peers.configure(true, "owner");
    }

    @AfterEach
    void close() {
        peers.close();
    }

    @Test
    void says_that_no_mail_server_is_configured() {
        Recipient owner =
                new Recipient("owner", List.of(new Address(Channel.EMAIL, Peers.OWNER)), "en", true, List.of());
        peers.asks(new NotificationAsked.Keep(owner), NotificationAnswered.Done.class);

        DecisionMade decision = peers.decides(peers.granted("t1"));

        assertThat(peers.report(decision, "owner"))
                .extracting(NotificationReported::status, NotificationReported::detail)
                .containsExactly(DeliveryStatus.NOT_CONFIGURED, "not sent: no mail server configured");
        peers.lacking("no mail server configured");
    }
}
