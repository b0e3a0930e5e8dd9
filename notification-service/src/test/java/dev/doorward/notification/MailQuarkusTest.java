package dev.doorward.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.notification.email.MailHouse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.imageio.ImageIO;
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
        mail = new MailHouse(port);
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

        assertThat(peers.status(decision)).isEqualTo(DeliveryStatus.SENT);
        MimeMessage message = onlyMessage();
        assertThat(message.getSubject()).isEqualTo("Somebody you know came in by the " + peers.door + " door");
        assertThat(message.getFrom()[0]).hasToString(MailHouse.USER);
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(Peers.OWNER);
        assertThat(message.getMessageID()).isEqualTo("<" + decision.id() + ".owner@doorward>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(message, "text/plain"))
                .contains("The " + peers.door + " door opened.")
                .contains("Owners may come in")
                .contains("https://door.example:8443/#/alert/");
        assertThat(part(message, "text/html")).contains("<h1").contains("Owners may come in");
    }

    @Test
    void the_picture_is_of_whom_was_decided_about_with_their_face_framed() throws Exception {
        byte[] porch = grey(160);
        peers.shows("t1", porch);
        peers.shows("t2", grey(120));

        peers.decides(peers.granted("t1"));

        BufferedImage picture = ImageIO.read((InputStream) content(onlyMessage(), "image/jpeg"));
        assertThat(picture.getWidth()).isEqualTo(160);
        Color frame = new Color(picture.getRGB(40, 70));
        assertThat(frame.getGreen()).isGreaterThan(frame.getRed() + 20);
        assertThat(new Color(picture.getRGB(150, 110)).getGreen()).isCloseTo(128, within(6));
    }

    @Test
    void who_was_not_seen_and_whose_picture_is_huge_are_told_of_without() throws Exception {
        peers.shows("t2", grey(160));
        peers.shows("t1", new byte[600_000]);
        peers.camera.publishRaw("doorward/v1/door/no door/portrait", new byte[1], 0, false);

        peers.decides(peers.granted("t1"));

        assertThat(part(onlyMessage(), "text/html")).doesNotContain("cid:picture");
    }

    private static byte[] grey(int width) throws IOException {
        BufferedImage image = new BufferedImage(width, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, width, 120);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    @Test
    void every_recipient_has_a_message_of_their_own() {
        peers.configure(true, "owner", "anna");

        DecisionMade decision = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));

        assertThat(peers.report(decision, "owner").status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(peers.report(decision, "anna").status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(mail.received())
                .allSatisfy(m -> assertThat(m.getAllRecipients()).hasSize(1));
        assertThat(mail.received()).hasSize(2);
    }

    @Test
    void somebody_who_stands_there_is_told_once() {
        DecisionMade first = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));
        DecisionMade again = peers.decides(peers.denied("t1", DenialReason.SPOOF_SUSPECTED));
        DecisionMade found = peers.decides(peers.denied("t2", DenialReason.UNKNOWN_PERSON));

        assertThat(peers.status(again)).isEqualTo(DeliveryStatus.SUPPRESSED);
        assertThat(peers.status(found)).isEqualTo(DeliveryStatus.SUPPRESSED);
        assertThat(peers.status(first)).isEqualTo(DeliveryStatus.SENT);
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void a_wrong_password_is_said_and_a_right_one_sends_what_waited() {
        mail.password("another");

        DecisionMade refused = peers.decides(peers.denied("t1", DenialReason.UNKNOWN_PERSON));

        assertThat(retrying(refused).detail()).contains("refuses the user or the password");
        peers.lacking("refuses the user or the password");
        mail.password(MailHouse.PASSWORD);
        assertThat(peers.status(refused)).isEqualTo(DeliveryStatus.SENT);
        peers.lackingNothing();
    }

    @Test
    void a_mail_server_that_comes_back_gets_what_waited_in_order() {
        mail.close();
        DecisionMade first = peers.decides(peers.granted("t1"));
        DecisionMade second = peers.decides(peers.denied("t2", DenialReason.UNKNOWN_PERSON));
        assertThat(retrying(first).detail()).contains("can't be reached");

        mail = new MailHouse(port);

        assertThat(peers.status(first)).isEqualTo(DeliveryStatus.SENT);
        assertThat(peers.status(second)).isEqualTo(DeliveryStatus.SENT);
        assertThat(mail.received())
                .extracting(MimeMessage::getMessageID)
                .containsExactly("<" + first.id() + ".owner@doorward>", "<" + second.id() + ".owner@doorward>");
    }

    @Test
    void a_server_that_accepts_and_stays_silent_blocks_nobody_for_ever() throws IOException {
        mail.close();
        DecisionMade decision;
        try (ServerSocket silent = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            decision = peers.decides(peers.granted("t1"));
            assertThat(retrying(decision).detail()).isEqualTo("the mail server did not answer in time");
        }
        mail = new MailHouse(port);

        assertThat(peers.status(decision)).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void nobody_without_an_address_is_told_and_it_is_said() {
        peers.configure(true, "owner", "nobody");

        DecisionMade decision = peers.decides(peers.granted("t1"));

        assertThat(peers.report(decision, "nobody").detail()).isEqualTo("not sent: this recipient has no address");
        peers.lacking("Nobody can reach nobody");
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

        assertThat(peers.status(told)).isEqualTo(DeliveryStatus.SENT);
        assertThat(peers.admin.all(Topics.NOTIFICATION_REPORT))
                .noneMatch(r -> r.decision().equals(untold.id()));
        assertThat(mail.received()).hasSize(1);
    }

    private NotificationReported retrying(DecisionMade of) {
        return peers.admin.await(
                Topics.NOTIFICATION_REPORT, r -> r.decision().equals(of.id()) && r.status() == DeliveryStatus.RETRYING);
    }

    private MimeMessage onlyMessage() {
        await().until(() -> mail.received().size() == 1);
        return mail.received().getFirst();
    }

    private static String part(MimeMessage message, String type) throws Exception {
        return content(message, type).toString();
    }

    private static Object content(Part whole, String type) throws Exception {
        if (whole.isMimeType(type)) {
            return whole.getContent();
        }
        MimeMultipart parts = (MimeMultipart) whole.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType(type) || part.isMimeType("multipart/*")) {
                return content(part, type);
            }
        }
        throw new AssertionError("no " + type);
    }
}
