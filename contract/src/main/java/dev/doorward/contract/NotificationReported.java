package dev.doorward.contract;

import java.time.Instant;

/**
 * What became of telling someone about a decision, or an alarm of the lock.
 *
 * @param decision the {@link DecisionMade} it is about; of an alarm an id of its own, the same for all recipients
 * @param recipient id of the recipient, never an address
 * @param detail in words, without addresses
 */
public record NotificationReported(
        MessageId decision, String provider, String recipient, Status status, String detail, Instant at) {
    public enum Status {
        SENT,
        SUPPRESSED,
        NOT_CONFIGURED,
        FAILED
    }

    public NotificationReported {
        Require.present(decision, "decision");
        Require.text(provider, 40, "provider");
        Require.text(recipient, 60, "recipient");
        Require.present(status, "status");
        Require.text(detail, 300, "detail");
        Require.present(at, "at");
    }
}
