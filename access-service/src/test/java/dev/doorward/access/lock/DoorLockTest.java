package dev.doorward.access.lock;

import static dev.doorward.contract.LockState.State.JAMMED;
import static dev.doorward.contract.LockState.State.LOCKED;
import static dev.doorward.contract.LockState.State.LOCKING;
import static dev.doorward.contract.LockState.State.UNKNOWN;
import static dev.doorward.contract.LockState.State.UNLOCKED;
import static dev.doorward.contract.LockState.State.UNLOCKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Configured;
import dev.doorward.contract.LockState;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Locked at 10°, unlocked at 100°, 180°/s: a turn takes 0.5 s and 0.3 s to come to rest. */
class DoorLockTest {
    private final Bench bench = new Bench();
    private final Bench.Horn horn = bench.horn;
    private final DoorLock lock = bench.lock;

    @Test
    void knows_nothing_before_the_start_and_does_not_unlock_then() {
        lock.on(new LockEvent.Unlock("face"));
        pass(5_000);
        assertThat(state()).isEqualTo(UNKNOWN);
        assertThat(works()).isFalse();
        assertThat(horn.angle).isNaN();
    }

    @Test
    void drives_to_locked_at_the_start() {
        start();
        assertThat(bench.told).containsExactly(LOCKING, LOCKED);
        assertThat(horn.angle).isEqualTo(10);
        assertThat(horn.pulses).isFalse();
    }

    @Test
    void opens_for_nobody_until_the_first_drive_to_locked_is_over() {
        lock.on(new LockEvent.Lock("start"));
        pass(200);
        lock.on(new LockEvent.Unlock("face"));
        lock.on(new LockEvent.HoldOpen("owner", 60_000_000_000L));
        lock.on(new LockEvent.ExitPressed());
        assertThat(lock.isTested()).isFalse();
        pass(1_000);
        assertThat(bench.told).containsExactly(LOCKING, LOCKED);
        assertThat(lock.isTested()).isTrue();
    }

    @Test
    void servo_that_does_not_do_as_it_is_told_is_not_driven_at_all() {
        horn.deaf = true;
        start();
        pass(3_000);
        assertThat(horn.angle).isNaN();
        assertThat(state()).isEqualTo(JAMMED);
        assertThat(lock.state().by()).isEqualTo("self-test: the servo failed: it does not listen");

        horn.deaf = false;
        lock.on(new LockEvent.Lock("command"));
        pass(1_000);
        assertThat(state()).isEqualTo(LOCKED);
        assertThat(lock.isTested()).isTrue();
    }

    @Test
    void bolt_whose_contact_does_not_see_it_arrive_at_the_start_opens_for_nobody() {
        Bench withBolt = Bench.withAllContacts();
        withBolt.bolt.closed = false;
        withBolt.lock.on(new LockEvent.Lock("start"));
        withBolt.pass(5_000);
        assertThat(withBolt.lock.state().by()).isEqualTo("self-test: the bolt did not arrive");
        withBolt.unlock();
        withBolt.press();
        assertThat(withBolt.told).containsExactly(LOCKING, JAMMED);

        withBolt.lock.on(new LockEvent.Lock("command"));
        withBolt.pass(500);
        withBolt.bolt.closed = true;
        withBolt.pass(1_000);
        assertThat(withBolt.state()).isEqualTo(LOCKED);
        withBolt.unlock();
        assertThat(withBolt.state()).isEqualTo(UNLOCKING);
    }

    @Test
    void opens_by_a_ramp_and_rests() {
        start();
        lock.on(new LockEvent.Unlock("face p-1"));
        pass(250);
        assertThat(state()).isEqualTo(UNLOCKING);
        assertThat(horn.angle).isBetween(50.0, 60.0);
        pass(600);
        assertThat(state()).isEqualTo(UNLOCKED);
        assertThat(lock.state().by()).isEqualTo("face p-1");
        assertThat(horn.angle).isEqualTo(100);
        assertThat(horn.pulses).isFalse();
    }

    @Test
    void locks_again_by_itself_within_a_step() {
        start();
        lock.on(new LockEvent.Unlock("face"));
        pass(820);
        assertThat(state()).isEqualTo(UNLOCKED);
        pass(4_960);
        assertThat(state()).isEqualTo(UNLOCKED);
        pass(60);
        assertThat(state()).isEqualTo(LOCKING);
        assertThat(lock.state().by()).isEqualTo("auto-relock");
        pass(900);
        assertThat(state()).isEqualTo(LOCKED);
        assertThat(horn.angle).isEqualTo(10);
    }

    @Test
    void relocks_within_half_a_second_in_ten_thousand_cycles() {
        start();
        for (int i = 0; i < 10_000; i++) {
            lock.on(new LockEvent.Unlock("face"));
            long unlockedAt = until(UNLOCKED);
            long lockingAt = until(LOCKING);
            assertThat(lockingAt - unlockedAt).isBetween(4_900L, 5_100L);
            until(LOCKED);
        }
    }

