package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.face.Embedding;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTest {
    @Test
    void the_template_lies_in_the_middle_of_the_pictures_and_is_a_unit_vector() {
        Embedding template = Member.template(List.of(Faces.at(0), Faces.at(60)));

        assertThat(template.cosine(Faces.at(30))).isCloseTo(1, within(1e-6));
        assertThat(template.cosine(template)).isCloseTo(1, within(1e-6));
    }

    @Test
    void every_picture_counts_the_same() {
        Embedding template = Member.template(List.of(Faces.at(0), Faces.at(0), Faces.at(90)));

        assertThat(template.cosine(Faces.at(Math.toDegrees(Math.atan2(1, 2))))).isCloseTo(1, within(1e-6));
    }

    @Test
    void one_picture_is_its_own_template() {
        assertThat(Member.template(List.of(Faces.at(17))).cosine(Faces.at(17))).isCloseTo(1, within(1e-6));
    }

    @Test
    void no_pictures_make_no_template() {
        assertThatThrownBy(() -> Member.template(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
