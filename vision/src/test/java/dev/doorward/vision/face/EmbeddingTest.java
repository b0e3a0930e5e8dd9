package dev.doorward.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void cosine_is_one_for_the_same_direction_and_minus_one_for_the_opposite() {
        assertThat(axis(3, 5).cosine(axis(3, 0.1f))).isCloseTo(1, within(1e-6));
        assertThat(axis(3, 1).cosine(axis(3, -2))).isCloseTo(-1, within(1e-6));
        assertThat(axis(3, 1).cosine(axis(4, 1))).isZero();
    }

    @Test
    void similarity_is_the_cosine_times_both_lengths() {
        Embedding longer = Embedding.of(axis(3, 1).values(), 1.1);
        Embedding shorter = Embedding.of(axis(3, 7).values(), 0.9);

        assertThat(longer.length()).isCloseTo(1.1, within(1e-6));
        assertThat(longer.similarity(shorter)).isCloseTo(0.99, within(1e-6));
        assertThat(longer.cosine(shorter)).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_direction_of_no_length_is_refused() {
        assertThatThrownBy(() -> axis(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> axis(0, Float.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_values_are_never_printed() {
        assertThat(axis(1, 1)).hasToString("Embedding");
    }

    private static Embedding axis(int index, float value) {
        float[] values = new float[Embedding.SIZE];
        values[index] = value;
        return Embedding.unit(values);
    }
}
