package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.contract.Recognition;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpenSetTest {
    private static final Member ANN = Faces.person(1, Faces.at(0));
    private static final Member TWIN =
            new Member(ANN.person(), Member.Kind.REAL, Member.Likeness.HAS_DOUBLE, ANN.template());

    private final OpenSet rule = new OpenSet(new Similarity(0.40), 0.06);

    @Test
    void alike_enough_and_clearly_is_matched() {
        assertThat(decide(ANN, 0.52, 0.41)).isInstanceOfSatisfying(Recognition.Matched.class, matched -> {
            assertThat(matched.person()).isEqualTo(ANN.person());
            assertThat(matched.similarity()).isEqualTo(0.52);
            assertThat(matched.margin()).isCloseTo(0.11, within(1e-9));
        });
    }

    @Test
    void the_threshold_itself_is_enough() {
        assertThat(decide(ANN, 0.40, 0.10)).isInstanceOf(Recognition.Matched.class);
    }

    @Test
    void just_below_the_threshold_is_unknown_however_far_the_next_is() {
        assertThat(decide(ANN, Math.nextDown(0.40), -0.9)).isInstanceOf(Recognition.Unknown.class);
    }

    @Test
    void alike_to_two_people_is_ambiguous_and_names_nobody() {
        assertThat(decide(ANN, 0.70, 0.65)).isInstanceOf(Recognition.Ambiguous.class);
    }

    @Test
    void a_person_with_a_known_double_needs_more_margin() {
        assertThat(decide(ANN, 0.70, 0.60)).isInstanceOf(Recognition.Matched.class);
        assertThat(decide(TWIN, 0.70, 0.60)).isInstanceOf(Recognition.Ambiguous.class);
        assertThat(decide(TWIN, 0.70, 0.53)).isInstanceOf(Recognition.Matched.class);
    }

    @Test
    void an_empty_gallery_knows_nobody() {
        assertThat(rule.decide(new Nearest.Nobody())).isEqualTo(new Recognition.Unknown(-1, 0.40));
    }

    @Test
    void who_is_as_like_a_face_that_was_mistaken_for_them_is_not_matched() {
        assertThat(decide(ANN, 0.60, 0.10, 0.53)).isInstanceOf(Recognition.Matched.class);
        assertThat(decide(ANN, 0.60, 0.10, 0.55)).isInstanceOf(Recognition.Ambiguous.class);
        assertThat(decide(ANN, 0.60, 0.10, 0.61)).isInstanceOf(Recognition.Unknown.class);
        assertThat(decide(TWIN, 0.70, 0.10, 0.60))
                .as("a double needs more margin here too")
                .isInstanceOf(Recognition.Ambiguous.class);
    }

    @Test
    void who_was_mistaken_and_is_like_another_person_too_is_ambiguous_and_not_unknown() {
        assertThat(decide(ANN, 0.60, 0.45, 0.70)).isInstanceOfSatisfying(Recognition.Ambiguous.class, ambiguous -> {
            assertThat(ambiguous.margin()).isZero();
            assertThat(ambiguous.similarity()).isEqualTo(0.60);
        });
    }

    /** Whatever else holds: with a face kept apart nobody is matched who was not without it, nor as somebody else. */
    @Test
    void face_that_is_kept_apart_makes_matching_stricter_only() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double best = random.nextDouble(-1, 1);
            double second = random.nextDouble(-1, best);
            Member member = random.nextBoolean() ? ANN : TWIN;
            Recognition without = decide(member, best, second);
            Recognition with = decide(member, best, second, random.nextDouble(-1, 1));

            if (with instanceof Recognition.Matched matched && without instanceof Recognition.Matched before) {
                assertThat(matched.person()).isEqualTo(before.person());
                assertThat(matched.margin()).isLessThanOrEqualTo(before.margin());
            } else {
                assertThat(with instanceof Recognition.Matched)
                        .as("%.3f %.3f", best, second)
                        .isFalse();
            }
        }
    }

    private Recognition decide(Member member, double best, double second) {
        return decide(member, best, second, -1);
    }

    private Recognition decide(Member member, double best, double second, double mistaken) {
        return rule.decide(
                new Nearest.Somebody(member, new Similarity(best), new Similarity(second), new Similarity(mistaken)));
    }
}
