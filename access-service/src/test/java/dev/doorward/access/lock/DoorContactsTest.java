package dev.doorward.access.lock;

import static dev.doorward.contract.LockState.Alarm.DOOR_AJAR;
import static dev.doorward.contract.LockState.Alarm.DOOR_FORCED_OPEN;
import static dev.doorward.contract.LockState.Alarm.LOCK_JAMMED;
import static dev.doorward.contract.LockState.State.JAMMED;
import static dev.doorward.contract.LockState.State.LOCKED;
import static dev.doorward.contract.LockState.State.LOCKING;
import static dev.doorward.contract.LockState.State.UNLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Configured;
import dev.doorward.contract.LockState.DoorState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A lock with a door sensor, an exit button and a contact of the bolt; it locks again after 5 s. */
class DoorContactsTest {
    private Bench bench = Bench.withDoorAndButton();

    @Test
    void waits_for_an_open_door_and_locks_as_soon_as_it_is_closed() {
        bench.start();
        bench.unlock();
        bench.until(UNLOCKED);
        bench.door.closed = false;
        bench.pass(20_000);
        assertThat(bench.state()).isEqualTo(UNLOCKED);
        assertThat(bench.lock.state().doorState()).isEqualTo(DoorState.OPEN);

        bench.door.closed = true;
        bench.pass(Contact.STILL_MS + 40);
        assertThat(bench.state()).isEqualTo(LOCKING);
        bench.until(LOCKED);
    }

    @Test
    void locks_by_command_only_once_the_door_is_closed() {
        bench.start();
        bench.unlock();
        bench.until(UNLOCKED);
        bench.door.closed = false;
        bench.pass(100);
        bench.lock.on(new LockEvent.Lock("command"));
        bench.pass(1_000);
        assertThat(bench.state()).isEqualTo(UNLOCKED);

        bench.door.closed = true;
        bench.until(LOCKED);
        assertThat(bench.lock.state().by()).isEqualTo("command");
    }

    @Test
    void tells_once_that_the_door_is_ajar_until_it_is_closed() {
        bench.config = Configured.with(Map.of("ajarAfter", 30));
        bench.start();
        bench.unlock();
        bench.until(UNLOCKED);
        bench.door.closed = false;
        bench.pass(29_900);
        assertThat(bench.alarms).isEmpty();
        bench.pass(60_000);
        assertThat(bench.alarms).containsExactly(DOOR_AJAR);
        assertThat(bench.lock.state().alarms()).containsExactly(DOOR_AJAR);

        bench.door.closed = true;
        bench.pass(100);
        assertThat(bench.lock.state().alarms()).isEmpty();
    }

    @Test
    void tells_a_door_that_is_opened_while_it_is_locked_until_somebody_is_let_in() {
        bench.start();
        bench.door.closed = false;
        bench.pass(100);
        assertThat(bench.alarms).containsExactly(DOOR_FORCED_OPEN);
        bench.door.closed = true;
        bench.pass(100);
        bench.press();
        bench.until(LOCKED);
        assertThat(bench.lock.state().alarms())
                .as("a burglar may close the door and press the button")
                .isNotEmpty();

        bench.unlock();
        bench.pass(100);
        assertThat(bench.lock.state().alarms()).isEmpty();
    }

    @Test
    void tells_nothing_of_a_door_that_was_open_when_it_was_locked() {
        bench.door.closed = false;
        bench.start();
        bench.pass(5_000);
        assertThat(bench.state()).isEqualTo(LOCKED);
        assertThat(bench.alarms).isEmpty();
    }

    @Test
    void opens_for_the_button_and_no_longer_for_a_button_that_is_held_or_pressed_again() {
        bench.start();
        bench.exit.closed = true;
        long unlocked = bench.until(UNLOCKED);
        assertThat(bench.lock.state().by()).isEqualTo("exit button");
        bench.pass(2_000);
        bench.exit.closed = false;
        bench.pass(200);
        bench.exit.closed = true;
        assertThat(bench.until(LOCKING) - unlocked).isBetween(4_900L, 5_100L);
        bench.pass(60_000);
        assertThat(bench.state()).isEqualTo(LOCKED);
    }

    @Test
    void does_not_open_for_a_button_that_bounces_or_is_pressed_already_at_the_start_or_comes_back_pressed() {
        bench.exit.closed = true;
        bench.start();
        bench.pass(5_000);
        bench.exit.closed = false;
        bench.pass(100);
        for (int i = 0; i < 100; i++) {
            bench.exit.closed = !bench.exit.closed;
            bench.pass(20);
        }
        bench.exit.broken = true;
        bench.pass(100);
        bench.exit.broken = false;
        bench.exit.closed = true;
        bench.pass(Contact.AGAIN_MS + 1_000);
        assertThat(bench.told).containsExactly(LOCKING, LOCKED);
    }

