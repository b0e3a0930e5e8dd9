package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.contract.PersonId;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final PersonId ANN = new PersonId("p-0000000000000001");
    private static final PersonId BOB = new PersonId("p-0000000000000002");
    private static final PersonId CID = new PersonId("p-0000000000000003");

    @Test
    void each_picture_is_held_against_its_own_person_without_it_and_against_each_other_one() {
        Comparisons all = Comparisons.of(Map.of(ANN, List.of(at(0, 0), at(0, 60)), BOB, List.of(at(90, 0))));

        assertThat(all.whole()).isTrue();
        assertThat(all.people()).isEqualTo(2);
        assertThat(all.pictures()).isEqualTo(3);
        // Each of Ann's is compared with the other alone: itself in the mean would make it 0.87.
        assertThat(all.genuine()).isEqualTo(Map.of(50, 2));
        assertThat(all.impostor().values().stream().mapToInt(n -> n).sum()).isEqualTo(3);
    }

    @Test
    void who_is_most_like_somebody_else_comes_first() {
        Map<PersonId, List<Embedding>> house = new LinkedHashMap<>();
        house.put(ANN, List.of(at(0, 0)));
        house.put(BOB, List.of(at(0, 50)));
        house.put(CID, List.of(at(90, 0)));

        Comparisons all = Comparisons.of(house);

        Comparisons.Pair first = all.closest().getFirst();
        assertThat(List.of(first.person(), first.other())).containsExactlyInAnyOrder(ANN, BOB);
        assertThat(first.similarity().value()).isCloseTo(Math.cos(Math.toRadians(50)), within(1e-4));
        assertThat(all.genuine()).isEmpty();
        assertThat(all.furthest()).isEmpty();
    }

    @Test
    void score_on_a_threshold_counts_as_reaching_it() {
        assertThat(Comparisons.of(Map.of(ANN, List.of(at(0, 0)), BOB, List.of(like(0.5))))
                        .impostor())
                .isEqualTo(Map.of(50, 2));
    }

    @Test
    void of_more_than_can_be_compared_at_once_it_says_that_some_are_left_out() {
        Map<PersonId, List<Embedding>> town = new LinkedHashMap<>();
        List<Embedding> faces = new ArrayList<>(List.of(at(0, 0)));
        for (int i = 0; i < 1_500; i++) {
            town.put(PersonId.random(), faces);
        }

        Comparisons some = Comparisons.of(town);

        assertThat(some.whole()).isFalse();
        assertThat(some.people()).isBetween(1_000, 1_499);
    }

    @Test
    void nobody_is_like_nobody() {
        Comparisons none = Comparisons.of(Map.of());

        assertThat(none.whole()).isTrue();
        assertThat(none.impostor()).isEmpty();
        assertThat(none.closest()).isEmpty();
    }

    /** A unit vector: so many degrees away from the first axis, along the second; and along the third. */
    private static Embedding at(double second, double third) {
        float[] values = new float[Embedding.SIZE];
        double a = Math.toRadians(second);
        double b = Math.toRadians(third);
        values[0] = (float) (Math.cos(a) * Math.cos(b));
        values[1] = (float) (Math.sin(a) * Math.cos(b));
        values[2] = (float) Math.sin(b);
        return new Embedding(values);
    }

    private static Embedding like(double cosine) {
        float[] values = new float[Embedding.SIZE];
        values[0] = (float) cosine;
        values[1] = (float) Math.sqrt(1 - cosine * cosine);
        return new Embedding(values);
    }
}
