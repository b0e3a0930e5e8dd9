package dev.doorward.evaluation.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.evaluation.recognition.TemplateTrial.Known;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On drawn directions: a person is an axis, a picture lies near it. */
class TemplateTrialTest {
    private static final TemplateTrial THREE = new TemplateTrial(List.of(person(0, 4), person(1, 3), person(2, 3)));

    @Test
    void each_picture_is_compared_with_the_others_of_its_person_and_with_everybody_else() {
        Scores scores = THREE.scores(TemplateTrial.ways().get("as the door"), false);

        assertThat(scores.genuine()).hasSize(4 + 3 + 3);
        assertThat(scores.people()).containsExactly(0, 0, 0, 0, 1, 1, 1, 2, 2, 2);
        assertThat(scores.impostor()).hasSize(6 + 7 + 7);
        for (float score : scores.genuine()) {
            assertThat(score).isGreaterThan(0.9f);
        }
    }

    @Test
    void wrong_picture_draws_a_plain_mean_away_and_is_left_out_of_the_doors() {
        Scores plain = THREE.scores(TemplateTrial.ways().get("plain mean"), true);
        Scores door = THREE.scores(TemplateTrial.ways().get("as the door"), true);

        assertThat(plain.impostor()).as("without the very picture").hasSize(6 + 7 + 7 - 3);
        assertThat(plain.genuine()[0]).isLessThan(door.genuine()[0]);
        assertThat(door.genuine()[0]).isGreaterThan(0.9f);
    }

    @Test
    void picture_that_shows_little_weighs_little() {
        List<Known> pictures =
                List.of(new Known(near(0, 1), 1), new Known(near(0, 2), 0.05), new Known(near(0, 3), 0.05));

        Embedding weighted = TemplateTrial.ways().get("by quality").template(pictures);
        Embedding mean = TemplateTrial.ways().get("as the door").template(pictures);

        assertThat(weighted.similarity(pictures.getFirst().embedding()))
                .isGreaterThan(mean.similarity(pictures.getFirst().embedding()));
    }

    @Test
    void who_has_two_pictures_makes_no_template_that_could_differ() {
        assertThat(new TemplateTrial(List.of(person(0, 2), person(1, 3))).compared())
                .isEmpty();
    }

    private static List<Known> person(int axis, int pictures) {
        List<Known> all = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            all.add(new Known(near(axis, 100 * axis + 10 + i), 1));
        }
        return all;
    }

    /** A picture's own direction is a little of another axis. */
    private static Embedding near(int axis, int own) {
        float[] values = new float[Embedding.SIZE];
        values[axis] = 1;
        values[own] += 0.3f;
        return Embedding.unit(values);
    }
}
