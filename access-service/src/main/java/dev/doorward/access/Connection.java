package dev.doorward.access;

import dev.doorward.access.evidence.Ticks;
import jakarta.inject.Singleton;

/**
 * Since when the broker takes our messages. A nonce goes out each second and a lost connection is tried again after a
 * second at the earliest, so every outage meets a nonce.
 */
@Singleton
class Connection {
    /** What a broker delivers in the first moments may have waited there. */
    static final long SETTLING_MS = 3_000;

    private final Ticks ticks;
    private boolean up;
    private long since;

    Connection(Ticks ticks) {
        this.ticks = ticks;
    }

    synchronized void sent(boolean arrived) {
        if (arrived && !up) {
            since = ticks.millis();
        }
        up = arrived;
    }

    synchronized boolean isSettled() {
        return up && ticks.millis() - since >= SETTLING_MS;
    }
}
