package dev.doorward.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The configuration in force: read {@link #current()} whenever it is needed, never keep it.
 *
 * @param <T> the section's record
 */
public final class LiveConfig<T> {
    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> followers = new CopyOnWriteArrayList<>();
    private volatile T current;
    private volatile boolean known;

    LiveConfig(T defaults) {
        current = defaults;
    }

    public T current() {
        return current;
    }

    /** Whether it is what the owner set, now or before the last end of this service; the defaults as long as not. */
    public boolean known() {
        return known;
    }

    /**
     * Tells of each new version before it is in force. A listener that throws {@link IllegalArgumentException} refuses
     * the version with that message, and the last good one stays.
     */
    public void onChange(Consumer<T> listener) {
        listeners.add(listener);
    }

    /** Tells the number of each new version when it is in force. */
    public void whenInForce(LongConsumer listener) {
        followers.add(listener);
    }

    void accept(T next, long version) {
        listeners.forEach(listener -> listener.accept(next));
        current = next;
        known = true;
        followers.forEach(follower -> follower.accept(version));
    }
}
