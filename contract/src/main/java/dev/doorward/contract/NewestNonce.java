package dev.doorward.contract;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The newest nonce, and when it came by the monotonic clock. */
public final class NewestNonce {
    /** The wire's limit; evidence is worthless long before. */
    private static final long MOST_MS = 60_000;

    private record Heard(Nonce nonce, long nanos) {}

    private volatile @Nullable Heard newest;

    /** @param nanos of the monotonic clock at receipt */
    public void heard(Nonce nonce, long nanos) {
        newest = new Heard(nonce, nanos);
    }

    /**
     * What a frame, or a command, of this moment carries; null before the first nonce and long after the last. Milliseconds are rounded
     * down, so that evidence never looks younger than it is.
     *
     * @param nanos of the monotonic clock at that moment
     */
    public @Nullable Freshness at(long nanos) {
        Heard heard = newest;
        if (heard == null) {
            return null;
        }
        long since = TimeUnit.NANOSECONDS.toMillis(Math.max(0, nanos - heard.nanos));
        return since > MOST_MS ? null : new Freshness(heard.nonce, since);
    }
}
