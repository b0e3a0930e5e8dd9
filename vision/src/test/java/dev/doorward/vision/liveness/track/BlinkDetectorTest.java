package dev.doorward.vision.liveness.track;

import static dev.doorward.vision.liveness.track.Acted.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.liveness.Eyes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlinkDetectorTest {
    @ParameterizedTest
    @ValueSource(doubles = {12, 15, 30, 60})
    void sees_a_blink_at_any_usual_rate(double rate) {
        List<Blink> blinks = new Acted(rate).looks(2).blinks(0.15).looks(1).blinks();

        assertThat(blinks).hasSize(1);
        assertThat(blinks.getFirst().middle()).isCloseTo(1_002 + 0.1, within(0.12));
    }

    @Test
    void tells_two_quick_blinks_apart() {
        assertThat(new Acted(30)
                        .looks(1)
                        .blinks(0.1)
                        .looks(0.1)
                        .blinks(0.1)
                        .looks(1)
                        .blinks())
                .hasSize(2);
    }

    @Test
    void tells_two_blinks_apart_between_which_lids_rise_only_most_of_the_way() {
        Acted acted = new Acted(30).looks(1).shuts(0.15).shows(0.1, 0.26, 0.02, 0.02);
        assertThat(acted.shuts(0.15).looks(1).blinks()).hasSize(2);
    }

    @Test
    void is_causal_and_answers_with_the_first_open_frames() {
        Acted acted = new Acted(30).looks(2).shuts(0.15);
        assertThat(acted.blinks()).isEmpty();

        assertThat(acted.looks(1 / 30.0).blinks()).hasSize(1);
    }

    @Test
    void judges_a_blink_in_retrospect_that_came_before_the_open_eyes_were_known() {
        assertThat(new Acted(30).looks(0.1).blinks(0.1).looks(0.1).blinks()).isEmpty();

        assertThat(new Acted(30).looks(0.1).blinks(0.1).looks(0.3).blinks()).hasSize(1);
    }

    @Test
    void a_wink_is_no_blink() {
        assertThat(new Acted(30).looks(2).shows(0.15, 0.25, 0.99, 0.02).looks(1).blinks())
                .isEmpty();
    }

    @Test
    void lids_that_fall_without_the_eye_model_seeing_it_are_no_blink() {
        assertThat(new Acted(30).looks(2).shows(0.15, 0.2, 0.1, 0.1).looks(1).blinks())
                .isEmpty();
    }

    @Test
    void an_eye_model_that_wavers_over_still_lids_sees_no_blink() {
        assertThat(new Acted(30).looks(2).shows(0.15, 0.29, 0.9, 0.9).looks(1).blinks())
                .isEmpty();
    }

    @Test
    void lids_that_always_look_half_shut_are_no_blink() {
        Acted acted = new Acted(30).shows(2, 0.3, 0.45, 0.45);
        assertThat(acted.shows(0.15, 0.25, 0.7, 0.7).shows(1, 0.3, 0.45, 0.45).blinks())
                .isEmpty();
    }

    @Test
    void eyes_shut_for_a_second_are_no_blink() {
        assertThat(new Acted(30).looks(2).blinks(1).looks(1).blinks()).isEmpty();
    }

    @Test
    void eyes_shut_from_the_start_are_no_blink() {
        assertThat(new Acted(30).shuts(0.4).looks(2).blinks()).isEmpty();
    }

    @Test
    void what_happened_unseen_is_no_blink() {
        assertThat(new Acted(30).looks(2).shuts(0.1).isUnseen(0.4).looks(1).blinks())
                .isEmpty();
    }

    @Test
    void a_head_turned_away_shows_no_blink() {
        assertThat(new Acted(30).turned(-40).looks(2).blinks(0.15).looks(1).blinks())
                .isEmpty();
    }

    @Test
    void a_head_in_fast_motion_shows_no_blink() {
        assertThat(new Acted(30).looks(2).moving(4).blinks(0.15).looks(1).blinks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.6, 0.95})
    void a_held_picture_never_blinks_however_sure_the_eye_model_is(double closed) {
        Random noise = new Random(7);
        BlinkDetector detector = new BlinkDetector();
        for (int i = 0; i < 60 * 30; i++) {
            EyeFrame held = new EyeFrame(
                    i / 30.0,
                    0.25 * (1 + 0.015 * noise.nextGaussian()),
                    new Eyes(jitter(closed, noise), jitter(closed, noise)),
                    3,
                    new Point(100 + 0.3 * noise.nextGaussian(), 80),
                    50);
            assertThat(detector.add(held, SETTINGS)).isEmpty();
        }
    }

    private static double jitter(double closed, Random noise) {
        return Math.clamp(closed + 0.1 * noise.nextGaussian(), 0, 1);
    }
}
