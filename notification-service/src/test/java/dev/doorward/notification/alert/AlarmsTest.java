package dev.doorward.notification.alert;

import static dev.doorward.contract.LockState.Alarm.DOOR_AJAR;
import static dev.doorward.contract.LockState.Alarm.DOOR_FORCED_OPEN;
import static dev.doorward.notification.alert.Decisions.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.Alarm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final DoorId GARDEN = new DoorId("garden");

    private final Alarms alarms = new Alarms(Map.of());

    @Test
    void is_told_once_however_often_the_lock_says_it() {
        assertThat(begun(FRONT)).isEmpty();
        assertThat(begun(FRONT, DOOR_FORCED_OPEN)).containsExactly(DOOR_FORCED_OPEN);
        assertThat(begun(FRONT, DOOR_FORCED_OPEN)).isEmpty();
        assertThat(begun(FRONT, DOOR_FORCED_OPEN, DOOR_AJAR)).containsExactly(DOOR_AJAR);
    }

    @Test
    void is_told_again_when_it_begins_again() {
        begun(FRONT, DOOR_AJAR);
        begun(FRONT);

        assertThat(begun(FRONT, DOOR_AJAR)).containsExactly(DOOR_AJAR);
    }

    @Test
    void is_told_of_each_door() {
        begun(FRONT, DOOR_AJAR);

        assertThat(begun(GARDEN, DOOR_AJAR)).containsExactly(DOOR_AJAR);
    }

    @Test
    void is_not_told_again_after_a_restart_and_told_when_it_began_meanwhile() {
        Alarms restarted = new Alarms(Map.of(FRONT, Set.of(DOOR_AJAR)));

        List<Alert.Raised> begun = restarted.begun(state(FRONT, DOOR_AJAR, DOOR_FORCED_OPEN), NOON);

        assertThat(begun).extracting(Alert.Raised::alarm).containsExactly(DOOR_FORCED_OPEN);
        assertThat(begun).extracting(Alert.Raised::begun).containsExactly(false);
    }

    @Test
    void says_whether_it_began_just_then() {
        alarms.begun(state(FRONT), NOON);

        assertThat(alarms.begun(state(FRONT, DOOR_AJAR), NOON))
                .extracting(Alert.Raised::begun)
                .containsExactly(true);
    }

    @Test
    void does_not_fill_the_memory_with_doors_that_are_none() {
        for (int i = 0; i < 1_000; i++) {
            begun(new DoorId("forged-" + i), DOOR_AJAR);
        }

        assertThat(alarms.standing()).hasSize(100);
    }

    private List<Alarm> begun(DoorId door, Alarm... stand) {
        return alarms.begun(state(door, stand), NOON).stream()
                .map(Alert.Raised::alarm)
                .toList();
    }

    private static LockState state(DoorId door, Alarm... stand) {
        return new LockState(
                door, LockState.State.LOCKED, NOON, false, null, "start", null, null, List.of(stand), null);
    }
}
