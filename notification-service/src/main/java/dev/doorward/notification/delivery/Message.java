package dev.doorward.notification.delivery;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.AlertLink;
import dev.doorward.contract.alert.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one recipient is told, in their language, the same for every provider; each takes of it what it carries.
 *
 * @param key the same at every try and for nothing else: Message-ID, idempotency key. {@code alert.recipient} with
 *     letters, digits, {@code -}, {@code _} and a dot
 * @param alert that it is about; of a digest or a test its own id
 * @param event empty for a digest and a test
 * @param title one line
 * @param text some lines, without the links
 * @param html the same as a whole page, the picture as {@code cid:picture} where there is one
 * @param picture a JPEG
 * @param actions links back to the event, the first leads to the event itself
 */
public record Message(
        String key,
        MessageId alert,
        Severity severity,
        Optional<AlertEvent> event,
        Optional<DoorId> door,
        Instant at,
        String language,
        String title,
        String text,
        String html,
        Optional<byte[]> picture,
        List<Action> actions) {
    /** @param label in the recipient's language */
    public record Action(AlertLink.Action kind, String label, String url) {}

    public Message {
        actions = List.copyOf(actions);
    }

    /** Of whom it tells is nobody's business in a log. */
    @Override
    public String toString() {
        return key;
    }
}
