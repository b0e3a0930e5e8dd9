package dev.doorward.vision.liveness.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.State;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScreenJudgeTest {
    private static final int SIDE = 128;
    private static final int FRAMES = 12;

    @Test
    void skin_has_no_grating() {
        assertThat(seen(0, 0)).isInstanceOf(Passed.class);
    }

    @Test
    void stripes_of_red_green_and_blue_that_beat_with_the_sensor_are_a_screen() {
        for (double period : new double[] {0.7, 0.85, 1.15, 1.3}) {
            assertThat(seen(8, period)).as("period %.2f", period).isInstanceOf(Failed.class);
        }
    }

    @Test
    void says_nothing_until_enough_frames_lie_over_each_other() {
        ScreenJudge judge = new ScreenJudge();
        Random noise = new Random(1);
        for (int i = 0; i < FRAMES - 1; i++) {
            judge.add(i / 15.0, swatch(0, 1, noise));
        }

        assertThat(judge.check(1)).isEmpty();
    }

    @Test
    void says_nothing_any_more_after_three_seconds() {
        ScreenJudge judge = new ScreenJudge();
        Random noise = new Random(1);
        for (int i = 0; i < FRAMES; i++) {
            judge.add(i / 15.0, swatch(0, 1, noise));
        }

        assertThat(judge.check(3.6)).isPresent();
        assertThat(judge.check(3.8)).isEmpty();
    }

    private static State seen(double stripes, double period) {
        ScreenJudge judge = new ScreenJudge();
        Random noise = new Random(1);
        for (int i = 0; i < FRAMES; i++) {
            judge.add(i / 15.0, swatch(stripes, period, noise));
        }
        return judge.check(FRAMES / 15.0).orElseThrow().state();
    }

    /** A lit cheek with the sensor's noise, under stripes a third of a period apart in each colour. */
    private static Swatch swatch(double stripes, double period, Random noise) {
        byte[] bgr = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < bgr.length; i++) {
            int x = i / 3 % SIDE;
            int y = i / 3 / SIDE;
            double stripe = stripes == 0 ? 0 : stripes * Math.sin(2 * Math.PI * (x / period + i % 3 / 3.0));
            double value = 110 + 30 * Math.sin(x / 60.0) + 20 * Math.cos(y / 50.0) + stripe + 2 * noise.nextGaussian();
            bgr[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return new Swatch(new Image(SIDE, SIDE, bgr), 64, 64);
    }
}
