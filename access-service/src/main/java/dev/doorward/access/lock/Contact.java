package dev.doorward.access.lock;

import org.jspecify.annotations.Nullable;

/** One contact, read every few milliseconds: what it says counts once it has stood still for a moment. */
final class Contact {
    /** Longer than reeds and buttons bounce, shorter than a finger is quick. */
    static final long STILL_MS = 60;
    /** After a failure, so that broken wiring costs no more than a line in the log now and then. */
    static final long AGAIN_MS = 5_000;

    enum Says {
        CLOSED,
        OPEN,
        UNREADABLE
    }

    private final Pin pin;
    private @Nullable Says believed;
    private @Nullable Says seen;
    private long seenAt;
    private boolean failing;
    private long failedAt;
    private @Nullable String failure;

    Contact(Pin pin) {
        this.pin = pin;
    }

    /** What it says from now on, when that is something else than before. */
    @Nullable
    Says change(long now) {
        if (failing && now - failedAt < AGAIN_MS) {
            return null;
        }
        Says says = read(now);
        if (says != seen) {
            seen = says;
            seenAt = now;
        }
        boolean still = says == Says.UNREADABLE || now - seenAt >= STILL_MS;
        if (!still || says == believed) {
            return null;
        }
        believed = says;
        return says;
    }

    /** Why it can't be read, while it can't. */
    @Nullable
    String failure() {
        return failure;
    }

    private Says read(long now) {
        try {
            Says says = pin.isClosed() ? Says.CLOSED : Says.OPEN;
            failing = false;
            failure = null;
            return says;
        } catch (RuntimeException | LinkageError e) { // where the native library is missing, that is an Error
            failing = true;
            failedAt = now;
            failure = String.valueOf(e.getMessage());
            return Says.UNREADABLE;
        }
    }
}
