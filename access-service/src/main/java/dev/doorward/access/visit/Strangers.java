package dev.doorward.access.visit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * How many strangers came lately, each well seen. Whoever tries one face after the other hopes that one of them is taken
 * for somebody: after some the door is wary, for half a minute at first, and twice as long with each further one, up to a
 * quarter of an hour. Used by one thread; times are {@link dev.doorward.access.evidence.Ticks}.
 */
final class Strangers {
    private static final long LATELY_MS = TimeUnit.MINUTES.toMillis(10);
    private static final long FIRST_MS = TimeUnit.SECONDS.toMillis(30);
    private static final long LONGEST_MS = TimeUnit.MINUTES.toMillis(15);
    private static final int MOST_DOUBLINGS = 5;

    private final Deque<Long> cameAt = new ArrayDeque<>();
    private long waryUntil = Long.MIN_VALUE;

    /** @param most so many lately make the door wary */
    void came(long now, int most) {
        while (!cameAt.isEmpty() && now - cameAt.getFirst() > LATELY_MS) {
            cameAt.removeFirst();
        }
        cameAt.addLast(now);
        int over = cameAt.size() - most;
        if (over >= 0) {
            waryUntil = now + Math.min(LONGEST_MS, FIRST_MS << Math.min(over, MOST_DOUBLINGS));
        }
    }

    boolean makeWary(long now) {
        return now < waryUntil;
    }
}
