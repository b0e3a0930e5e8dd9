package dev.doorward.admin.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.admin.calibration.Scores.Pair;
import dev.doorward.admin.calibration.Scores.Step;
import dev.doorward.contract.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorTest {
    private static final double STANDARD = 0.40;
    private static final PersonId ANN = new PersonId("p-0000000000000001");
    private static final PersonId BOB = new PersonId("p-0000000000000002");

    @Test
    void where_nobody_is_alike_a_similarity_may_be_lower_than_the_default() {
        Floor floor = Floor.of(scores(true, false, 6, 120, 0.213), STANDARD);

        assertThat(floor.least()).isEqualTo(0.27);
        assertThat(floor.why()).isEqualTo(Floor.Why.MIX_UP);
        assertThat(floor.words())
                .isEqualTo("must be at least 0.27: a picture of %s is like %s to 0.21, and 0.05 are kept from that"
                        .formatted(ANN, BOB));
    }

    @Test
    void who_is_alike_keeps_it_above_the_default() {
        assertThat(Floor.of(scores(true, false, 6, 120, 0.41), STANDARD).least())
                .isEqualTo(0.46);
    }

    @Test
    void where_there_is_too_little_the_default_holds() {
        Floor fewPeople = Floor.of(scores(true, false, 3, 120, 0.1), STANDARD);
        Floor fewComparisons = Floor.of(scores(true, false, 4, 99, 0.1), STANDARD);

        for (Floor floor : List.of(fewPeople, fewComparisons)) {
            assertThat(floor.least()).isEqualTo(STANDARD);
            assertThat(floor.why()).isEqualTo(Floor.Why.TOO_LITTLE);
            assertThat(floor.words()).contains("0.40, the default", "4 people", "100 comparisons");
        }
    }

    @Test
    void what_could_not_be_compared_and_the_demo_count_as_too_little() {
        assertThat(Floor.of(scores(false, false, 6, 120, 0.1), STANDARD).least())
                .isEqualTo(STANDARD);
        assertThat(Floor.of(scores(true, true, 6, 120, 0.1), STANDARD).least()).isEqualTo(STANDARD);
        assertThat(Floor.of(new Scores(true, false, 0, 0, List.of(), List.of(), List.of(), List.of()), STANDARD)
                        .least())
                .isEqualTo(STANDARD);
    }

    @Test
    void two_who_are_alike_count_however_little_there_is() {
        Floor floor = Floor.of(scores(false, true, 2, 4, 0.62), STANDARD);

        assertThat(floor.least()).isEqualTo(0.67);
        assertThat(floor.why()).isEqualTo(Floor.Why.MIX_UP);
    }

    private static Scores scores(boolean whole, boolean demo, int people, int comparisons, double most) {
        return new Scores(
                whole,
                demo,
                people,
                people * 4,
                List.of(new Step(60, 20)),
                List.of(new Step(5, comparisons)),
                List.of(new Pair(ANN, BOB, most), new Pair(BOB, ANN, most - 0.02)),
                List.of());
    }
}
