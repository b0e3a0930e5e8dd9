package dev.doorward.recognition.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.face.Quality;
import dev.doorward.vision.geometry.Pose;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Pose FRONT = new Pose(0, 0, 0);

    @Test
    void a_good_look_passes() {
        assertThat(Limits.STANDARD.refusal(new Quality(120, 60, 120, 40, FRONT)))
                .isEmpty();
    }

    @Test
    void each_fault_has_its_refusal_with_what_to_do() {
        assertThat(refusal(new Quality(40, 60, 120, 40, FRONT)))
                .isInstanceOf(Refusal.TooSmall.class)
                .extracting(Refusal::words)
                .asString()
                .contains("40 pixels", "64", "nearer");
        assertThat(refusal(new Quality(120, 60, 20, 40, FRONT))).isInstanceOf(Refusal.TooDark.class);
        assertThat(refusal(new Quality(120, 60, 240, 40, FRONT))).isInstanceOf(Refusal.TooBright.class);
        assertThat(refusal(new Quality(120, 60, 120, 5, FRONT))).isInstanceOf(Refusal.TooFlat.class);
        assertThat(refusal(new Quality(120, 3, 120, 40, FRONT))).isInstanceOf(Refusal.TooBlurred.class);
        assertThat(refusal(new Quality(120, 60, 120, 40, new Pose(-50, 0, 0)))).isInstanceOf(Refusal.TurnedAway.class);
        assertThat(refusal(new Quality(120, 60, 120, 40, new Pose(0, 50, 0)))).isInstanceOf(Refusal.TurnedAway.class);
    }

    @Test
    void a_tilted_head_is_no_fault_because_it_is_set_upright() {
        assertThat(Limits.STANDARD.refusal(new Quality(120, 60, 120, 40, new Pose(0, 0, 45))))
                .isEmpty();
    }

    private static Refusal refusal(Quality quality) {
        return Limits.STANDARD.refusal(quality).orElseThrow();
    }
}
