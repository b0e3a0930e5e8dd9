package dev.doorward.access.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final int STEP = 20;

    private final Turn opening = new Turn(OptionalDouble.of(10), 100, 1_000, 180);
    private final Turn closing = new Turn(OptionalDouble.of(100), 10, 1_000, 180);

    @Test
    void goes_evenly_from_one_angle_to_the_other_and_no_further() {
        assertThat(opening.next(1_000)).isEqualTo(10);
        assertThat(toldUntil(opening, 1_000, 1_250)).isCloseTo(55, within(3.7));
        assertThat(toldUntil(opening, 1_250, 1_520)).isEqualTo(100);
        assertThat(toldUntil(opening, 1_520, 1_600)).isEqualTo(100);
        assertThat(toldUntil(closing, 1_000, 1_250)).isCloseTo(55, within(3.7));
        assertThat(toldUntil(closing, 1_250, 1_520)).isEqualTo(10);
    }

    @Test
    void is_done_when_the_horn_has_come_to_rest_too() {
        toldUntil(opening, 1_000, 1_480);
        opening.told(100, 1_500);

        assertThat(opening.isDone(1_500 + Turn.SETTLING_MS - 1)).isFalse();
        assertThat(opening.isDone(1_500 + Turn.SETTLING_MS)).isTrue();
    }

    @Test
    void goes_at_once_and_waits_long_when_nobody_knows_where_the_horn_stands() {
        Turn blind = new Turn(OptionalDouble.empty(), 10, 1_000, 180);
        assertThat(blind.isDone(9_000)).isFalse();
        assertThat(blind.next(1_000)).isEqualTo(10);
        blind.told(10, 1_000);

        assertThat(blind.isDone(1_000 + Turn.BLIND_MS + Turn.SETTLING_MS - 1)).isFalse();
        assertThat(blind.isDone(1_000 + Turn.BLIND_MS + Turn.SETTLING_MS)).isTrue();
    }

    /** It was: the horn stood half way, without a pulse, and the lock was told to be locked. */
    @Test
    void a_stall_in_the_middle_does_not_let_go_of_the_horn_before_it_is_there() {
        toldUntil(closing, 1_000, 1_260);

        double afterTheStall = closing.next(3_000);

        assertThat(afterTheStall).isGreaterThan(10);
        closing.told(afterTheStall, 3_000);
        assertThat(closing.isDone(3_000)).isFalse();
        toldUntil(closing, 3_000, 3_400);
        assertThat(closing.isDone(3_400)).isFalse();
        assertThat(closing.isDone(3_900)).isTrue();
    }

    @Test
    void a_stall_while_the_last_angle_is_told_counts_for_nothing() {
        toldUntil(closing, 1_000, 1_480);
        double last = closing.next(1_520);
        closing.told(last, 5_000);

        assertThat(last).isEqualTo(10);
        assertThat(closing.isDone(5_020)).isFalse();
        assertThat(closing.isDone(5_000 + Turn.SETTLING_MS)).isTrue();
    }

    private static double toldUntil(Turn turn, long from, long until) {
        double angle = turn.next(from);
        for (long now = from; now <= until; now += STEP) {
            angle = turn.next(now);
            turn.told(angle, now);
        }
        return angle;
    }
}
