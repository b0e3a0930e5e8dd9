package dev.doorward.vision.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.geometry.Landmarks;
import org.junit.jupiter.api.Test;

class EyeAspectRatioTest {

    @Test
    void it_is_opening_over_width_of_each_eye() {
        float[] xy = new float[136];
        eye(xy, 36, 30, 9);
        eye(xy, 42, 30, 3);

        Ears ears = EyeAspectRatio.of(new Landmarks(xy));

        assertThat(ears.imageLeft()).isCloseTo(0.3, within(1e-6));
        assertThat(ears.imageRight()).isCloseTo(0.1, within(1e-6));
        assertThat(ears.mean()).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void an_eye_without_width_is_closed() {
        assertThat(EyeAspectRatio.of(new Landmarks(new float[136])).mean()).isZero();
    }

    private static void eye(float[] xy, int first, float width, float opening) {
        float[] x = {0, width / 3, 2 * width / 3, width, 2 * width / 3, width / 3};
        float[] y = {0, -opening / 2, -opening / 2, 0, opening / 2, opening / 2};
        for (int i = 0; i < 6; i++) {
            xy[2 * (first + i)] = x[i];
            xy[2 * (first + i) + 1] = y[i];
        }
    }
}
