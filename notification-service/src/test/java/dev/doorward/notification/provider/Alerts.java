package dev.doorward.notification.provider;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.alert.Severity;
import dev.doorward.notification.delivery.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Alerts as a provider is given them. */
public final class Alerts {
    public static final String TITLE = "Jürgen [front] *was* let in 🚪";
    public static final String TEXT = "Jürgen & Søren at \"front\"\nAt 12:00 <now>\\n";
    public static final String SHOW = "https://doors.example.org/event?link=abc.def&x=1";
    public static final String OPEN = "https://doors.example.org/open?link=ghi.jkl";
    public static final Instant AT = Instant.parse("2026-11-29T12:00:00Z");
    /** Neither text nor valid UTF-8: what must arrive untouched. */
    public static final byte[] JPEG = jpeg(40_000);

    private Alerts() {}

    public static Message plain() {
        return alert(TITLE, TEXT, Optional.empty(), SHOW, OPEN);
    }

    public static Message withPicture() {
        return alert(TITLE, TEXT, Optional.of(JPEG), SHOW, OPEN);
    }

    public static Message withText(String text, Optional<byte[]> picture) {
        return alert(TITLE, text, picture, SHOW, OPEN);
    }

    public static Message withLinks(Optional<byte[]> picture, String... urls) {
        return alert(TITLE, TEXT, picture, urls);
    }

    public static Message of(Severity severity) {
        Message plain = plain();
        return new Message(
                plain.key(),
                plain.alert(),
                severity,
                plain.event(),
                plain.door(),
                plain.at(),
                plain.language(),
                plain.title(),
                plain.text(),
                plain.html(),
                plain.picture(),
                plain.actions());
    }

    /** Of no event, no door, without links: a digest. */
    public static Message digest() {
        return new Message(
                "digest-0001.owner",
                new MessageId("digest-0001"),
                Severity.INFO,
                Optional.empty(),
                Optional.empty(),
                AT,
                "en",
                "Three alerts",
                "That were held back.",
                "<p>That were held back.</p>",
                Optional.empty(),
                List.of());
    }

    private static Message alert(String title, String text, Optional<byte[]> picture, String... urls) {
        List<Message.Action> actions = List.of(urls).stream()
                .map(url -> new Message.Action(
                        url.equals(OPEN) ? AlertLink.Action.OPEN : AlertLink.Action.SHOW,
                        url.equals(OPEN) ? "Öffnen, bitte; jetzt" : "Zeigen",
                        url))
                .toList();
        return new Message(
                "alert-0001.owner",
                new MessageId("alert-0001"),
                Severity.WARNING,
                Optional.of(AlertEvent.SPOOF_SUSPECTED),
                Optional.of(new DoorId("front")),
                AT,
                "de",
                title,
                text,
                "<html><body><img src=\"cid:picture\" alt=\"\"><p>Jürgen</p></body></html>",
                picture,
                actions);
    }

    private static byte[] jpeg(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        return bytes;
    }
}
