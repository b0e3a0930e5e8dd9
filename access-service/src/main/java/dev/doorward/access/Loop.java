package dev.doorward.access;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One thread on which everything happens one after another; what throws ends itself only. */
final class Loop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    /** Ten seconds of verdicts about four faces; who sends more is not a camera. */
    private static final int MOST_WAITING = 2_000;

    private final ScheduledThreadPoolExecutor thread;

    Loop(String name) {
        thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Whether there was room for it; a loop that was closed has none. */
    boolean next(Runnable task) {
        if (thread.getQueue().size() >= MOST_WAITING) {
            return false;
        }
        try {
            thread.execute(guarded(task));
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    void every(long millis, Runnable task) {
        thread.scheduleAtFixedRate(guarded(task), 0, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Throwable e) { // an Error too: the lock must still close afterwards
                LOG.error("One task failed; nothing is opened by it", e);
            }
        };
    }
}
