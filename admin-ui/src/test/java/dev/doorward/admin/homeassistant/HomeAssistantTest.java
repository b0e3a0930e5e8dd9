package dev.doorward.admin.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.Alarm;
import dev.doorward.contract.LockState.DoorState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.NotificationConfig;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HomeAssistantTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final Set<DoorId> DOORS = Set.of(FRONT);
    private static final PersonId MIRA = new PersonId("p-00c0ffee00c0ffee");
    private static final NotificationConfig OFF = config(false, false);
    private static final NotificationConfig NAMELESS = config(true, false);
    private static final NotificationConfig NAMED = config(true, true);

    private static final Function<DoorId, Optional<LockState>> NO_LOCK = door -> Optional.empty();

    private final Map<PersonId, String> names = new HashMap<>(Map.of(MIRA, "Mira"));
    private final HomeAssistant homeAssistant =
            new HomeAssistant("0.1.0", person -> Optional.ofNullable(names.get(person)));

    @Test
    void name_is_told_only_when_the_owner_wants_it() {
        homeAssistant.decided(granted(SourceKind.CAMERA), NAMED);

        assertThat(person(homeAssistant.everything(DOORS, NO_LOCK, NAMED))).contains("Mira");
        assertThat(person(homeAssistant.everything(DOORS, NO_LOCK, NAMELESS))).contains("");
        assertThat(homeAssistant.everything(DOORS, NO_LOCK, NAMELESS).toString())
                .doesNotContain("Mira");
    }

    @Test
    void demo_is_labelled() {
        homeAssistant.decided(granted(SourceKind.DEMO), NAMED);

        assertThat(homeAssistant.everything(DOORS, NO_LOCK, NAMED))
                .contains(
                        Told.kept(Topics.LAST_PERSON.at(FRONT), "Mira (demo)"),
                        Told.kept(Topics.LAST_DECISION.at(FRONT), "Granted (demo)"));
    }

    @Test
    void forgotten_person_is_taken_back() {
        homeAssistant.decided(granted(SourceKind.CAMERA), NAMED);

        List<Told> told = homeAssistant.forget(MIRA, DOORS);

        assertThat(told).containsExactly(Told.kept(Topics.LAST_PERSON.at(FRONT), ""));
        assertThat(person(homeAssistant.everything(DOORS, NO_LOCK, NAMED))).isEmpty();
    }

    @Test
    void forgetting_after_a_restart_takes_back_a_name_that_may_be_theirs() {
        assertThat(homeAssistant.forget(MIRA, DOORS)).containsExactly(Told.kept(Topics.LAST_PERSON.at(FRONT), ""));
    }

    @Test
    void forgetting_somebody_else_leaves_the_last_person() {
        homeAssistant.decided(granted(SourceKind.CAMERA), NAMED);

        assertThat(homeAssistant.forget(PersonId.random(), DOORS)).isEmpty();
    }

    @Test
    void name_that_is_gone_elsewhere_is_cleared_at_the_next_telling() {
        homeAssistant.decided(granted(SourceKind.CAMERA), NAMED);
        names.clear();

        assertThat(person(homeAssistant.everything(DOORS, NO_LOCK, NAMED))).contains("");
    }

    @Test
    void switched_off_everything_is_taken_away() {
        homeAssistant.decided(granted(SourceKind.CAMERA), OFF);

        assertThat(homeAssistant.everything(DOORS, NO_LOCK, OFF))
                .containsExactly(
                        Told.kept(Discovery.topic(FRONT), ""),
                        Told.kept(Topics.LAST_PERSON.at(FRONT), ""),
                        Told.kept(Topics.LAST_DECISION.at(FRONT), ""));
        assertThat(homeAssistant.decided(granted(SourceKind.CAMERA), OFF)).isEmpty();
    }

    @Test
    void name_sensor_goes_bare_once_and_is_then_left_out() {
        homeAssistant.everything(DOORS, NO_LOCK, NAMED);

        assertThat(discovery(homeAssistant.everything(DOORS, NO_LOCK, NAMELESS)))
                .containsExactly(
                        Discovery.message(FRONT, "0.1.0", Discovery.Sensor.REMOVED, Discovery.Sensor.ABSENT, false),
                        Discovery.message(FRONT, "0.1.0", Discovery.Sensor.ABSENT, Discovery.Sensor.ABSENT, false));
        assertThat(discovery(homeAssistant.everything(DOORS, NO_LOCK, NAMELESS)))
                .containsExactly(
                        Discovery.message(FRONT, "0.1.0", Discovery.Sensor.ABSENT, Discovery.Sensor.ABSENT, false));
    }

    @Test
    void visit_is_an_event_of_its_moment_without_a_name() {
        List<Told> told =
                homeAssistant.decided(made(new Decision.Denied(DenialReason.NO_BLINK, MIRA), SourceKind.CAMERA), NAMED);

        assertThat(told).singleElement().satisfies(visit -> {
            assertThat(visit.retained()).isFalse();
            assertThat(visit.topic()).isEqualTo(Topics.VISIT.at(FRONT));
            assertThat(visit.text())
                    .contains("\"event_type\":\"denied\"", "No blink was seen")
                    .doesNotContain("Mira")
                    .doesNotContain(MIRA.value());
        });
    }

    @Test
    void contact_of_the_door_is_there_when_the_lock_has_one_and_taken_away_once_when_it_has_none() {
        assertThat(discovery(homeAssistant.everything(DOORS, door -> Optional.of(lock(DoorState.OPEN)), NAMED)))
                .containsExactly(
                        Discovery.message(FRONT, "0.1.0", Discovery.Sensor.PRESENT, Discovery.Sensor.PRESENT, false));
        assertThat(discovery(homeAssistant.everything(DOORS, door -> Optional.of(lock(null)), NAMED)))
                .containsExactly(
                        Discovery.message(FRONT, "0.1.0", Discovery.Sensor.PRESENT, Discovery.Sensor.REMOVED, false),
                        Discovery.message(FRONT, "0.1.0", Discovery.Sensor.PRESENT, Discovery.Sensor.ABSENT, false));
        assertThat(discovery(homeAssistant.everything(DOORS, door -> Optional.of(lock(null)), NAMED)))
                .hasSize(1);
    }

    @Test
    void alarm_is_an_event_when_it_begins_and_not_when_it_goes_on_or_stood_before_anybody_listened() {
        assertThat(homeAssistant.lockIs(lock(DoorState.OPEN, Alarm.DOOR_AJAR), NAMED))
                .isEmpty();
        assertThat(homeAssistant.lockIs(lock(DoorState.OPEN, Alarm.DOOR_AJAR, Alarm.DOOR_FORCED_OPEN), NAMED))
                .containsExactly(Told.once(Topics.ALARM.at(FRONT), "{\"event_type\":\"door_forced_open\"}"));
        assertThat(homeAssistant.lockIs(lock(DoorState.OPEN, Alarm.DOOR_AJAR, Alarm.DOOR_FORCED_OPEN), NAMED))
                .isEmpty();
        homeAssistant.lockIs(lock(DoorState.CLOSED), NAMED);
        assertThat(homeAssistant.lockIs(lock(DoorState.OPEN, Alarm.DOOR_AJAR), OFF))
                .isEmpty();
    }

    private static LockState lock(DoorState leaf, Alarm... alarms) {
        return new LockState(
                FRONT, LockState.State.LOCKED, Instant.EPOCH, true, null, "start", leaf, null, List.of(alarms), null);
    }

    private static Optional<String> person(List<Told> told) {
        return told.stream()
                .filter(one -> one.topic().equals(Topics.LAST_PERSON.at(FRONT)))
                .map(Told::text)
                .findFirst();
    }

    private static List<String> discovery(List<Told> told) {
        return told.stream()
                .filter(one -> one.topic().equals(Discovery.topic(FRONT)))
                .map(Told::text)
                .toList();
    }

    private static DecisionMade granted(SourceKind source) {
        return made(new Decision.Granted(MIRA, AccessLevel.RESIDENT, "a resident"), source);
    }

    private static DecisionMade made(Decision decision, SourceKind source) {
        return new DecisionMade(
                MessageId.random(),
                FRONT,
                new TrackId("t1"),
                Instant.EPOCH,
                decision,
                source,
                90L,
                3,
                1,
                0.7,
                List.of());
    }

    private static NotificationConfig config(boolean homeAssistant, boolean names) {
        NotificationConfig as = NotificationConfig.defaults();
        return new NotificationConfig(
                as.enabled(),
                as.rules(),
                as.quietFrom(),
                as.quietTo(),
                as.coolDownMinutes(),
                as.mostAnHour(),
                as.digestAt(),
                as.giveUpAfterHours(),
                as.logDays(),
                homeAssistant,
                names);
    }
}
