package dev.doorward.vision.liveness.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFaceJudgeTest {
    private static final double RATE = 15;
    private static final Box FACE = new Box(300, 300, 100, 130);

    private final SecondFaceJudge judge = new SecondFaceJudge();
    private double now;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "close above,         300, 100, 100, 130",
        "three heights above, 300, -85, 100, 130",
        "below it,            340, 500, 110, 140",
        "looking over it,     310, 220, 100, 130",
        "larger behind it,    230, 180, 200, 260",
        "half as wide,        320, 200,  50,  65",
    })
    void a_face_close_above_or_below_is_a_doubt(String where, double x, double y, double width, double height) {
        shows(2, new Box(x, y, width, height), frame -> true);

        assertThat(state())
                .isEqualTo(new Pending(
                        Cause.DOUBTFUL, "Another face close above or below it, as of somebody who holds a picture"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "side by side,        420, 300, 100, 130",
        "taller at the side,  190, 200, 100, 130",
        "small far behind,    320, 200,  45,  60",
        "far below,           300, 700, 100, 130",
    })
    void a_face_elsewhere_is_none(String where, double x, double y, double width, double height) {
        shows(2, new Box(x, y, width, height), frame -> true);

        assertThat(state()).isInstanceOf(Passed.class);
    }

    @Test
    void it_says_in_how_many_frames_a_second_face_was_there() {
        shows(2, above(), frame -> frame % 3 == 0);

        assertThat(judge.check(now)).hasValueSatisfying(check -> {
            assertThat(check.score().orElseThrow()).isEqualTo(1 / 3.0);
            assertThat(check.threshold()).isEqualTo(1 / 3.0);
            assertThat(check.state()).isInstanceOf(Pending.class);
            assertThat(check.kind().deniesOnly()).isTrue();
        });
    }

    @Test
    void who_is_gone_again_is_forgotten() {
        shows(2, above(), frame -> true);
        shows(1.5, above(), frame -> false);

        assertThat(state()).isInstanceOf(Passed.class);
    }

    @Test
    void a_flicker_is_none_not_even_in_the_first_frames() {
        shows(4 / RATE, above(), frame -> true);
        assertThat(state()).isInstanceOf(Passed.class);

        shows(2, above(), frame -> frame == 7);
        assertThat(state()).isInstanceOf(Passed.class);
    }

    @Test
    void where_nobody_tells_of_others_there_is_no_such_check() {
        assertThat(judge.check(0)).isEmpty();

        shows(1, above(), frame -> false);
        assertThat(state()).isInstanceOf(Passed.class);
    }

    private static Box above() {
        return FACE.translated(0, -150);
    }

    private void shows(double seconds, Box other, IntPredicate there) {
        int frames = (int) Math.round(seconds * RATE);
        for (int i = 0; i < frames; i++) {
            now += 1 / RATE;
            judge.add(now, FACE, there.test(i) ? List.of(other) : List.of());
        }
    }

    private State state() {
        return judge.check(now).orElseThrow().state();
    }
}
