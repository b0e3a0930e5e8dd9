package dev.doorward.notification.email;

import static dev.doorward.contract.alert.DeliveryStatus.AUTH_FAILED;
import static dev.doorward.contract.alert.DeliveryStatus.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.Surroundings;
import dev.doorward.notification.delivery.Outcome;
import dev.doorward.notification.provider.Alerts;
import dev.doorward.notification.provider.LogWatch;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(MailProfiles.Plain.class)
class EmailQuarkusTest {
    private static final String OWNER = "owner-address@example.org";

    @ConfigProperty(name = "doorward.smtp.port")
    int port;

    @Inject
    Email email;

    private LogWatch log;

    @BeforeEach
    void watch() {
        log = new LogWatch();
        assertThat(email.lacks()).isEmpty();
    }

    @AfterEach
    void tellsNothing() {
        log.close();
        assertThat(log.linesWith(OWNER, MailHouse.PASSWORD)).isEmpty();
    }

    @Test
    void a_mail_has_text_page_and_picture_and_a_name_that_copies_share() throws Exception {
        try (MailHouse house = new MailHouse(port)) {
            assertThat(email.send(Alerts.withPicture(), OWNER)).isEqualTo(Outcome.sent("250"));

            MimeMessage mail = house.received().getFirst();
            assertThat(mail.getSubject()).isEqualTo(Alerts.TITLE);
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(OWNER);
            assertThat(mail.getHeader("Message-ID")).containsExactly("<alert-0001.owner@doorward>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            Map<String, BodyPart> parts = parts(mail);
            assertThat(text(parts.get("text/plain")))
                    .isEqualTo(Alerts.TEXT.strip() + "\n\nZeigen: " + Alerts.SHOW + "\nÖffnen, bitte; jetzt: "
                            + Alerts.OPEN);
            assertThat(text(parts.get("text/html"))).contains("src=\"cid:picture\"");
            BodyPart picture = parts.get("image/jpeg");
            assertThat(picture.getInputStream().readAllBytes()).isEqualTo(Alerts.JPEG);
            assertThat(picture.getHeader("Content-ID")).containsExactly("<picture>");
            assertThat(picture.getDisposition()).isEqualTo(Part.INLINE);
        }
    }

    /** Asked from threads of one's own, three in a hundred waited for a greeting that had come already. */
    @Test
    void no_mail_hangs_however_many_threads_send() throws Exception {
        try (MailHouse house = new MailHouse(port);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> sent = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> email.send(Alerts.plain(), OWNER)))
                    .toList();
            for (Future<Outcome> one : sent) {
                assertThat(one.get()).isEqualTo(Outcome.sent("250"));
            }
            assertThat(house.received()).hasSize(200);
        }
    }

    @Test
    void a_mail_without_a_picture_has_none() throws Exception {
        try (MailHouse house = new MailHouse(port)) {
            email.send(Alerts.digest(), OWNER);

            Map<String, BodyPart> parts = parts(house.received().getFirst());
            assertThat(parts).containsOnlyKeys("text/plain", "text/html");
            assertThat(text(parts.get("text/plain"))).isEqualTo("That were held back.");
        }
    }

    @Test
    void a_wrong_password_is_said_to_be_one() {
        try (MailHouse house = new MailHouse(port)) {
            house.password("another");

            Outcome outcome = email.send(Alerts.plain(), OWNER);

            assertThat(outcome.status()).isEqualTo(AUTH_FAILED);
            assertThat(outcome.code()).startsWith("535");
        }
    }

    @Test
    void nobody_there_is_unreachable() {
        assertThat(email.send(Alerts.plain(), OWNER))
                .isEqualTo(Outcome.unreachable("the mail server can't be reached"));
    }

    /** As real servers say it, addresses and all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <%s>: Recipient address rejected: User unknown|REJECTED_RECIPIENT|550 5.1.1",
                "550 No such user here|REJECTED_RECIPIENT|550",
                "550-5.1.1 The account %s that you tried to reach\\r\\n550 5.1.1 does not exist|REJECTED_RECIPIENT|550 5.1.1",
                "551 User not local|REJECTED_RECIPIENT|551",
                "553 5.1.3 bad address syntax|REJECTED_RECIPIENT|553 5.1.3",
                "552 5.2.2 mailbox full|QUOTA_EXCEEDED|552 5.2.2",
                "452 4.2.2 over quota|QUOTA_EXCEEDED|452 4.2.2",
                "452 4.3.1 insufficient system storage|QUOTA_EXCEEDED|452 4.3.1",
                "450 4.2.0 <%s>: greylisted|UNREACHABLE|450 4.2.0",
                "451 4.7.1 try later|UNREACHABLE|451 4.7.1",
                "554 5.7.1 <%s>: spam|GAVE_UP|554 5.7.1",
                "530 5.7.0 Authentication required|AUTH_FAILED|530 5.7.0",
                "550 5.1.8 sender's domain unknown|AUTH_FAILED|550 5.1.8",
            })
    void what_the_server_says_of_a_recipient_has_its_meaning(String reply, DeliveryStatus meant, String code) {
        String said = reply.replace("%s", OWNER).replace("\\r\\n", "\r\n");
        try (ScriptedSmtp script = new ScriptedSmtp(port, said)) {
            Outcome outcome = email.send(Alerts.plain(), OWNER);

            assertThat(outcome.status()).isEqualTo(meant);
            assertThat(outcome.code()).isEqualTo(code);
            assertThat(outcome.words()).doesNotContain(OWNER);
        }
    }

    @Test
    void a_server_that_hangs_up_is_unreachable() {
        try (ScriptedSmtp script = new ScriptedSmtp(port, "421 4.3.2 shutting down")) {
            assertThat(email.send(Alerts.plain(), OWNER).status()).isEqualTo(UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "@example.org",
                "me@",
                "me@exa mple.org",
                "me@example.org,you@example.org",
                "me@example.org\r\nBcc: you@example.org",
                "\"me\"@example.org",
                "Me <me@example.org>"
            })
    void refuses_what_is_no_address_without_repeating_it(String text) {
        assertThat(email.fault(text)).contains("is not an e-mail address");
    }

    private static Map<String, BodyPart> parts(MimeMessage mail) throws MessagingException, IOException {
        Map<String, BodyPart> parts = new HashMap<>();
        collect((Multipart) mail.getContent(), parts);
        return parts;
    }

    private static void collect(Multipart parts, Map<String, BodyPart> into) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                collect(inner, into);
            } else {
                into.put(part.getContentType().split(";")[0].toLowerCase(Locale.ROOT), part);
            }
        }
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return part.getContent().toString().replace("\r\n", "\n").strip();
    }
}
