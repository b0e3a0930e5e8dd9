package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void it_is_as_long_as_the_pictures_that_count_are_in_the_mean() {
        List<Embedding> pictures = List.of(seen(0, 1.1), seen(10, 0.9), seen(20, 0.95), seen(90, 1.1));

        Template template = Template.of(pictures);

        assertThat(template.pictures().getLast().counts()).isFalse();
        assertThat(template.embedding().length()).isCloseTo((1.1 + 0.9 + 0.95) / 3, within(1e-6));
    }

    @Test
    void the_template_lies_in_the_middle_of_the_pictures() {
        Embedding template = Template.of(List.of(Faces.at(0), Faces.at(60))).embedding();

        assertThat(template.similarity(Faces.at(30))).isCloseTo(1, within(1e-6));
        assertThat(template.similarity(template)).isCloseTo(1, within(1e-6));
    }

    @Test
    void every_picture_counts_the_same_however_clear() {
        Embedding template = Embedding.unit(Template.of(List.of(seen(0, 1), seen(0, 0.9), seen(60, 1.1)))
                .embedding()
                .values());

        double middle = Math.toDegrees(Math.atan2(Math.sin(Math.PI / 3), 2 + Math.cos(Math.PI / 3)));
        assertThat(template.similarity(Faces.at(middle))).isCloseTo(1, within(1e-6));
    }

    @Test
    void one_picture_is_its_own_template_and_has_no_others() {
        Template template = Template.of(List.of(Faces.at(17)));

        assertThat(template.embedding().similarity(Faces.at(17))).isCloseTo(1, within(1e-6));
        assertThat(template.pictures())
                .singleElement()
                .satisfies(only -> assertThat(only.counts()).isTrue())
                .satisfies(only -> assertThat(only.toOthers()).isEmpty());
    }

    @Test
    void no_pictures_make_no_template() {
        assertThatThrownBy(() -> Template.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_that_disagrees_with_the_others_does_not_count_wherever_it_stands() {
        for (int place = 0; place < 4; place++) {
            List<Embedding> pictures = new ArrayList<>(List.of(Faces.at(0), Faces.at(20), Faces.at(40)));
            pictures.add(place, Faces.at(110));

            Template template = Template.of(pictures);

            assertThat(template.embedding().similarity(Faces.at(20))).isCloseTo(1, within(1e-6));
            for (int i = 0; i < 4; i++) {
                assertThat(template.pictures().get(i).counts()).isEqualTo(i != place);
            }
            assertThat(toOthers(template, place)).isCloseTo(0, within(1e-6));
            assertThat(toOthers(template, place == 0 ? 1 : 0))
                    .as("compared with those that count, without itself")
                    .isCloseTo(Math.cos(Math.toRadians(30)), within(1e-6));
        }
    }

    @Test
    void several_that_disagree_go_one_by_one_the_worst_first() {
        Template template = Template.of(List.of(Faces.at(0), Faces.at(5), Faces.at(10), Faces.at(95), Faces.at(180)));

        assertThat(template.pictures().stream().map(Contribution::counts))
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void of_two_that_disagree_both_count_since_nobody_knows_which_is_right() {
        Template template = Template.of(List.of(Faces.at(0), Faces.at(90)));

        assertThat(template.pictures()).allMatch(Contribution::counts);
        assertThat(toOthers(template, 0)).isCloseTo(0, within(1e-6));
        assertThat(template.embedding().similarity(Faces.at(45))).isCloseTo(1, within(1e-6));
    }

    @Test
    void strangers_to_each_other_leave_two() {
        Random random = new Random(3);
        List<Embedding> strangers = List.of(Faces.any(random), Faces.any(random), Faces.any(random), Faces.any(random));

        assertThat(Template.of(strangers).pictures().stream().filter(Contribution::counts))
                .hasSize(2);
    }

    @Test
    void turned_pictures_give_the_turned_template() {
        Random random = new Random(4);
        Embedding face = Faces.any(random);
        List<Embedding> pictures = new ArrayList<>(List.of(Faces.any(random)));
        for (int i = 0; i < 5; i++) {
            pictures.add(near(face, random));
        }
        Rotation rotation = Rotation.of(new byte[32]);

        Template plain = Template.of(pictures);
        Template turned = Template.of(pictures.stream().map(rotation::apply).toList());

        assertThat(plain.pictures().getFirst().counts()).isFalse();
        assertThat(turned.pictures().stream().map(Contribution::counts))
                .containsExactlyElementsOf(
                        plain.pictures().stream().map(Contribution::counts).toList());
        assertThat(turned.embedding().similarity(rotation.apply(plain.embedding())))
                .isCloseTo(1, within(1e-5));
    }

    private static double toOthers(Template template, int picture) {
        return template.pictures().get(picture).toOthers().orElseThrow().value();
    }

    private static Embedding near(Embedding face, Random random) {
        float[] mixed = face.values();
        float[] noise = Faces.any(random).values();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += 0.7f * noise[i];
        }
        return Embedding.unit(mixed);
    }

    private static Embedding seen(double degrees, double length) {
        return Embedding.of(Faces.at(degrees).values(), length);
    }
}
