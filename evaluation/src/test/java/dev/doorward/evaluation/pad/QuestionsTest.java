package dev.doorward.evaluation.pad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.liveness.track.Answer.State;
import dev.doorward.vision.liveness.track.Assessment;
import dev.doorward.vision.liveness.track.Check;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.Motion;
import dev.doorward.vision.liveness.track.Outcome;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Somebody who is in doubt from second 2 on, at 15 frames a second. */
class QuestionsTest {
    private static final double RATE = 15;

    private final Questions questions = new Questions();
    private boolean waiting = true;
    private double seconds;

    @Test
    void one_turn_answers_one_of_three_questions_and_loses_the_others() {
        looks(3);
        turns(25, 1);

        assertThat(questions.asked(0.5).after()).isBetween(1.5, 1.6);
        assertThat(questions.asked(0.5).answers())
                .containsOnlyKeys(Motion.TURN_LEFT, Motion.TURN_RIGHT, Motion.NOD)
                .containsEntry(Motion.TURN_LEFT, State.DONE)
                .containsEntry(Motion.TURN_RIGHT, State.LOST)
                .containsEntry(Motion.NOD, State.LOST);
        assertThat(questions.areOpen()).isFalse();
        assertThat(questions.asked(0.5).answered()).isEqualTo(1);
    }

    @Test
    void a_clip_that_ends_before_the_time_to_answer_is_told_from_one_without_an_answer() {
        looks(4);
        assertThat(questions.areOpen()).isTrue();
        assertThat(questions.asked(0).cutShort()).isEqualTo(3);

        questions.pass(8.5); // without a face
        assertThat(questions.areOpen()).isFalse();
        assertThat(questions.asked(0).cutShort()).isZero();
        assertThat(questions.asked(0).answered()).isZero();
    }

    @Test
    void another_face_answers_nothing() {
        looks(3);
        questions.anotherFace();
        turns(25, 1);

        assertThat(questions.asked(0).answers()).containsEntry(Motion.TURN_LEFT, State.MISSED);
    }

    @Test
    void nobody_is_asked_whom_the_door_let_in() {
        waiting = false;
        looks(4);

        assertThat(questions.asked(0)).isNull();
        assertThat(questions.areOpen()).isFalse();
    }

    private void looks(double forSeconds) {
        turns(0, forSeconds);
    }

    private void turns(double yaw, double forSeconds) {
        for (long n = Math.round(forSeconds * RATE); n > 0; n--) {
            questions.pass(seconds);
            questions.see(new HeadFrame(seconds, new Pose(yaw, 0, 0), points(yaw)), assessment(), waiting);
            seconds += 1 / RATE;
        }
    }

    private Assessment assessment() {
        List<Check> checks = List.of(
                new Check(Kind.BLINK, new Check.Passed("blinked"), OptionalDouble.empty(), 1),
                new Check(
                        Kind.PASSIVE,
                        seconds < 2
                                ? new Check.Pending(Check.Cause.TOO_FEW_FRAMES, "too few")
                                : new Check.Pending(Check.Cause.DOUBTFUL, "in doubt"),
                        OptionalDouble.empty(),
                        1));
        return new Assessment(Outcome.of(checks), checks, 1, 15);
    }

    /** Of a round head with a nose. */
    private static Landmarks points(double yaw) {
        float[] xy = new float[2 * Landmarks.COUNT];
        double a = Math.toRadians(yaw);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double x = Math.cos(i * 2.4) * Math.sqrt((i + 1) / 68.0);
            double y = Math.sin(i * 2.4) * Math.sqrt((i + 1) / 68.0);
            double z = (i >= 27 && i <= 35 ? 0.5 : 0) - 0.6 * (x * x + y * y);
            xy[2 * i] = (float) (100 + 50 * (Math.cos(a) * x + Math.sin(a) * z));
            xy[2 * i + 1] = (float) (100 + 50 * y);
        }
        return new Landmarks(xy);
    }
}
