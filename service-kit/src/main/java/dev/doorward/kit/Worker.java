package dev.doorward.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** A named thread that repeats one step until it is closed. An exception ends the step, not the thread. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** One round of work; it may wait. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    private final Thread thread;
    private volatile boolean running = true;

    private Worker(String name, Step step) {
        thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> repeat(step));
    }

    public static Worker start(String name, Step step) {
        Worker worker = new Worker(name, step);
        worker.thread.start();
        return worker;
    }

    /** @param first done once by the same thread before the first step; what it throws ends only itself */
    public static Worker start(String name, Step first, Step step) {
        AtomicBoolean begun = new AtomicBoolean();
        return start(name, () -> {
            if (begun.compareAndSet(false, true)) {
                first.run();
            }
            step.run();
        });
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(Step step) {
        Class<?> lastFailure = null;
        while (running) {
            try {
                step.run();
                lastFailure = null;
            } catch (InterruptedException e) {
                if (!running) {
                    return;
                }
            } catch (Exception | LinkageError e) {
                // The same failure at each frame is one line, not thirty a second.
                if (running && lastFailure != e.getClass()) {
                    LOG.errorf(e, "%s failed at one step and goes on", thread.getName());
                }
                lastFailure = e.getClass();
            }
        }
    }
}
