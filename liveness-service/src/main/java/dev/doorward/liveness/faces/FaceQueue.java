package dev.doorward.liveness.faces;

import dev.doorward.contract.DoorId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * A short queue at each door. A blink needs every frame, so newer ones do not replace older ones here; when judging
 * does not keep up, the oldest goes and the frame rate tells. Doors are served in turn, so a busy one starves no other.
 *
 * @param <T> what waits
 */
public final class FaceQueue<T> {
    /** Half a second of two faces at 15 a second. */
    private static final int MOST_AT_A_DOOR = 15;

    private static final int MOST_DOORS = 64;
    private static final long STALE_NANOS = Duration.ofSeconds(1).toNanos();

    private record Waiting<T>(T item, long since) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Map<DoorId, Deque<Waiting<T>>> doors = new LinkedHashMap<>();
    private final LongSupplier nanoTime;
    private final Runnable onDropped;

    /**
     * @param nanoTime monotonic
     * @param onDropped called for each item that nobody will see
     */
    public FaceQueue(LongSupplier nanoTime, Runnable onDropped) {
        this.nanoTime = nanoTime;
        this.onDropped = onDropped;
    }

    /** Never blocks for long. */
    public void put(DoorId door, T item) {
        lock.lock();
        try {
            if (!doors.containsKey(door) && doors.size() == MOST_DOORS) {
                onDropped.run();
                return;
            }
            Deque<Waiting<T>> queue = doors.computeIfAbsent(door, any -> new ArrayDeque<>());
            queue.addLast(new Waiting<>(item, nanoTime.getAsLong()));
            if (queue.size() > MOST_AT_A_DOOR) {
                queue.removeFirst();
                onDropped.run();
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The oldest of the door whose turn it is, waiting for one if need be; what waited too long is skipped. */
    public T take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                while (doors.isEmpty()) {
                    filled.await();
                }
                Waiting<T> next = next();
                if (nanoTime.getAsLong() - next.since() <= STALE_NANOS) {
                    return next.item();
                }
                onDropped.run();
            }
        } finally {
            lock.unlock();
        }
    }

    private Waiting<T> next() {
        DoorId door = doors.keySet().iterator().next();
        Deque<Waiting<T>> queue = doors.remove(door);
        Waiting<T> first = queue.removeFirst();
        if (!queue.isEmpty()) {
            doors.put(door, queue); // behind the others
        }
        return first;
    }
}