    @Test
    void stays_open_longer_for_another_visitor() {
        start();
        lock.on(new LockEvent.Unlock("face"));
        pass(4_000);
        lock.on(new LockEvent.Unlock("other face"));
        pass(4_500);
        assertThat(state()).isEqualTo(UNLOCKED);
        pass(600);
        assertThat(state()).isEqualTo(LOCKING);
    }

    @Test
    void locks_by_command_at_any_moment_of_an_opening() {
        start();
        for (long moment = 0; moment < 6_500; moment += 130) {
            lock.on(new LockEvent.Unlock("face"));
            pass(moment);
            lock.on(new LockEvent.Lock("command"));
            assertThat(state()).isIn(LOCKING, LOCKED);
            pass(1_500);
            assertThat(state()).isEqualTo(LOCKED);
            assertThat(horn.angle).isEqualTo(10);
        }
    }

    @Test
    void opens_again_for_a_visitor_who_comes_while_it_locks() {
        start();
        lock.on(new LockEvent.Unlock("face"));
        until(UNLOCKED);
        until(LOCKING);
        pass(200);
        lock.on(new LockEvent.Unlock("other face"));
        until(UNLOCKED);
        assertThat(horn.angle).isEqualTo(100);
    }

    @Test
    void drives_back_when_the_servo_fails_on_the_way_to_unlocked_and_is_jammed_when_it_fails_there_too() {
        start();
        horn.broken = true;
        lock.on(new LockEvent.Unlock("face"));
        pass(3_000);
        assertThat(bench.told).containsExactly(LOCKING, LOCKED, UNLOCKING, LOCKING, JAMMED);
        assertThat(lock.state().by()).contains("no such device");
        assertThat(works()).isFalse();
    }

    @Test
    void opens_for_nobody_while_jammed_and_recovers_by_a_command_to_lock() {
        start();
        horn.broken = true;
        lock.on(new LockEvent.Unlock("face"));
        pass(3_000);
        horn.broken = false;
        lock.on(new LockEvent.Unlock("face"));
        pass(3_000);
        assertThat(state()).isEqualTo(JAMMED);

        lock.on(new LockEvent.Lock("command"));
        pass(3_000);
        assertThat(state()).isEqualTo(LOCKED);
        assertThat(horn.angle).isEqualTo(10);
    }

    @Test
    void is_jammed_at_the_start_where_there_is_no_servo() {
        horn.broken = true;
        start();
        assertThat(bench.told).containsExactly(LOCKING, JAMMED);
    }

    @Test
    void drives_to_a_locked_angle_that_was_changed() {
        start();
        bench.config = Configured.with(
                Map.of("lockedAngle", 30, "unlockedAngle", 120, "servoSpeed", bench.config.servoSpeed()));
        pass(2_000);
        assertThat(horn.angle).isEqualTo(30);
        assertThat(state()).isEqualTo(LOCKED);
        lock.on(new LockEvent.Unlock("face"));
        until(UNLOCKED);
        assertThat(horn.angle).isEqualTo(120);
    }

    @Test
    void locks_when_the_process_ends() {
        start();
        lock.on(new LockEvent.Unlock("face"));
        until(UNLOCKED);
        lock.close();
        assertThat(horn.angle).isEqualTo(10);
    }

    /** Whatever is asked of it, in any order, with a servo that breaks now and then. */
    @Test
    void never_opens_unasked_and_never_stays_open() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            long askedAt = Long.MIN_VALUE / 2;
            lock.on(new LockEvent.Lock("start"));
            for (int step = 0; step < 400; step++) {
                switch (random.nextInt(40)) {
                    case 0 -> {
                        lock.on(new LockEvent.Unlock("face"));
                        askedAt = bench.now.millis();
                    }
                    case 1 -> lock.on(new LockEvent.Lock("command"));
                    case 2 -> horn.broken = random.nextInt(4) == 0;
                    default -> {}
                }
                pass(random.nextInt(60));
                boolean open = state() == UNLOCKED || state() == UNLOCKING;
                assertThat(open && bench.now.millis() - askedAt > 5_000 + 800 + 200)
                        .as("open %s ms after it was asked, seed %s", bench.now.millis() - askedAt, seed)
                        .isFalse();
            }
        }
    }

    private void start() {
        bench.start();
    }

    private long until(LockState.State wanted) {
        return bench.until(wanted);
    }

    private void pass(long ms) {
        bench.pass(ms);
    }

    private boolean works() {
        return state() != JAMMED && state() != UNKNOWN;
    }

    private LockState.State state() {
        return bench.state();
    }
}
