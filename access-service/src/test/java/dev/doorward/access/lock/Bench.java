package dev.doorward.access.lock;

import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Now;
import dev.doorward.contract.LockState;
import dev.doorward.contract.config.AccessConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A lock on a bench: its servo, its contacts and its time are in the hands of a test. */
final class Bench {
    final Now now = new Now();
    final Horn horn = new Horn();
    final Wire door = new Wire();
    final Wire exit = new Wire();
    final Wire bolt = new Wire();
    final List<LockState.State> told = new ArrayList<>();
    final List<LockState.Alarm> alarms = new ArrayList<>();
    AccessConfig config = AccessConfig.defaults();
    final DoorLock lock;

    /** Without contacts. */
    Bench() {
        lock = lock(Senses.none());
    }

    private Bench(boolean withBolt) {
        lock = lock(new Senses(Optional.of(door), Optional.of(exit), withBolt ? Optional.of(bolt) : Optional.empty()));
        door.closed = true;
        bolt.closed = true;
    }

    static Bench withDoorAndButton() {
        return new Bench(false);
    }

    static Bench withAllContacts() {
        return new Bench(true);
    }

    private DoorLock lock(Senses senses) {
        return new DoorLock(
                FRONT, true, () -> horn, senses, () -> config, now, Clock.systemUTC(), new DoorLock.Listener() {
                    @Override
                    public void is(LockState state) {
                        if (told.isEmpty() || told.getLast() != state.state()) {
                            told.add(state.state());
                        }
                    }

                    @Override
                    public void raised(LockState.Alarm alarm) {
                        alarms.add(alarm);
                    }
                });
    }

    void start() {
        lock.on(new LockEvent.Lock("start"));
        pass(1_000);
    }

    void unlock() {
        lock.on(new LockEvent.Unlock("face"));
    }

    /** A finger on the button, as short as fingers are. */
    void press() {
        exit.closed = true;
        pass(120);
        exit.closed = false;
        pass(120);
    }

    long until(LockState.State wanted) {
        for (int i = 0; i < 1_000 && state() != wanted; i++) {
            pass(20);
        }
        assertThat(state()).isEqualTo(wanted);
        return now.millis();
    }

    void pass(long ms) {
        for (long left = ms; left > 0; left -= 20) {
            lock.step();
            now.pass(Math.min(20, left));
        }
        lock.step();
    }

    LockState.State state() {
        return lock.state().state();
    }

    /** A contact, or what is left of it. */
    static final class Wire implements Pin {
        boolean closed;
        boolean broken;

        @Override
        public boolean isClosed() {
            if (broken) {
                throw new IllegalStateException("no such line");
            }
            return closed;
        }
    }

    /** A servo whose horn can be looked at, and that can break. */
    static final class Horn implements Servo {
        double angle = Double.NaN;
        boolean pulses;
        boolean broken;
        boolean deaf;
        int pushes;

        @Override
        public void check(double locked) {
            if (broken || deaf) {
                throw new IllegalStateException(broken ? "no such device" : "it does not listen");
            }
        }

        @Override
        public void turnTo(Side to, double degrees) {
            if (broken) {
                throw new IllegalStateException("no such device");
            }
            pushes += pulses ? 0 : 1;
            angle = degrees;
            pulses = true;
        }

        @Override
        public void rest() {
            pulses = false;
        }

        @Override
        public void close() {
            pulses = false;
        }
    }
}
