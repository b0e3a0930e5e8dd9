package dev.doorward.admin.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses: after some failures in a row the next try has to wait half a minute, then twice as long
 * each time, a quarter of an hour at most. A success forgets the failures.
 */
public final class Throttle {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_KNOWN = 10_000;

    private record Failures(int count, Instant until) {}

    private final Clock clock;
    private final int free;
    private final Map<String, Failures> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** @param free so many failures in a row cost nothing */
    public Throttle(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /** How long this one has to wait; zero when it may try. */
    public synchronized Duration wait(String who) {
        Failures failures = known.get(who);
        Instant now = clock.instant();
        return failures == null || !failures.until().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, failures.until());
    }

    public synchronized void failed(String who) {
        Failures before = known.remove(who);
        int count = before == null ? 1 : before.count() + 1;
        Duration wait = count < free ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(count - free, 10));
        known.put(who, new Failures(count, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    public synchronized void succeeded(String who) {
        known.remove(who);
    }
}
