package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.face.Embedding;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuityTest {
    /** Replicas of other versions must agree: this token may never change. */
    @Test
    void the_planes_are_the_same_for_ever() {
        assertThat(Continuity.of(Faces.at(0)).hex()).isEqualTo("f6ceb1ac2fb6de5fb97cb26542ba22e7");
    }

    @Test
    void one_face_gives_one_token() {
        Embedding face = Faces.any(new Random(3));

        assertThat(Continuity.of(face).distance(Continuity.of(face))).isZero();
    }

    @Test
    void the_opposite_direction_differs_in_every_bit() {
        assertThat(Continuity.of(Faces.at(20)).distance(Continuity.of(Faces.at(200))))
                .isEqualTo(128);
    }

    /** 128 · θ / π with the spread of 128 coin throws: four standard deviations are at most 23 bits. */
    @ParameterizedTest
    @ValueSource(doubles = {15, 45, 90, 135})
    void the_distance_follows_the_angle(double degrees) {
        int distance = Continuity.of(Faces.at(0)).distance(Continuity.of(Faces.at(degrees)));

        double share = degrees / 180;
        double spread = Math.sqrt(128 * share * (1 - share));
        assertThat((double) distance).isBetween(128 * share - 4 * spread, 128 * share + 4 * spread);
    }

    @Test
    void the_hexadecimal_form_keeps_leading_zeros() {
        assertThat(new Continuity(1, 2).hex()).isEqualTo("00000000000000010000000000000002");
    }
}
