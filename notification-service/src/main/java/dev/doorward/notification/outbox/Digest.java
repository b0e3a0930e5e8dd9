package dev.doorward.notification.outbox;

import dev.doorward.contract.alert.AlertEvent;
import java.time.Instant;
import java.util.List;

/**
 * What somebody was not told of one by one.
 *
 * @param lines the newest last; at most {@link Digests#MOST_LINES} of all
 */
public record Digest(Instant since, Instant until, List<Count> counts, List<Line> lines) {
    /**
     * @param held by the budget or the quiet hours
     * @param repeated told already, or the same again
     */
    public record Count(AlertEvent event, int held, int repeated) {}

    /** One that was held back. */
    public record Line(AlertEvent event, String door, Instant at) {}

    public int held() {
        return counts.stream().mapToInt(Count::held).sum();
    }

    public int repeated() {
        return counts.stream().mapToInt(Count::repeated).sum();
    }
}
