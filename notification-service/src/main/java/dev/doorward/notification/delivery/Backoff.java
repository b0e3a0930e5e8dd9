package dev.doorward.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: longer after each, and never quite the same, so that not all try at once. */
public final class Backoff {
    /** A fifth more or less. */
    private static final double JITTER = 0.2;

    private final List<Duration> pauses;
    private final RandomGenerator random;

    /** @param pauses after the first try, the second and so on; the last one after all others too */
    public Backoff(List<Duration> pauses, RandomGenerator random) {
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException("at least one pause is needed");
        }
        this.pauses = List.copyOf(pauses);
        this.random = random;
    }

    /** @param tries that failed, this one included */
    public Duration after(int tries) {
        Duration pause = pauses.get(Math.clamp(tries - 1, 0, pauses.size() - 1));
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
