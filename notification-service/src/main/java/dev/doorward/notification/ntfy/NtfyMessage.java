package dev.doorward.notification.ntfy;

import dev.doorward.contract.alert.Severity;
import dev.doorward.notification.delivery.Message;
import dev.doorward.notification.provider.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An alert in the terms of ntfy, https://docs.ntfy.sh/publish/.
 *
 * @param sequenceId the same for a copy, which then takes the place of the first (ntfy 2.16; older ones do not know it)
 * @param text at most 4,096 bytes; a longer one would arrive as an attachment
 * @param click where a tap leads
 * @param actions buttons, three at most
 */
record NtfyMessage(
        String sequenceId,
        String title,
        String text,
        int priority,
        String tag,
        Optional<String> click,
        List<Button> actions) {
    /** Bytes of a message. */
    static final int LONGEST = 4_096;

    private static final int LONGEST_TITLE = 250;
    private static final int MOST_ACTIONS = 3;

    /** A button that opens a page; the names are those of ntfy. */
    record Button(String action, String label, String url) {}

    static NtfyMessage of(Message message) {
        List<Message.Action> actions = message.actions();
        return new NtfyMessage(
                sha256(message.key()),
                Texts.cut(message.title(), LONGEST_TITLE),
                Texts.cutToBytes(message.text(), LONGEST),
                priority(message.severity()),
                tag(message.severity()),
                actions.stream().findFirst().map(Message.Action::url),
                actions.stream()
                        .limit(MOST_ACTIONS)
                        .map(action -> new Button("view", action.label(), action.url()))
                        .toList());
    }

    /** From 3, which rings as anything, to 5, which keeps ringing. */
    private static int priority(Severity severity) {
        return switch (severity) {
            case INFO -> 3;
            case WARNING -> 4;
            case ALARM -> 5;
        };
    }

    /** A sign before the title, by its short code. */
    private static String tag(Severity severity) {
        return switch (severity) {
            case INFO -> "door";
            case WARNING -> "warning";
            case ALARM -> "rotating_light";
        };
    }

    /** 64 hexadecimal digits, since a key has dots and may be longer than the 64 characters of a sequence id. */
    private static String sha256(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
