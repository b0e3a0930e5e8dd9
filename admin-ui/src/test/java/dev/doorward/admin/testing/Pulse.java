package dev.doorward.admin.testing;

import dev.doorward.contract.LockState;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What the house says again and again; without a broker it is not heard, and said again all the same. */
public final class Pulse implements AutoCloseable {
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();

    /** That everything is here, the camera runs and the door is locked. */
    public static Pulse of(Visitor visitor) {
        Pulse pulse = new Pulse();
        pulse.every(2_000, () -> {
            visitor.servicesAreHere();
            visitor.cameraRuns();
            visitor.lockIs(LockState.State.LOCKED);
        });
        return pulse;
    }

    public void every(long millis, Runnable work) {
        beats.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (IllegalStateException away) {
                        // The next beat comes.
                    }
                },
                0,
                millis,
                TimeUnit.MILLISECONDS);
    }

    /** Nothing more is said when this returns. */
    @Override
    public void close() {
        beats.shutdown();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(beats::isTerminated);
    }
}
