package dev.doorward.access.lock;

/**
 * From when until when the lock stays open; nanoseconds of a clock of which only differences mean anything.
 *
 * @param opened when it began
 * @param closes when it is to lock
 */
record Window(long opened, long closes) {
    static Window of(long now, long nanos) {
        return new Window(now, now + nanos);
    }

    /** Open until then at least, but in one go never longer than allowed. */
    Window extended(long until, long longest) {
        long later = Math.max(closes - opened, until - opened);
        return new Window(opened, opened + Math.min(later, longest));
    }

    Window closedAt(long now) {
        return new Window(opened, now);
    }

    boolean isOver(long now) {
        return now - closes >= 0;
    }
}
