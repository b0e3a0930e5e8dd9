package dev.doorward.access.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.lock.LockEvent.Feedback;
import dev.doorward.access.lock.LockEvent.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every state and every event. A cell says what is then: {@code .} the same, {@code >} driven to locked, {@code <} to
 * unlocked, {@code !} an alarm.
 */
class LockMachineTableTest {
    private static final long S = TimeUnit.SECONDS.toNanos(1);
    private static final long NOW = 100 * S;
    private static final Times TIMES = new Times(5 * S, 60 * S, 30 * S);

    private static final String DOOR_CLOSED = """
            state     | unlock     exit       hold       lock       turned   failed      adjusted   opens   closes thrown     drawn    tick later
            Unknown   | .          .          .          Relocking> .        .           .          .       .      .          .        .    .
            Locked    | Unlocking< Unlocking< Unlocking< .          .        .           Relocking> Locked! .      .          Unlocked .    .
            Unlocking | .          .          .          Relocking> Unlocked Relocking>! .          .       .      .          .        .    Unlocking<
            Unlocked  | .          .          HeldOpen   Relocking> .        Relocking>  .          .       .      Relocking> .        .    Relocking>
            HeldOpen  | .          .          .          Relocking> .        Relocking>  .          .       .      Relocking> .        .    Relocking>
            Relocking | Unlocking< Unlocking< Unlocking< .          Locked   Relocking>  .          .       .      .          .        .    Relocking>
            Jammed    | .          .          .          Relocking> .        .           .          .       .      .          .        .    .
            """;

    private static final String DOOR_OPEN = """
            state     | unlock     exit       hold       lock       turned   failed      adjusted   opens   closes thrown     drawn    tick later
            Unknown   | .          .          .          Relocking> .        .           .          .       .      .          .        .    Unknown!
            Locked    | Unlocking< Unlocking< Unlocking< .          .        .           Relocking> .       .      .          Unlocked .    Locked!
            Unlocking | .          .          .          .          Unlocked Relocking>! .          .       .      .          .        .    Unlocking<!
            Unlocked  | .          .          HeldOpen   .          .        .           .          .       .      .          .        .    Unlocked!
            HeldOpen  | .          .          .          Unlocked   .        Unlocked    .          .       .      .          .        .    Unlocked
            Relocking | Unlocking< Unlocking< Unlocking< .          Locked   Relocking>  .          .       .      .          .        .    Relocking>!
            Jammed    | .          .          .          Relocking> .        .           .          .       .      .          .        .    Jammed!
            """;

    private static final Map<String, LockEvent> EVENTS = Map.ofEntries(
            Map.entry("unlock", new LockEvent.Unlock("face")),
            Map.entry("exit", new LockEvent.ExitPressed()),
            Map.entry("hold", new LockEvent.HoldOpen("owner", 60 * S)),
            Map.entry("lock", new LockEvent.Lock("command")),
            Map.entry("turned", new LockEvent.TurnEnded()),
            Map.entry("failed", new LockEvent.ServoFailed("broken")),
            Map.entry("adjusted", new LockEvent.Readjusted()),
            Map.entry("opens", new LockEvent.DoorSensed(Position.OPEN)),
            Map.entry("closes", new LockEvent.DoorSensed(Position.CLOSED)),
            Map.entry("thrown", new LockEvent.BoltSensed(Feedback.THROWN)),
            Map.entry("drawn", new LockEvent.BoltSensed(Feedback.DRAWN)),
            Map.entry("tick", new LockEvent.Tick()),
            Map.entry("later", new LockEvent.Tick()));

    private static final Map<String, Bolt> STATES = Map.of(
            "Unknown", new Bolt.Unknown("before"),
            "Locked", new Bolt.Locked("before"),
            "Unlocking", new Bolt.Unlocking("before", Stay.open(TIMES), Travel.begun(NOW)),
            "Unlocked", new Bolt.Unlocked("before", Window.of(NOW, 5 * S), "auto-relock"),
            "HeldOpen", new Bolt.HeldOpen("before", Window.of(NOW, 60 * S)),
            "Relocking", new Bolt.Relocking("before", Travel.begun(NOW)),
            "Jammed", new Bolt.Jammed("before"));

    @TestFactory
    Stream<DynamicTest> with_a_closed_door() {
        return tests(DOOR_CLOSED, new Door.Closed());
    }

    @TestFactory
    Stream<DynamicTest> with_an_open_door() {
        return tests(DOOR_OPEN, new Door.Open(NOW, false));
    }

    /** Where no contact says how the door stands, nothing waits for it. */
    @TestFactory
    Stream<DynamicTest> without_a_door_sensor() {
        return tests(DOOR_CLOSED.replace("Locked!", ".      "), new Door.Unknown());
    }

    @TestFactory
    Stream<DynamicTest> nothing_opens_before_the_bolt_was_once_driven_to_locked_and_arrived() {
        return STATES.keySet().stream()
                .flatMap(state -> Stream.of("unlock", "exit", "hold").map(event -> {
                    Situation is =
                            new Situation(STATES.get(state), new Door.Closed(), Feedback.NONE, false, false, false);
                    return DynamicTest.dynamicTest(state + " · " + event, () -> assertThat(cell(is, event))
                            .isEqualTo("."));
                }));
    }

    @Test
    void the_tables_name_every_state_and_every_event() {
        assertThat(STATES.values().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(Bolt.class.getPermittedSubclasses());
        assertThat(EVENTS.values().stream().map(Object::getClass).distinct().toList())
                .containsExactlyInAnyOrder(LockEvent.class.getPermittedSubclasses());
        for (String table : List.of(DOOR_CLOSED, DOOR_OPEN)) {
            assertThat(columns(table)).containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
            assertThat(rows(table).map(row -> row.split("\\|")[0].strip()))
                    .containsExactlyInAnyOrderElementsOf(STATES.keySet());
        }
    }

    private static Stream<DynamicTest> tests(String table, Door door) {
        List<String> events = columns(table);
        return rows(table).flatMap(row -> {
            String state = row.split("\\|")[0].strip();
            List<String> cells = words(row.split("\\|")[1]);
            assertThat(cells).hasSameSizeAs(events);
            Situation is = new Situation(STATES.get(state), door, Feedback.NONE, false, false, true);
            List<DynamicTest> tests = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String event = events.get(i);
                String wanted = cells.get(i);
                tests.add(DynamicTest.dynamicTest(
                        state + " · " + event, () -> assertThat(cell(is, event)).isEqualTo(wanted)));
            }
            return tests.stream();
        });
    }

    private static String cell(Situation is, String event) {
        Step step = LockMachine.on(is, EVENTS.get(event), event.equals("later") ? NOW + 3_600 * S : NOW, TIMES);
        StringBuilder cell = new StringBuilder(step.next().bolt().getClass().getSimpleName());
        for (LockAction action : step.actions()) {
            cell.append(
                    switch (action) {
                        case LockAction.Drive(Side to) -> to == Side.LOCKED ? ">" : "<";
                        case LockAction.Raise raise -> "!";
                    });
        }
        return cell.toString().equals(is.bolt().getClass().getSimpleName()) ? "." : cell.toString();
    }

    private static List<String> columns(String table) {
        return words(table.lines().findFirst().orElseThrow().split("\\|")[1]);
    }

    private static Stream<String> rows(String table) {
        return table.lines().skip(1);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
