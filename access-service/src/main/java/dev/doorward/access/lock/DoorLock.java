package dev.doorward.access.lock;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.config.AccessConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lock of one door. It opens by {@link #unlock} alone and closes by itself; the servo is opened late and driven by
 * {@link #step()}, every few milliseconds while the process lives. Whatever throws ends at locked or jammed.
 */
public final class DoorLock {
    private final DoorId door;
    private final boolean mock;
    private final Supplier<Servo> hardware;
    private final Supplier<AccessConfig> config;
    private final Ticks ticks;
    private final Clock clock;
    private final Consumer<LockState> listener;
    private Bolt bolt = new Bolt.Unknown("start");
    private Instant since;
    private @Nullable Servo servo;
    private @Nullable Turn turn;
    private OptionalDouble angle = OptionalDouble.empty();

    /**
     * @param hardware opens the servo; may throw, then the lock is jammed until it is told to lock again
     * @param listener told of each change of state, and of the angle while it turns
     */
    public DoorLock(
            DoorId door,
            boolean mock,
            Supplier<Servo> hardware,
            Supplier<AccessConfig> config,
            Ticks ticks,
            Clock clock,
            Consumer<LockState> listener) {
        this.door = door;
        this.mock = mock;
        this.hardware = hardware;
        this.config = config;
        this.ticks = ticks;
        this.clock = clock;
        this.listener = listener;
        this.since = clock.instant();
    }

    /** Opens for the configured time, or keeps open for as long again. Does nothing while jammed or unknown. */
    public synchronized void unlock(String by) {
        switch (bolt) {
            case Bolt.Locked locked -> enter(locked.unlock(by));
            case Bolt.Locking locking -> enter(locking.unlock(by));
            case Bolt.Unlocked unlocked -> enter(unlocked.longer(by, relockAt()));
            case Bolt.Unlocking unlocking -> {}
            case Bolt.Jammed jammed -> {}
            case Bolt.Unknown unknown -> {}
        }
    }

    public synchronized void lock(String by) {
        switch (bolt) {
            case Bolt.Unknown unknown -> enter(unknown.lock(by));
            case Bolt.Unlocking unlocking -> enter(unlocking.lock(by));
            case Bolt.Unlocked unlocked -> enter(unlocked.lock(by));
            case Bolt.Jammed jammed -> enter(jammed.lock(by));
            case Bolt.Locked locked -> {}
            case Bolt.Locking locking -> {}
        }
    }

    /** Moves on with time: turns the servo, ends a turn, locks when the time is up. */
    public synchronized void step() {
        try {
            switch (bolt) {
                case Bolt.Unlocking unlocking when turned() -> enter(unlocking.moved(relockAt()));
                case Bolt.Locking locking when turned() -> enter(locking.moved());
                case Bolt.Unlocked unlocked when unlocked.isDue(ticks.millis()) -> enter(unlocked.lock("auto-relock"));
                case Bolt.Unlocking moving -> {}
                case Bolt.Locking moving -> {}
                case Bolt.Unlocked open -> {}
                case Bolt.Locked locked when isAdjusted() -> enter(locked.adjust("configuration"));
                case Bolt.Locked still -> {}
                case Bolt.Jammed still -> {}
                case Bolt.Unknown still -> {}
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Whether an unlock could move it. */
    public synchronized boolean works() {
        return !(bolt instanceof Bolt.Jammed) && !(bolt instanceof Bolt.Unknown);
    }

    public boolean isMock() {
        return mock;
    }

    public synchronized LockState state() {
        return new LockState(
                door, bolt.state(), since, mock, angle.isPresent() ? (Double) angle.getAsDouble() : null, bolt.by());
    }

    /** Locks without a ramp and waits for the horn; for the end of the process, after the last {@link #step()}. */
    public synchronized void close() {
        if (servo == null) {
            return;
        }
        try (Servo last = servo) {
            servo = null;
            if (!(bolt instanceof Bolt.Locked)) {
                last.turnTo(config.get().lockedAngle());
                LockSupport.parkNanos(Duration.ofMillis(Turn.BLIND_MS).toNanos());
            }
        }
    }

    private void enter(Bolt next) {
        boolean moved = next.state() != bolt.state();
        bolt = next;
        if (moved) {
            since = clock.instant();
            turn = null;
        }
        listener.accept(state());
    }

    /** Whether the turn that belongs to this state is over; begins and continues it until then. */
    private boolean turned() {
        long now = ticks.millis();
        AccessConfig current = config.get();
        if (servo == null) {
            servo = hardware.get();
        }
        if (turn == null) {
            double to = bolt instanceof Bolt.Unlocking ? current.unlockedAngle() : current.lockedAngle();
            turn = new Turn(angle, to, now, current.servoSpeed());
        }
        double next = turn.angle(now);
        if (angle.isEmpty() || angle.getAsDouble() != next) {
            servo.turnTo(next);
            angle = OptionalDouble.of(next);
            listener.accept(state());
        }
        if (!turn.isDone(now)) {
            return false;
        }
        servo.rest();
        return true;
    }

    private void failed(RuntimeException cause) {
        angle = OptionalDouble.empty();
        turn = null;
        forgetServo();
        switch (bolt) {
            case Bolt.Unlocking unlocking -> enter(unlocking.failed());
            case Bolt.Locking locking -> enter(locking.failed(words(cause)));
            case Bolt.Unlocked unlocked -> enter(unlocked.lock("failure"));
            case Bolt.Locked locked -> throw cause;
            case Bolt.Jammed jammed -> throw cause;
            case Bolt.Unknown unknown -> throw cause;
        }
    }

    /** The next try opens it anew. */
    private void forgetServo() {
        try {
            if (servo != null) {
                servo.close();
            }
        } catch (RuntimeException e) {
            // It failed already; what it failed with is what is told.
        } finally {
            servo = null;
        }
    }

    private boolean isAdjusted() {
        return angle.isPresent() && angle.getAsDouble() != config.get().lockedAngle();
    }

    private long relockAt() {
        return ticks.millis() + Math.round(config.get().relockAfter() * 1_000);
    }

    private static String words(RuntimeException cause) {
        String words = "the servo failed: " + cause.getMessage();
        return words.length() <= 100 ? words : words.substring(0, 100);
    }
}
