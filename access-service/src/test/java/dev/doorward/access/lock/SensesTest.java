package dev.doorward.access.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.lock.LockEvent.Feedback;
import dev.doorward.access.lock.LockEvent.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SensesTest {
    private final Bench.Wire door = new Bench.Wire();
    private final Bench.Wire exit = new Bench.Wire();
    private final Bench.Wire bolt = new Bench.Wire();
    private final Senses senses = new Senses(Optional.of(door), Optional.of(exit), Optional.of(bolt));
    private long now;

    @Test
    void a_cut_wire_says_open_and_not_thrown_and_presses_nothing() {
        assertThat(pass(100))
                .containsExactly(new LockEvent.DoorSensed(Position.OPEN), new LockEvent.BoltSensed(Feedback.DRAWN));
    }

    @Test
    void a_contact_counts_once_it_stood_still() {
        pass(100);
        door.closed = true;
        assertThat(pass(Contact.STILL_MS)).isEmpty();
        assertThat(pass(20)).containsExactly(new LockEvent.DoorSensed(Position.CLOSED));
        assertThat(pass(1_000)).isEmpty();
    }

    @Test
    void a_press_is_told_once_when_it_begins() {
        pass(100);
        exit.closed = true;
        assertThat(pass(5_000)).containsExactly(new LockEvent.ExitPressed());
        exit.closed = false;
        assertThat(pass(1_000)).isEmpty();
    }

    @Test
    void what_can_not_be_read_is_not_there_and_is_named_until_it_is_read_again() {
        pass(100);
        bolt.broken = true;
        assertThat(pass(100)).containsExactly(new LockEvent.BoltSensed(Feedback.NONE));
        assertThat(senses.failures()).contains("{contact of the bolt=no such line}");

        bolt.broken = false;
        bolt.closed = true;
        assertThat(pass(Contact.AGAIN_MS + 100)).containsExactly(new LockEvent.BoltSensed(Feedback.THROWN));
        assertThat(senses.failures()).isEmpty();
    }

    private List<LockEvent> pass(long ms) {
        List<LockEvent> events = new ArrayList<>();
        for (long end = now + ms; now < end; now += 20) {
            events.addAll(senses.changes(now));
        }
        return events;
    }
}
