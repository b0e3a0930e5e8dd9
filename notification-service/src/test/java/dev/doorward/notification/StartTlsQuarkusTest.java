package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.NotificationReported.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(Profiles.StartTls.class)
class StartTlsQuarkusTest {
    @ConfigProperty(name = "doorward.smtp.port")
    int port;

    @Test
    void nothing_is_sent_in_the_clear_when_the_server_offers_no_tls() {
        MailHouse clear = new MailHouse(port, "smtp");
        try (Peers peers = new Peers()) {
            DecisionMade decision = peers.decides(peers.granted("t1"));

            assertThat(peers.report(decision, "owner"))
                    .extracting(NotificationReported::status, NotificationReported::detail)
                    .containsExactly(
                            Status.FAILED, "the mail server offers no secure connection; given up after 4 tries");
            assertThat(clear.received()).isEmpty();
        } finally {
            clear.close();
        }
    }
}
