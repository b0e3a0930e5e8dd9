package dev.doorward.camera.capture;

import java.time.Duration;

/** How long to wait before the next try: twice as long each time, up to eight seconds. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    /** A camera that is back must be seen within ten seconds. */
    private static final Duration MOST = Duration.ofSeconds(8);

    private Duration next = FIRST;

    Duration next() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(MOST) > 0 ? MOST : now.multipliedBy(2);
        return now;
    }

    void reset() {
        next = FIRST;
    }
}
