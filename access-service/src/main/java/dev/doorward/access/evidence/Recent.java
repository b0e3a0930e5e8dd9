package dev.doorward.access.evidence;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bounded memory of what was heard lately. It forgets by age only: when it is full it has no room, rather than
 * forgetting something that could then be used twice.
 */
final class Recent<K, V> {
    private record Entry<V>(V value, long at) {}

    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();
    private final long keptMs;
    private final int most;

    Recent(long keptMs, int most) {
        this.keptMs = keptMs;
        this.most = most;
    }

    boolean hasRoom(int more, long now) {
        for (Iterator<Entry<V>> eldest = entries.values().iterator(); eldest.hasNext(); eldest.remove()) {
            if (now - eldest.next().at() <= keptMs) {
                break;
            }
        }
        return entries.size() + more <= most;
    }

    @Nullable
    V get(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** Entries stay in the order of their last {@code put}, eldest first. */
    void put(K key, V value, long now) {
        entries.remove(key);
        entries.put(key, new Entry<>(value, now));
    }
}
