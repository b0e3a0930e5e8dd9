package dev.doorward.notification.alert;

import dev.doorward.contract.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses what was said before: a second copy from the broker, or something old that somebody kept and plays back. Both are
 * signed, so a signature alone does not tell them. Used by one thread at a time.
 */
public final class Newness {
    private final Duration oldest;
    private final Map<MessageId, Boolean> seen = new Remembered<>();

    /** @param oldest how far the sender's clock and ours may be apart, the way of the message included */
    public Newness(Duration oldest) {
        this.oldest = oldest;
    }

    /** Why this is not news, or empty when it is, once. */
    public Optional<String> fault(MessageId id, Instant at, Instant now) {
        if (Duration.between(at, now).abs().compareTo(oldest) > 0) {
            return Optional.of("said at %s, more than %d min from now".formatted(at, oldest.toMinutes()));
        }
        return seen.put(id, true) == null ? Optional.empty() : Optional.of("came before");
    }
}
