package dev.doorward.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailServerTest {
    private static final Optional<String> HOST = Optional.of("mail.example.org");

    @Test
    void says_that_no_mail_server_is_configured() {
        assertThat(MailServer.of(Optional.empty(), Optional.of("door@example.org"), Optional.empty(), "starttls")
                        .lacks())
                .contains("not sent: no mail server configured");
    }

    @Test
    void sends_as_the_user_unless_told_otherwise() {
        assertThat(MailServer.of(HOST, Optional.empty(), Optional.of("user@example.org"), "starttls")
                        .sender())
                .contains("user@example.org");
        assertThat(MailServer.of(HOST, Optional.of("door@example.org"), Optional.of("user@example.org"), "starttls")
                        .sender())
                .contains("door@example.org");
    }

    @Test
    void says_that_it_has_no_sender_and_does_not_show_what_was_given() {
        MailServer server = MailServer.of(HOST, Optional.empty(), Optional.of("user"), "starttls");

        assertThat(server.lacks()).hasValueSatisfying(why -> assertThat(why).contains("DOORWARD_SMTP_FROM"));
        assertThat(server).hasToString(server.lacks().orElseThrow());
    }

    @Test
    void says_that_it_knows_no_such_way_to_encrypt() {
        MailServer server = MailServer.of(HOST, Optional.empty(), Optional.of("user@example.org"), "ssl");

        assertThat(server.lacks()).contains("not sent: DOORWARD_SMTP_TLS is starttls, tls or none");
    }
}
