package dev.doorward.access.lock;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.config.AccessConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lock of one door: brings the machine, its contacts, the servo and the time together. For one thread, which calls
 * {@link #step()} every few milliseconds while the process lives. Whatever throws ends at locked or jammed.
 */
public final class DoorLock {
    /** With "self-test: " before it, it has to fit into {@link LockState#by()}. */
    private static final int LONGEST_WORDS = 88;

    private final DoorId door;
    private final boolean mock;
    private final Supplier<Servo> hardware;
    private final Senses senses;
    private final Supplier<AccessConfig> config;
    private final Ticks ticks;
    private final Clock clock;
    private final Listener listener;
    private Situation is = Situation.atStart();
    private Instant since;
    private @Nullable Instant heldUntil;
    private @Nullable Servo servo;
    private @Nullable Side driven;
    private @Nullable Turn turn;
    private OptionalDouble angle = OptionalDouble.empty();

    /** Who is told. */
    public interface Listener {
        /** The state changed, or the angle while it turns. */
        void is(LockState state);

        /** Something began that needs a person. */
        void raised(LockState.Alarm alarm);
    }

    /** @param hardware opens the servo; may throw, then the lock is jammed until it is told to lock again */
    public DoorLock(
            DoorId door,
            boolean mock,
            Supplier<Servo> hardware,
            Senses senses,
            Supplier<AccessConfig> config,
            Ticks ticks,
            Clock clock,
            Listener listener) {
        this.door = door;
        this.mock = mock;
        this.hardware = hardware;
        this.senses = senses;
        this.config = config;
        this.ticks = ticks;
        this.clock = clock;
        this.listener = listener;
        this.since = clock.instant();
    }

    public void on(LockEvent event) {
        long now = TimeUnit.MILLISECONDS.toNanos(ticks.millis());
        Step step = LockMachine.on(is, event, now, Times.of(config.get()));
        for (LockAction action : step.actions()) {
            switch (action) {
                case LockAction.Drive(Side to) -> drive(to);
                case LockAction.Raise(LockState.Alarm alarm) -> listener.raised(alarm);
            }
        }
        enter(step.next(), now);
    }

    /** Moves on with time: turns the servo, reads the contacts, does what is due. */
    public void step() {
        if (driven != null && turned(driven)) {
            on(new LockEvent.TurnEnded());
        }
        senses.changes(ticks.millis()).forEach(this::on);
        if (is.bolt() instanceof Bolt.Locked && isAdjusted()) {
            on(new LockEvent.Readjusted());
        }
        on(new LockEvent.Tick());
    }

    /** Whether the bolt arrived at locked since the start, and has not jammed since: else nothing opens it. */
    public boolean isTested() {
        return is.tested();
    }

    public boolean isMock() {
        return mock;
    }

    public LockState state() {
        return new LockState(
                door,
                is.bolt().state(),
                since,
                mock,
                servo != null && servo.hasAngle() && angle.isPresent() ? (Double) angle.getAsDouble() : null,
                is.bolt().by(),
                senses.doorState(is.position()),
                heldUntil,
                is.alarms(),
                null);
    }

    /** Locks without a ramp and waits for the horn; for the end of the process, after the last {@link #step()}. */
    public void close() {
        if (servo == null) {
            return;
        }
        try (Servo last = servo) {
            servo = null;
            if (!(is.bolt() instanceof Bolt.Locked)) {
                last.turnTo(Side.LOCKED, config.get().lockedAngle());
                LockSupport.parkNanos(Duration.ofMillis(Turn.BLIND_MS).toNanos());
            }
        }
    }

    private void enter(Situation next, long now) {
        if (next.equals(is)) {
            return;
        }
        Bolt before = is.bolt();
        is = next;
        if (next.bolt().state() != before.state()) {
            since = clock.instant();
        }
        if (!next.bolt().equals(before)) {
            heldUntil = next.bolt() instanceof Bolt.HeldOpen held
                    ? clock.instant().plusNanos(held.window().closes() - now)
                    : null;
        }
        listener.is(state());
    }

    private void drive(Side to) {
        // It should be there and is not: a second try, or a bolt that was turned by hand.
        if (to == driven || stands(to)) {
            angle = OptionalDouble.empty();
        }
        driven = to;
        turn = null;
    }

    private boolean stands(Side to) {
        return angle.isPresent() && angle.getAsDouble() == angle(to);
    }

    /** Whether the turn is over; begins and continues it until then. */
    private boolean turned(Side to) {
        try {
            if (servo == null) {
                servo = hardware.get();
                servo.check(angle(Side.LOCKED));
            }
            if (turn == null) {
                turn = new Turn(angle, angle(to), ticks.millis(), config.get().servoSpeed());
            }
            double next = turn.next(ticks.millis());
            if (angle.isEmpty() || angle.getAsDouble() != next) {
                servo.turnTo(to, next);
                angle = OptionalDouble.of(next);
                listener.is(state());
            }
            turn.told(next, ticks.millis());
            if (!turn.isDone(ticks.millis())) {
                return false;
            }
            servo.rest();
            driven = null;
            return true;
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private void failed(RuntimeException cause) {
        angle = OptionalDouble.empty();
        driven = null;
        forgetServo();
        on(new LockEvent.ServoFailed(words(cause)));
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

    private double angle(Side to) {
        AccessConfig current = config.get();
        return to == Side.LOCKED ? current.lockedAngle() : current.unlockedAngle();
    }

    private boolean isAdjusted() {
        return angle.isPresent() && !stands(Side.LOCKED);
    }

    private static String words(RuntimeException cause) {
        String words = "the servo failed: " + cause.getMessage();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
