package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.contract.Recognition;
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

    private Recognition decide(Member member, double best, double second) {
        return rule.decide(new Nearest.Somebody(member, new Similarity(best), new Similarity(second)));
    }
}
