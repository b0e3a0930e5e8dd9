package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.NotificationReported.Status;
import dev.doorward.contract.Topics;
import dev.doorward.notification.alert.Decisions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(Profiles.Plain.class)
class MailQuarkusTest {
    @ConfigProperty(name = "doorward.smtp.port")
    int port;

    private final LogWatch log = new LogWatch();
    private Peers peers;
    private MailHouse mail;

    @BeforeEach
    void open() {
        peers = new Peers();
        mail = new MailHouse(port, "smtp");
        peers.configure(true, "owner");
    }

    @AfterEach
    void close() {
        mail.close();
        peers.close();
        assertThat(log.linesWith(Peers.OWNER, Peers.ANNA, MailHouse.PASSWORD)).isEmpty();
        log.close();
    }

    @Test
    void an_opening_is_told_by_mail_in_text_and_html() throws Exception {
        DecisionMade decision = peers.decides(peers.granted("t1"));

        assertThat(peers.status(decision)).isEqualTo(Status.SENT);
        MimeMessage message = onlyMessage();
        assertThat(message.getSubject()).isEqualTo("Doorward: " + peers.door + " door opened");
        assertThat(message.getFrom()[0]).hasToString(MailHouse.USER);
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(Peers.OWNER);
        assertThat(message.getMessageID()).isEqualTo("<" + decision.id() + ".owner@doorward>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(message, "text/plain"))
                .contains("The " + peers.door + " door opened.")
                .contains(Decisions.ANNA.value())
                .contains("Owners may come in");
        assertThat(part(message, "text/html"))
                .contains("<h1")
                .contains(Decisions.ANNA.value())
                .contains("Owners may come in");
    }

    @Test
    void every_recipient_has_a_message_of_their_own() {
        peers.configure(true, "owner", "anna");

        DecisionMade decision = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));

        assertThat(peers.report(decision, "owner").status()).isEqualTo(Status.SENT);
        assertThat(peers.report(decision, "anna").status()).isEqualTo(Status.SENT);
        assertThat(mail.received())
                .allSatisfy(m -> assertThat(m.getAllRecipients()).hasSize(1));
        assertThat(mail.received()).hasSize(2);
    }

    @Test
    void somebody_who_stands_there_is_told_once() {
        DecisionMade first = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));
        DecisionMade again = peers.decides(peers.denied("t1", DenialReason.SPOOF_SUSPECTED));
        DecisionMade found = peers.decides(peers.denied("t2", DenialReason.UNKNOWN_PERSON));

        assertThat(peers.status(again)).isEqualTo(Status.SUPPRESSED);
        assertThat(peers.status(found)).isEqualTo(Status.SUPPRESSED);
        assertThat(peers.status(first)).isEqualTo(Status.SENT);
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void a_wrong_password_is_said_and_a_right_one_heals_it() {
        mail.password("another");

        DecisionMade refused = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));

        assertThat(peers.report(refused, "owner"))
                .extracting(NotificationReported::status, NotificationReported::detail)
                .containsExactly(Status.FAILED, "the mail server refuses the user or the password (535)");
        peers.lacking("refuses the user or the password");
        mail.password(MailHouse.PASSWORD);
        assertThat(peers.status(peers.decides(peers.granted("t2")))).isEqualTo(Status.SENT);
        peers.lackingNothing();
    }

    @Test
    void a_mail_server_that_comes_back_gets_what_waited() {
        mail.close();
        DecisionMade waits = peers.decides(peers.granted("t1"));
        log.awaits("t1 to owner by e-mail: the mail server can't be reached; tried again");

        mail.open();

        assertThat(peers.status(waits)).isEqualTo(Status.SENT);
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void a_mail_server_that_stays_away_is_given_up_with_the_reason_and_nothing_else_waits() {
        mail.close();
        peers.configure(true, "owner", "nobody");

        DecisionMade decision = peers.decides(peers.granted("t1"));

        assertThat(peers.report(decision, "nobody").detail()).isEqualTo("not sent: this recipient has no address");
        assertThat(peers.report(decision, "owner"))
                .extracting(NotificationReported::status, NotificationReported::detail)
                .containsExactly(Status.FAILED, "the mail server can't be reached; given up after 4 tries");
        peers.lacking("the mail server can't be reached");
    }

    @Test
    void a_server_that_accepts_and_stays_silent_blocks_no_later_mail() throws IOException {
        mail.close();
        try (ServerSocket silent = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            // Four tries: more connections than the pool of this test holds.
            DecisionMade decision = peers.decides(peers.granted("t1"));
            assertThat(peers.report(decision, "owner").detail())
                    .isEqualTo("the mail server did not answer in time; given up after 4 tries");
        }
        mail.open();

        assertThat(peers.status(peers.decides(peers.denied("t2", DenialReason.BARRED))))
                .isEqualTo(Status.SENT);
    }

    @Test
    void is_quiet_while_switched_off_and_tells_again_when_switched_on() {
        peers.configure(false, "owner");
        DecisionMade untold = peers.decides(peers.granted("t1"));
        // The configuration comes on another connection: what follows the decision on its own says that it was heard.
        peers.access.publishRaw(peers.topic, new byte[] {'{', '}'}, 1, false);
        log.awaits("not signed");
        peers.configure(true, "owner");

        DecisionMade told = peers.decides(peers.granted("t2"));

        assertThat(peers.status(told)).isEqualTo(Status.SENT);
        assertThat(peers.admin.all(Topics.NOTIFICATION_REPORT))
                .noneMatch(r -> r.decision().equals(untold.id()));
        assertThat(mail.received()).hasSize(1);
    }

    private MimeMessage onlyMessage() {
        await().until(() -> mail.received().size() == 1);
        return mail.received().getFirst();
    }

    private static String part(MimeMessage message, String type) throws Exception {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i).getContent().toString();
            }
        }
        throw new AssertionError("no " + type + " in " + Arrays.toString(GreenMailUtil.getBodyAsBytes(message)));
    }
}
