package dev.doorward.evaluation.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TenFoldsTest {
    @Test
    void what_is_apart_is_judged_rightly() {
        assertThat(accuracy(filled(100, 0.6f), filled(100, 0.1f))).isEqualTo(1);
    }

    @Test
    void what_is_alike_by_chance_is_judged_by_chance() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        float[] one = new float[2000];
        float[] other = new float[2000];
        for (int i = 0; i < 2000; i++) {
            one[i] = random.nextFloat();
            other[i] = random.nextFloat();
        }

        assertThat(accuracy(one, other)).isBetween(0.45, 0.55);
    }

    @Test
    void a_part_does_not_choose_its_own_threshold() {
        // The tenth part alone lies low: the other nine set a threshold that refuses it.
        float[] genuine = filled(10, 0.6f);
        genuine[9] = 0.15f;

        assertThat(accuracy(genuine, filled(10, 0.2f))).isEqualTo(0.95);
    }

    private static double accuracy(float[] genuine, float[] impostor) {
        return TenFolds.accuracy(new Scores(genuine, new int[genuine.length], impostor));
    }

    private static float[] filled(int size, float value) {
        float[] filled = new float[size];
        Arrays.fill(filled, value);
        return filled;
    }
}
