package dev.doorward.notification.delivery;

import dev.doorward.contract.alert.DeliveryStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * What a provider made of one message.
 *
 * @param status one of SENT, QUEUED, REJECTED_RECIPIENT, AUTH_FAILED, QUOTA_EXCEEDED, UNREACHABLE, GAVE_UP (it does not
 *     want this message, and would not another time)
 * @param code the provider's own, such as {@code 550} or {@code 21211}; empty when it gave none
 * @param words what that means, without addresses; never the provider's text where that may quote one
 * @param retryAfter what the provider asks to wait
 * @param unanswered whether the provider may have taken it and its answer was lost: another try may make a copy
 */
public record Outcome(
        DeliveryStatus status, String code, String words, Optional<Duration> retryAfter, boolean unanswered) {
    public static Outcome sent(String code) {
        return of(DeliveryStatus.SENT, code, "accepted");
    }

    public static Outcome of(DeliveryStatus status, String code, String words) {
        return new Outcome(status, code, words, Optional.empty(), false);
    }

    /** Nobody there, or no secure connection. */
    public static Outcome unreachable(String words) {
        return of(DeliveryStatus.UNREACHABLE, "", words);
    }

    /** It was under way, and nothing was heard of it. */
    public static Outcome unanswered(String words) {
        return new Outcome(DeliveryStatus.UNREACHABLE, "", words, Optional.empty(), true);
    }

    /** Something is wrong here, not with the provider: only what kind of thing is said. */
    public static Outcome failed(RuntimeException error) {
        return of(
                DeliveryStatus.GAVE_UP, "", "an error here: " + error.getClass().getSimpleName());
    }

    public Outcome retryAfter(Duration pause) {
        return new Outcome(status, code, words, Optional.of(pause), unanswered);
    }
}
