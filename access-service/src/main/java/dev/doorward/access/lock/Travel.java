package dev.doorward.access.lock;

import java.util.concurrent.TimeUnit;

/**
 * The bolt on its way.
 *
 * @param attempt from 1
 * @param turned whether the servo had its time, and only the bolt's contact is waited for
 * @param until when it is late, nanoseconds
 */
record Travel(int attempt, boolean turned, long until) {
    /** 180 degrees at the slowest speed take 9.3 s; beyond this nobody drives the servo any more. */
    static final long LONGEST = TimeUnit.SECONDS.toNanos(15);
    /** The servo is there; a contact that stands still for 60 ms is believed by then. */
    static final long GRACE = TimeUnit.MILLISECONDS.toNanos(500);

    private static final int ATTEMPTS = 2;

    static Travel begun(long now) {
        return new Travel(1, false, now + LONGEST);
    }

    Travel again(long now) {
        return new Travel(attempt + 1, false, now + LONGEST);
    }

    Travel turned(long now) {
        return new Travel(attempt, true, now + GRACE);
    }

    boolean isLate(long now) {
        return now - until >= 0;
    }

    boolean wasLast() {
        return attempt >= ATTEMPTS;
    }
}
