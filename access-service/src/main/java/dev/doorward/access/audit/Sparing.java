package dev.doorward.access.audit;

import java.util.concurrent.TimeUnit;

/**
 * Keeps whoever can have things refused from filling the disk with it: so many refusals a minute are written one by one,
 * the rest is counted. For one thread at a time.
 */
public final class Sparing {
    static final int A_MINUTE = 30;
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);

    private long since;
    private int written;
    private long spared;
    private long untold;

    /** Whether one more may be written. */
    public boolean admits(long nowMs) {
        turn(nowMs);
        if (written == A_MINUTE) {
            spared++;
            return false;
        }
        written++;
        return true;
    }

    /** How many were not, in minutes that are over and of which this was not asked yet. */
    public long spared(long nowMs) {
        turn(nowMs);
        long counted = untold;
        untold = 0;
        return counted;
    }

    private void turn(long nowMs) {
        if (nowMs - since >= MINUTE) {
            since = nowMs;
            written = 0;
            untold += spared;
            spared = 0;
        }
    }
}
