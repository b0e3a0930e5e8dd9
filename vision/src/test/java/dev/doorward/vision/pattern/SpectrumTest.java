package dev.doorward.vision.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static final int SIDE = 128;

    @Test
    void noise_has_no_peak() {
        assertThat(peak(2, 0, 0.3)).isLessThan(4);
    }

    @Test
    void a_grating_is_a_peak() {
        assertThat(peak(2, 4, 0.3)).isGreaterThan(7);
    }

    @Test
    void what_repeats_with_the_blocks_of_a_codec_is_none() {
        assertThat(peak(2, 4, 2 / 16.0)).isLessThan(4);
    }

    /** A picture with next to no noise, whose powers lie far below one. */
    @Test
    void very_clean_skin_has_no_peak_where_a_ring_begins_with_a_frequency_of_a_codec() {
        assertThat(peak(0.01, 0, 0.3)).isLessThan(4);
    }

    private static double peak(double noise, double grating, double frequency) {
        Random random = new Random(1);
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)
                    (110 + grating * Math.sin(2 * Math.PI * frequency * (i % SIDE)) + noise * random.nextGaussian());
        }
        return new Spectrum(SIDE).peak(values);
    }
}
