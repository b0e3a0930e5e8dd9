package dev.doorward.camera.capture;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** Events a second over the last two seconds. */
public final class RateMeter {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(2);

    private final ArrayDeque<Long> times = new ArrayDeque<>();

    public synchronized void mark(long nanos) {
        times.add(nanos);
        forget(nanos);
    }

    public synchronized double perSecond(long nanos) {
        forget(nanos);
        return times.size() / (double) TimeUnit.NANOSECONDS.toSeconds(WINDOW);
    }

    private void forget(long nanos) {
        while (!times.isEmpty() && nanos - times.peek() > WINDOW) {
            times.poll();
        }
    }
}
