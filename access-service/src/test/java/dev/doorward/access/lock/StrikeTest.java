package dev.doorward.access.lock;

import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.io.gpio.digital.DigitalState;
import dev.doorward.access.given.Configured;
import dev.doorward.access.given.Now;
import dev.doorward.contract.LockState;
import dev.doorward.contract.config.AccessConfig;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On Pi4J's mock plugin, alone and behind the lock. */
class StrikeTest {
    private final Now now = new Now();
    private final Strike strike = Strike.onMock(22);
    private AccessConfig config = AccessConfig.defaults();
    private final DoorLock lock = new DoorLock(
            FRONT, false, () -> strike, Senses.none(), () -> config, now, Clock.systemUTC(), new DoorLock.Listener() {
                @Override
                public void is(LockState state) {}

                @Override
                public void raised(LockState.Alarm alarm) {}
            });

    @AfterEach
    void end() {
        lock.close();
    }

    @Test
    void holds_the_door_from_the_start() {
        assertThat(strike.state()).isEqualTo(DigitalState.LOW);
        lock.on(new LockEvent.Lock("start"));
        pass(1_000);
        assertThat(strike.state()).isEqualTo(DigitalState.LOW);
        assertThat(lock.state().state()).isEqualTo(LockState.State.LOCKED);
    }

    @Test
    void lets_go_at_once_for_as_long_as_the_lock_is_open() {
        lock.on(new LockEvent.Lock("start"));
        pass(1_000);

        lock.on(new LockEvent.Unlock("face"));
        pass(20);
        assertThat(strike.state()).isEqualTo(DigitalState.HIGH);
        pass(3_000);
        assertThat(lock.state().state()).isEqualTo(LockState.State.UNLOCKED);
        assertThat(lock.state().angle()).isNull();
        assertThat(strike.state()).isEqualTo(DigitalState.HIGH);
        pass(4_000);
        assertThat(lock.state().state()).isEqualTo(LockState.State.LOCKED);
        assertThat(strike.state()).isEqualTo(DigitalState.LOW);
    }

    @Test
    void angles_that_change_places_do_not_open() {
        lock.on(new LockEvent.Lock("start"));
        pass(1_000);
        config = Configured.with(Map.of("lockedAngle", 100, "unlockedAngle", 10));
        for (int i = 0; i < 100; i++) {
            pass(20);
            assertThat(strike.state()).isEqualTo(DigitalState.LOW);
        }
    }

    @Test
    void a_machine_without_pins_says_so() {
        assertThatThrownBy(() -> Strike.onHardware(22)).isInstanceOf(RuntimeException.class);
    }

    private void pass(long ms) {
        for (long left = ms; left > 0; left -= 20) {
            lock.step();
            now.pass(20);
        }
        lock.step();
    }
}
