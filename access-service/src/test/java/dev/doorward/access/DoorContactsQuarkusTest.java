package dev.doorward.access;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Broker;
import dev.doorward.access.given.House;
import dev.doorward.access.given.Visitor;
import dev.doorward.access.lock.MockWires;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.Alarm;
import dev.doorward.contract.LockState.DoorState;
import dev.doorward.contract.LockState.State;
import dev.doorward.contract.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service with a door sensor and an exit button, on Pi4J's mock pins and a real broker. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
@TestProfile(DoorContactsQuarkusTest.Wired.class)
class DoorContactsQuarkusTest {
    private static final int DOOR = 17;
    private static final int EXIT = AccessQuarkusTest.EXIT;

    public static final class Wired implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("doorward.access.gpio.door", "" + DOOR);
        }
    }

    @Inject
    Hardware hardware;

    @Inject
    LockKeeper lock;

    private House house;

    @BeforeEach
    void aClosedDoor() {
        MockWires.open(hardware.pins(), EXIT);
        MockWires.close(hardware.pins(), DOOR);
        house = new House();
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720, "ajarAfter", 5));
        house.allow(ANNA, AccessLevel.RESIDENT);
        house.admin.await(Topics.LOCK, is -> is.state() == State.LOCKED && is.doorState() == DoorState.CLOSED);
        house.admin.forget();
    }

    @AfterEach
    void everyoneLeaves() {
        house.close();
    }

    @Test
    void a_door_that_is_opened_while_locked_is_told_until_somebody_is_let_in() {
        MockWires.open(hardware.pins(), DOOR);
        LockState forced = house.admin.await(Topics.LOCK, is -> is.alarms().contains(Alarm.DOOR_FORCED_OPEN));
        assertThat(forced.state()).isEqualTo(State.LOCKED);
        assertThat(forced.doorState()).isEqualTo(DoorState.OPEN);

        MockWires.close(hardware.pins(), DOOR);
        Visitor anna = house.visitor();
        house.known(anna, ANNA);
        house.say(anna.isAlive(1));
        assertThat(house.awaitLock(State.UNLOCKED).alarms()).isEmpty();
    }

    @Test
    void a_door_that_stays_open_is_told_to_be_ajar_and_locked_only_when_it_is_closed() {
        MockWires.close(hardware.pins(), EXIT);
        house.awaitLock(State.UNLOCKED);
        MockWires.open(hardware.pins(), DOOR);
        LockState ajar = house.admin.await(Topics.LOCK, is -> is.alarms().contains(Alarm.DOOR_AJAR));
        assertThat(ajar.state()).isEqualTo(State.UNLOCKED);
        house.homeAssistant.publish(Topics.LOCK_SET, Topics.LOCK_SET.at(FRONT), "LOCK");
        assertThat(house.homeAssistant.await(Topics.LOCK_ANSWER).reason()).contains("as soon as it is closed");
        assertThat(lock.state().state()).isEqualTo(State.UNLOCKED);

        house.admin.forget();
        MockWires.close(hardware.pins(), DOOR);
        LockState locked = house.awaitLock(State.LOCKED);
        assertThat(locked.by()).isEqualTo("home assistant");
        assertThat(locked.alarms()).isEmpty();
    }

    @Test
    void in_a_lockdown_no_face_opens_and_the_exit_button_does_until_it_is_lifted() {
        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720, "lockdown", true));
        Visitor anna = house.visitor();
        house.known(anna, ANNA);
        house.say(anna.isAlive(1));
        assertThat(house.awaitDecision(anna.track()).decision())
                .isEqualTo(new Decision.Denied(DenialReason.LOCKDOWN, ANNA));
        assertThat(house.everMoved()).isFalse();

        MockWires.close(hardware.pins(), EXIT);
        assertThat(house.awaitLock(State.UNLOCKED).by()).isEqualTo("exit button");
        MockWires.open(hardware.pins(), EXIT);
        house.awaitLock(State.LOCKED);

        house.configure(Map.of("relockAfter", 1, "servoSpeed", 720));
        Visitor again = house.visitor();
        house.known(again, ANNA);
        house.say(again.isAlive(1));
        assertThat(house.awaitDecision(again.track()).decision()).isInstanceOf(Decision.Granted.class);
    }
}
