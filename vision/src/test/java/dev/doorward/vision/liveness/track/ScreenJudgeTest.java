package dev.doorward.vision.liveness.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.track.Check.Failed;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScreenJudgeTest {
    private static final int SIDE = 128;
    private static final int FRAMES = 12;
    private static final int FIRST = 6;

    private ScreenJudge judge = new ScreenJudge();

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
        Random noise = new Random(1);
        for (int i = 0; i < FIRST - 1; i++) {
            judge.add(i / 10.0, swatch(0, 1, noise));
        }
        assertThat(judge.check(0.4).state()).isInstanceOf(Pending.class);

        judge.add(0.5, swatch(0, 1, noise));
        assertThat(judge.check(0.5).state()).isInstanceOf(Passed.class);
    }

    @Test
    void frames_of_different_places_do_not_lie_over_each_other() {
        Random noise = new Random(1);
        for (int i = 0; i < FRAMES; i++) {
            Swatch here = swatch(0, 1, noise);
            judge.add(i / 10.0, new Swatch(here.picture(), 32 * i, 64));
        }

        assertThat(judge.check(1.1).state()).isInstanceOf(Pending.class);
    }

    @Test
    void says_nothing_any_more_after_three_seconds() {
        see(0, 1, 0);

        assertThat(judge.check(4.1).state()).isInstanceOf(Passed.class);
        assertThat(judge.check(4.2).state()).isInstanceOf(Pending.class);
    }

    @Test
    void a_screen_that_was_seen_is_not_forgotten_when_it_is_seen_no_more() {
        see(8, 0.85, 0);
        see(0, 1, 1.2);

        assertThat(judge.check(2.4).state()).isInstanceOf(Failed.class);
        assertThat(judge.check(5).state()).isInstanceOf(Passed.class);
    }

    private State seen(double stripes, double period) {
        judge = new ScreenJudge();
        see(stripes, period, 0);
        return judge.check(1.2).state();
    }

    private void see(double stripes, double period, double from) {
        Random noise = new Random(1);
        for (int i = 0; i < FRAMES; i++) {
            judge.add(from + i / 10.0, swatch(stripes, period, noise));
        }
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
