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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final DoorId GARDEN = new DoorId("garden");

    private final Alarms alarms = new Alarms();

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
    void what_stands_when_a_door_is_first_heard_of_may_have_begun_earlier() {
        Alarms.Change change = alarms.change(state(FRONT, DOOR_AJAR), NOON).orElseThrow();

        assertThat(change.begun()).extracting(Alert.Raised::begun).containsExactly(false);
        assertThat(change.standing()).containsExactly(DOOR_AJAR);
    }

    @Test
    void says_whether_it_began_just_then() {
        alarms.know(state(FRONT));

        assertThat(alarms.change(state(FRONT, DOOR_AJAR), NOON).orElseThrow().begun())
                .extracting(Alert.Raised::begun)
                .containsExactly(true);
    }

    @Test
    void what_could_not_be_told_is_news_the_next_time() {
        alarms.change(state(FRONT, DOOR_AJAR), NOON);

        assertThat(begun(FRONT, DOOR_AJAR)).containsExactly(DOOR_AJAR);
    }

    @Test
    void does_not_fill_the_memory_with_doors_that_are_none() {
        for (int i = 0; i < 100; i++) {
            begun(new DoorId("forged-" + i), DOOR_AJAR);
        }

        assertThat(begun(new DoorId("forged-more"), DOOR_AJAR)).isEmpty();
    }

    private List<Alarm> begun(DoorId door, Alarm... stand) {
        LockState state = state(door, stand);
        Optional<Alarms.Change> change = alarms.change(state, NOON);
        if (change.isEmpty()) {
            return List.of();
        }
        alarms.know(state);
        return change.get().begun().stream().map(Alert.Raised::alarm).toList();
    }

    private static LockState state(DoorId door, Alarm... stand) {
        return new LockState(
                door, LockState.State.LOCKED, NOON, false, null, "start", null, null, List.of(stand), null);
    }
}
