package dev.doorward.admin.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Random questions that a passkey signs: each is answered once, soon, and for what it was asked. */
public final class Challenges {
    public static final Duration LASTS = Duration.ofMinutes(5);
    private static final int MOST_KNOWN = 10_000;

    private record Asked(String what, Instant until) {}

    private final Clock clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    public Challenges(Clock clock) {
        this.clock = clock;
    }

    /** @param what it is asked for */
    public synchronized void ask(String challenge, String what) {
        asked.remove(challenge);
        asked.put(challenge, new Asked(what, clock.instant().plus(LASTS)));
    }

    /** What it was asked for; from now on it is answered. */
    public synchronized Optional<String> answered(String challenge) {
        return Optional.ofNullable(asked.remove(challenge))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Asked::what);
    }
}
