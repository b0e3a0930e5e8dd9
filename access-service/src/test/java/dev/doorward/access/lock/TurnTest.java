package dev.doorward.access.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TurnTest {
    private final Turn opening = new Turn(OptionalDouble.of(10), 100, 1_000, 180);
    private final Turn closing = new Turn(OptionalDouble.of(100), 10, 1_000, 180);

    @Test
    void goes_evenly_from_one_angle_to_the_other_and_no_further() {
        assertThat(opening.angle(1_000)).isEqualTo(10);
        assertThat(opening.angle(1_250)).isEqualTo(55);
        assertThat(opening.angle(1_500)).isEqualTo(100);
        assertThat(opening.angle(9_000)).isEqualTo(100);
        assertThat(closing.angle(1_250)).isEqualTo(55);
        assertThat(closing.angle(9_000)).isEqualTo(10);
    }

    @Test
    void is_done_when_the_horn_has_come_to_rest_too() {
        assertThat(opening.isDone(1_500 + Turn.SETTLING_MS - 1)).isFalse();
        assertThat(opening.isDone(1_500 + Turn.SETTLING_MS)).isTrue();
    }

    @Test
    void goes_at_once_and_waits_long_when_nobody_knows_where_the_horn_stands() {
        Turn blind = new Turn(OptionalDouble.empty(), 10, 1_000, 180);
        assertThat(blind.angle(1_000)).isEqualTo(10);
        assertThat(blind.isDone(1_000 + Turn.BLIND_MS + Turn.SETTLING_MS - 1)).isFalse();
        assertThat(blind.isDone(1_000 + Turn.BLIND_MS + Turn.SETTLING_MS)).isTrue();
    }
}
