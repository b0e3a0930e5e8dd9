package dev.doorward.access.lock;

import dev.doorward.contract.config.AccessConfig;
import java.util.concurrent.TimeUnit;

/**
 * Nanoseconds that the owner may choose.
 *
 * @param open how long one opening lasts
 * @param longestOpen how long it may last in one go, whatever is asked
 * @param ajar after which an open door is told
 */
public record Times(long open, long longestOpen, long ajar) {
    static Times of(AccessConfig config) {
        return new Times(
                seconds(config.relockAfter()), seconds(60 * config.holdOpenLimit()), seconds(config.ajarAfter()));
    }

    private static long seconds(double seconds) {
        return Math.round(seconds * TimeUnit.SECONDS.toNanos(1));
    }
}
