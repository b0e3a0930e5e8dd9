package dev.doorward.admin;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What is done again and again, and what is done soon on another thread. A failure ends one round, not the next. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    /** The slowest rounds wait for the database and for recognition; the live view has a thread left. */
    private static final int THREADS = 4;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("rounds-", 0).factory());

    void every(Duration period, Runnable work) {
        threads.scheduleWithFixedDelay(guarded(work), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    void soon(Runnable work) {
        later(work, Duration.ZERO);
    }

    void later(Runnable work, Duration delay) {
        try {
            threads.schedule(guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Not done: the service stops");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("A round failed; the next one comes", e);
            }
        };
    }
}
