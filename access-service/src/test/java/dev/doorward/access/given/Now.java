package dev.doorward.access.given;

import dev.doorward.access.evidence.Ticks;

/** A clock that moves only when told to. */
public final class Now implements Ticks {
    private long millis = 1_000_000;

    @Override
    public long millis() {
        return millis;
    }

    public void pass(long more) {
        millis += more;
    }
}
