package dev.doorward.camera.capture;

import java.util.concurrent.TimeUnit;

/** Lets at most so many frames a second through, evenly; a frame that comes a little early still passes. */
public final class RateGate {
    private long due = Long.MIN_VALUE;

    /**
     * @param nanos when the frame was captured, of the monotonic clock
     * @param perSecond 1 or more
     */
    public boolean admits(long nanos, int perSecond) {
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        if (due != Long.MIN_VALUE && nanos - due < -period / 4) {
            return false;
        }
        due = due == Long.MIN_VALUE || nanos - due > period ? nanos + period : due + period;
        return true;
    }
}
