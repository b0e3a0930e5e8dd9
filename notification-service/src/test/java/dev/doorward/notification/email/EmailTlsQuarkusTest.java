package dev.doorward.notification.email;

import static dev.doorward.contract.alert.DeliveryStatus.AUTH_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.notification.Surroundings;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Alerts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@WithTestResource(Certificate.class)
@TestProfile(MailProfiles.Tls.class)
class EmailTlsQuarkusTest {
    @ConfigProperty(name = "doorward.smtp.port")
    int port;

    @Inject
    Email email;

    @Test
    void a_mail_goes_through_tls_from_the_first_byte() {
        try (MailHouse house = new MailHouse(0);
                TlsFront front = new TlsFront(port, Certificate.server(), false, house.port())) {
            assertThat(email.send(Alerts.withPicture(), "owner@example.org")).isEqualTo(Outcome.sent("250"));

            assertThat(house.received()).hasSize(1);
        }
    }

    @Test
    void a_wrong_password_is_said_to_be_one() {
        try (MailHouse house = new MailHouse(0);
                TlsFront front = new TlsFront(port, Certificate.server(), false, house.port())) {
            house.password("another");

            Outcome outcome = email.send(Alerts.plain(), "owner@example.org");

            assertThat(outcome.status()).isEqualTo(AUTH_FAILED);
            assertThat(outcome.code()).startsWith("535");
            assertThat(house.received()).isEmpty();
        }
    }

    @Test
    void nothing_is_said_in_the_clear() {
        try (MailHouse house = new MailHouse(port)) {
            assertThat(email.send(Alerts.plain(), "owner@example.org").status().name())
                    .isEqualTo("UNREACHABLE");

            assertThat(house.received()).isEmpty();
        }
    }
}
