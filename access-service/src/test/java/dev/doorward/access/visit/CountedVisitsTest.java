package dev.doorward.access.visit;

import static dev.doorward.access.given.Visitor.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A visit is counted before anybody hears that it was granted, and one that can't be counted is not. */
class CountedVisitsTest extends AtTheDoor {
    private final List<PersonId> counted = new ArrayList<>();

    @Test
    void is_counted_once_however_long_it_goes_on() {
        counting = person -> {
            assertThat(granted()).isZero();
            counted.add(person);
            return Optional.empty();
        };

        comesAndStays();

        assertThat(counted).containsExactly(ANNA);
        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void does_not_open_when_it_cannot_be_counted_and_says_so_once() {
        counting = person -> Optional.of(DenialReason.USES_NOT_COUNTED);

        comesAndStays();

        assertThat(granted()).isZero();
        assertThat(reasons()).containsExactly(DenialReason.USES_NOT_COUNTED);
    }

    @Test
    void opens_as_soon_as_it_can_be_counted() {
        counting = person -> counted.size() < 3 ? tried(person) : Optional.empty();

        comesAndStays();

        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void is_not_counted_while_nobody_is_let_in() {
        counting = this::tried;

        see(10, () -> anna.is(ANNA), anna::hasNotBlinked);
        dryRun = true;
        see(10, () -> anna.is(ANNA), () -> anna.isAlive(1));

        assertThat(counted).isEmpty();
    }

    private void comesAndStays() {
        see(5, () -> anna.is(ANNA), anna::hasNotBlinked);
        see(25, () -> anna.is(ANNA), () -> anna.isAlive(1));
    }

    private Optional<DenialReason> tried(PersonId person) {
        counted.add(person);
        return Optional.of(DenialReason.USES_NOT_COUNTED);
    }
}
