package dev.doorward.camera.source;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets recorded pictures pass at the pace at which they were taken. */
public final class Pacer {
    /** After a longer stall it goes on from here instead of hurrying to catch up. */
    private static final long MOST_LATE = Duration.ofSeconds(1).toNanos();

    private boolean started;
    private long zero;

    /** Waits until the picture at that position from the beginning is due. */
    public void await(Duration position) throws InterruptedException {
        long now = System.nanoTime();
        if (!started) {
            zero = now - position.toNanos();
            started = true;
        }
        long wait = zero + position.toNanos() - now;
        if (wait < -MOST_LATE) {
            zero = now - position.toNanos();
        }
        TimeUnit.NANOSECONDS.sleep(wait);
    }
}
