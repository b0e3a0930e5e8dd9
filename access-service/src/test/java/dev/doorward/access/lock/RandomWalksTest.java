package dev.doorward.access.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.lock.LockEvent.Feedback;
import dev.doorward.access.lock.LockEvent.Position;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Ten thousand times a hundred events in any order, with a servo that breaks and a bolt that sticks; in virtual time. */
class RandomWalksTest {
    private static final int WALKS = 10_000;
    private static final int STEPS = 100;
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long S = 1_000 * MS;
    private static final long TURN = 800 * MS;
    /** Two tries, each with the wait for the contact. */
    private static final long TRAVEL = 2 * (TURN + Travel.GRACE);

    private static final long LONGEST_STEP = 500 * MS;
    private static final Times TIMES = new Times(5 * S, 60 * S, 30 * S);

    /** A door, a servo and a bolt, and what the machine makes of them. */
    private static final class World {
        final long seed;
        final Random random;
        final boolean hasDoorContact;
        final boolean hasBoltContact;
        Situation is = Situation.atStart();
        long now;
        long turnEnds = Long.MAX_VALUE;
        Side driven = Side.LOCKED;
        boolean sticks;
        long mayBeOpenUntil;

        World(long seed) {
            this.seed = seed;
            random = new Random(seed);
            now = random.nextLong(); // a monotonic clock may begin anywhere, and pass from the greatest to the least
            hasDoorContact = random.nextBoolean();
            hasBoltContact = random.nextBoolean();
            mayBeOpenUntil = now;
            on(new LockEvent.Lock("start"));
        }

        void on(LockEvent event) {
            Situation before = is;
            Step step = LockMachine.on(is, event, now, TIMES);
            is = step.next();
            boolean asked = event instanceof LockEvent.Unlock
                    || event instanceof LockEvent.ExitPressed
                    || event instanceof LockEvent.HoldOpen;
            if (asked) {
                long stay = event instanceof LockEvent.HoldOpen hold ? hold.nanos() : TIMES.open();
                allow(Math.min(stay, TIMES.longestOpen()) + TRAVEL);
            }
            if (before.bolt() instanceof Bolt.Locked && is.bolt() instanceof Bolt.Unlocked) {
                allow(TIMES.open()); // by hand
            }
            for (LockAction action : step.actions()) {
                if (action instanceof LockAction.Drive(Side to)) {
                    drive(to, before, event, asked);
                }
            }
            if (is.bolt() instanceof Bolt.Unlocking && !(before.bolt() instanceof Bolt.Unlocking)) {
                check(asked, "unlocks, by " + event);
                check(
                        before.bolt() instanceof Bolt.Locked || before.bolt() instanceof Bolt.Relocking,
                        "unlocks, from " + before.bolt());
            }
        }

        private void allow(long nanos) {
            if (now + nanos - mayBeOpenUntil > 0) {
                mayBeOpenUntil = now + nanos;
            }
        }

        private void drive(Side to, Situation before, LockEvent event, boolean asked) {
            boolean secondTry = before.bolt() instanceof Bolt.Unlocking && event instanceof LockEvent.Tick;
            check(to == Side.LOCKED || asked || secondTry, "is driven open by " + event);
            driven = to;
            turnEnds = now + TURN;
        }

        /** Time passes for the servo, for what it moves, and for the machine. */
        void pass(long nanos) {
            now += nanos;
            if (turnEnds != Long.MAX_VALUE && now - turnEnds >= 0) {
                turnEnds = Long.MAX_VALUE;
                if (hasBoltContact && !sticks) {
                    bolt(driven == Side.LOCKED ? Feedback.THROWN : Feedback.DRAWN);
                }
                on(new LockEvent.TurnEnded());
            }
            on(new LockEvent.Tick());
            boolean open = is.bolt() instanceof Bolt.Unlocked || is.bolt() instanceof Bolt.HeldOpen;
            if (is.isOpen()) {
                allow(0);
            }
            check(!open || now - mayBeOpenUntil <= LONGEST_STEP, "is still open");
            check(
                    !(is.bolt() instanceof Bolt.HeldOpen)
                            || !is.alarms().toString().contains("AJAR"),
                    "ajar on purpose");
        }

        void door(Position position) {
            if (hasDoorContact) {
                on(new LockEvent.DoorSensed(position));
            }
        }

        void bolt(Feedback feedback) {
            if (hasBoltContact && feedback != is.feedback()) {
                on(new LockEvent.BoltSensed(feedback));
            }
        }

        void servoFails() {
            if (turnEnds != Long.MAX_VALUE) {
                turnEnds = Long.MAX_VALUE;
                on(new LockEvent.ServoFailed("broken"));
            }
        }

        <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }

        void check(boolean holds, String what) {
            assertThat(holds).as("seed %s: the lock %s; %s", seed, what, is).isTrue();
        }
    }

    @Test
    void opens_only_for_who_asked_and_is_locked_in_time_whatever_happens() {
        for (long seed = 0; seed < WALKS; seed++) {
            World world = new World(seed);
            for (int step = 0; step < STEPS; step++) {
                switch (world.random.nextInt(20)) {
                    case 0, 1 -> world.on(new LockEvent.Unlock("face"));
                    case 2 -> world.on(new LockEvent.ExitPressed());
                    case 3 -> world.on(new LockEvent.HoldOpen("owner", world.random.nextLong(90 * S)));
                    case 4 -> world.on(new LockEvent.Lock("command"));
                    case 5 -> world.on(new LockEvent.Readjusted());
                    case 6 -> world.sticks = world.random.nextInt(4) == 0;
                    default -> notice(world);
                }
                world.pass(world.random.nextLong(LONGEST_STEP));
            }
            settle(world);
        }
    }

    @Test
    void no_contact_servo_or_time_opens_it_alone() {
        for (long seed = 0; seed < WALKS; seed++) {
            World world = new World(seed);
            for (int step = 0; step < STEPS; step++) {
                notice(world);
                world.check(!(world.is.bolt() instanceof Bolt.Unlocking), "unlocks");
                world.check(world.driven == Side.LOCKED, "is driven open");
                world.pass(world.random.nextLong(LONGEST_STEP));
            }
        }
    }

    private static void notice(World world) {
        switch (world.random.nextInt(16)) {
            case 0, 1 -> world.door(world.any(Position.values()));
            case 2 -> world.bolt(world.any(Feedback.values()));
            case 3 -> world.servoFails();
            default -> {}
        }
    }

    /** Nobody asks for anything any more, the door is closed and everything works. */
    private static void settle(World world) {
        world.sticks = false;
        world.door(Position.CLOSED);
        long left = Math.max(0, world.mayBeOpenUntil - world.now) + TRAVEL + 2 * LONGEST_STEP;
        for (long end = world.now + left; end - world.now > 0; ) {
            world.pass(20 * MS);
        }
        if (world.is.bolt() instanceof Bolt.Jammed) {
            return; // it waits for a person
        }
        world.check(world.is.bolt() instanceof Bolt.Locked, "is not locked in the end");
        world.check(world.is.feedback() != Feedback.DRAWN, "is locked with a bolt that is not thrown");
    }
}
