package dev.doorward.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A mailbox with one slot a key: what is not yet taken is replaced by what is newer, so the work behind it is never
 * late by more than one item. Keys are served in the order in which they began to wait.
 *
 * @param <K> a track, a viewer
 * @param <V> what waits
 */
public final class NewestWins<K, V> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Map<K, V> slots = new LinkedHashMap<>();
    private final int mostKeys;
    private long dropped;

    /** @param mostKeys with more keys waiting than this, the longest waiting one is dropped */
    public NewestWins(int mostKeys) {
        this.mostKeys = mostKeys;
    }

    /** Whether an older item was dropped for this one. */
    public boolean put(K key, V value) {
        lock.lock();
        try {
            boolean replaced = slots.put(key, value) != null;
            if (slots.size() > mostKeys) {
                slots.remove(slots.keySet().iterator().next());
                replaced = true;
            }
            if (replaced) {
                dropped++;
            }
            filled.signal();
            return replaced;
        } finally {
            lock.unlock();
        }
    }

    /** The next item, waiting for one if need be. */
    public V take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (slots.isEmpty()) {
                filled.await();
            }
            return slots.remove(slots.keySet().iterator().next());
        } finally {
            lock.unlock();
        }
    }

    /** How many items a newer one has replaced. */
    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }
}
