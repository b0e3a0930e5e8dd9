package dev.doorward.admin.stream;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one viewer. Items with a key have one slot a key, newest wins; items without are kept in order. A
 * viewer that lets more than {@code mostKept} of those wait is ended: it comes back and reads the whole state anew.
 * One subscriber; any thread may put.
 *
 * @param <T> an event, a part of a motion picture
 */
public final class Mailbox<T> implements Flow.Publisher<T>, AutoCloseable {
    private final int mostKept;
    private final Runnable onClose;
    private final Queue<T> kept = new ArrayDeque<>();
    private final Map<String, T> slots = new LinkedHashMap<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private Flow.@Nullable Subscriber<? super T> viewer;
    private long demand;
    private long dropped;
    private boolean closed;
    private boolean ending;

    /** @param onClose runs once, when the viewer leaves or is ended */
    public Mailbox(int mostKept, Runnable onClose) {
        this.mostKept = mostKept;
        this.onClose = onClose;
    }

    /** Replaces what waits under this key. */
    public void put(String key, T item) {
        synchronized (this) {
            if (slots.put(key, item) != null) {
                dropped++;
            }
        }
        deliver();
    }

    /** Keeps the item until it is delivered. */
    public void add(T item) {
        synchronized (this) {
            if (kept.size() >= mostKept) {
                ending = true;
            } else {
                kept.add(item);
            }
        }
        deliver();
    }

    /** Tells the viewer that nothing more comes; what waits is not delivered. */
    public void end() {
        synchronized (this) {
            ending = true;
        }
        deliver();
    }

    /** Items that a newer one replaced before this viewer could take them. */
    public synchronized long dropped() {
        return dropped;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        synchronized (this) {
            if (viewer != null) {
                throw new IllegalStateException("a mailbox has one viewer");
            }
            viewer = subscriber;
        }
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                synchronized (Mailbox.this) {
                    demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
                }
                deliver();
            }

            @Override
            public void cancel() {
                close();
            }
        });
        deliver();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            kept.clear();
            slots.clear();
        }
        onClose.run();
    }

    /** One thread at a time delivers; who comes meanwhile makes it go round again. */
    private void deliver() {
        if (rounds.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            for (T item = next(); item != null; item = next()) {
                viewer.onNext(item);
            }
            endIfAsked();
            done = rounds.addAndGet(-done);
        } while (done != 0);
    }

    private synchronized @Nullable T next() {
        if (closed || viewer == null || demand == 0 || ending) {
            return null;
        }
        T item = kept.poll();
        if (item == null && !slots.isEmpty()) {
            item = slots.remove(slots.keySet().iterator().next());
        }
        if (item != null) {
            demand--;
        }
        return item;
    }

    private void endIfAsked() {
        Flow.Subscriber<? super T> ended;
        synchronized (this) {
            ended = ending && !closed ? viewer : null;
        }
        if (ended != null) {
            close();
            ended.onComplete();
        }
    }
}
