package dev.doorward.notification.outbox;

import dev.doorward.contract.MessageId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.DeliveryLine.Kind;
import dev.doorward.contract.alert.DeliveryStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is to be told next.
 *
 * @param event empty for a digest
 * @param tries that failed before
 * @param body of the alert or digest, as JSON
 */
public record Pending(
        long seq,
        MessageId alert,
        Kind kind,
        Optional<AlertEvent> event,
        String recipient,
        DeliveryStatus status,
        int tries,
        Instant at,
        Instant due,
        Instant giveUpAt,
        String body) {
    /** The same for every try of it, and for nothing else. */
    public String key() {
        String what = kind == Kind.ESCALATION ? ".escalated" : "";
        return alert + "." + recipient + what;
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "%s %s to %s".formatted(kind, alert, recipient);
    }
}