    @Test
    void holds_open_for_a_while_and_never_for_longer_than_allowed() {
        bench.config = Configured.with(Map.of("holdOpenLimit", 2, "ajarAfter", 30));
        bench.start();
        Instant before = Instant.now();
        bench.lock.on(new LockEvent.HoldOpen("owner", TimeUnit.HOURS.toNanos(3)));
        long unlocked = bench.until(UNLOCKED);
        assertThat(bench.lock.state().heldUntil())
                .isBetween(before.plus(Duration.ofMinutes(2)), before.plus(Duration.ofMinutes(3)));
        bench.door.closed = false;
        bench.pass(100_000);
        assertThat(bench.alarms).as("it stands open on purpose").isEmpty();
        bench.door.closed = true;
        bench.press();
        assertThat(bench.until(LOCKING) - unlocked).isBetween(119_500L, 120_500L);
        assertThat(bench.lock.state().heldUntil()).isNull();
    }

    @Test
    void one_visitor_after_the_other_does_not_keep_it_open_for_longer_than_allowed() {
        bench.config = Configured.with(Map.of("holdOpenLimit", 1));
        bench.start();
        bench.unlock();
        long unlocked = bench.until(UNLOCKED);
        while (bench.state() == UNLOCKED) {
            bench.unlock();
            bench.pass(100);
        }
        assertThat(bench.now.millis() - unlocked).isBetween(59_500L, 60_500L);
    }

    @Test
    void goes_by_time_alone_while_the_door_sensor_can_not_be_read() {
        bench.start();
        bench.door.broken = true;
        bench.unlock();
        bench.until(UNLOCKED);
        bench.until(LOCKED);
        assertThat(bench.lock.state().doorState()).isEqualTo(DoorState.UNKNOWN);
    }

    @Test
    void tries_once_more_when_the_bolt_does_not_arrive_and_is_jammed_then() {
        bench = Bench.withAllContacts();
        bench.start();
        bench.unlock();
        bench.pass(400);
        bench.bolt.closed = false;
        bench.until(UNLOCKED);
        int pushes = bench.horn.pushes;
        bench.until(JAMMED);
        assertThat(bench.horn.pushes - pushes).isEqualTo(2);
        assertThat(bench.lock.state().by()).isEqualTo("the bolt did not arrive");
        assertThat(bench.alarms).containsExactly(LOCK_JAMMED);

        bench.lock.on(new LockEvent.Lock("command"));
        bench.bolt.closed = true;
        bench.until(LOCKED);
        assertThat(bench.lock.state().alarms()).isEmpty();
    }

    @Test
    void is_locked_when_the_second_try_succeeds() {
        bench = Bench.withAllContacts();
        bench.start();
        bench.unlock();
        bench.pass(400);
        bench.bolt.closed = false;
        bench.until(UNLOCKED);
        bench.until(LOCKING);
        bench.pass(2_000);
        bench.bolt.closed = true;
        bench.until(LOCKED);
        assertThat(bench.alarms).isEmpty();
    }

    @Test
    void drives_back_and_tells_when_the_bolt_does_not_leave_locked() {
        bench = Bench.withAllContacts();
        bench.start();
        bench.unlock();
        bench.pass(10_000);
        assertThat(bench.told).doesNotContain(UNLOCKED);
        assertThat(bench.state()).isEqualTo(LOCKED);
        assertThat(bench.horn.angle).isEqualTo(10);
        assertThat(bench.lock.state().alarms()).containsExactly(LOCK_JAMMED);
    }

    @Test
    void says_that_it_is_unlocked_when_it_was_unlocked_by_hand_and_locks_again() {
        bench = Bench.withAllContacts();
        bench.start();
        bench.bolt.closed = false;
        long unlocked = bench.until(UNLOCKED);
        assertThat(bench.lock.state().by()).isEqualTo("by hand");
        bench.door.closed = false;
        bench.pass(1_000);
        assertThat(bench.alarms).isEmpty();
        bench.door.closed = true;
        int pushes = bench.horn.pushes;
        assertThat(bench.until(LOCKING) - unlocked).isBetween(4_900L, 5_100L);
        bench.bolt.closed = true;
        bench.until(LOCKED);
        assertThat(bench.horn.pushes - pushes).isEqualTo(1);
    }

    /** However unevenly its thread runs, and whenever the door is closed. */
    @Test
    void relocks_within_half_a_second_in_ten_thousand_cycles() {
        bench.start();
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            bench.unlock();
            long due = bench.until(UNLOCKED) + 5_000;
            long closed = bench.now.millis() + random.nextInt(10_000);
            bench.door.closed = random.nextBoolean();
            while (bench.state() == UNLOCKED) {
                bench.now.pass(5 + random.nextInt(195));
                if (bench.now.millis() >= closed && !bench.door.closed) {
                    bench.door.closed = true;
                    due = Math.max(due, bench.now.millis());
                }
                bench.lock.step();
            }
            assertThat(bench.now.millis() - due).as("cycle %s", i).isBetween(-20L, 500L);
            bench.until(LOCKED);
        }
    }
}
