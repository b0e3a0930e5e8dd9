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
@TestProfile(Profiles.Tls.class)
class TlsQuarkusTest {
    @ConfigProperty(name = "doorward.smtp.port")
    int port;

    @Test
    void nothing_is_said_to_a_mail_server_whose_certificate_nobody_vouches_for() {
        MailHouse impostor = new MailHouse(port, "smtps");
        try (Peers peers = new Peers()) {
            DecisionMade decision = peers.decides(peers.granted("t1"));

            NotificationReported report = peers.report(decision, "owner");

            assertThat(report.status()).isEqualTo(Status.FAILED);
            assertThat(report.detail()).startsWith("no secure connection to the mail server");
            assertThat(impostor.received()).isEmpty();
        } finally {
            impostor.close();
        }
    }
}
