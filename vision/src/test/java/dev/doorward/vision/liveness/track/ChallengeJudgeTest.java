package dev.doorward.vision.liveness.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.liveness.track.Answer.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Asked at second 2, to be answered within 6, at 15 frames a second. */
class ChallengeJudgeTest {
    private static final double ASKED = 2;
    private static final double RATE = 15;

    @ParameterizedTest(name = "{0} and a turn of {1}°: {2}")
    @CsvSource({
        "TURN_LEFT, 25, DONE",
        "TURN_RIGHT, -25, DONE",
        "TURN_LEFT, -25, LOST",
        "TURN_RIGHT, 25, LOST",
        "TURN_LEFT, 14, MISSED",
        "TURN_LEFT, -14, MISSED",
        "NOD, 25, LOST",
        "BLINK_TWICE, -25, LOST",
        "NOD, 14, MISSED",
    })
    void judges_a_turn(Motion motion, double yaw, State state) {
        assertThat(new Head().looks(2.5).turns(yaw, 0, 1).looks(6).asked(motion).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(Motion.class)
    void who_does_nothing_has_not_answered_and_that_is_no_attack(Motion motion) {
        assertThat(new Head().looks(4).asked(motion).state()).isEqualTo(State.WAITING);
        assertThat(new Head().looks(9).asked(motion)).satisfies(answer -> {
            assertThat(answer.state()).isEqualTo(State.MISSED);
            assertThat(answer.reason()).startsWith("no response");
        });
    }

    @Test
    void a_turn_is_measured_from_how_the_head_was_held_before() {
        Head aside = new Head().turns(12, 0, 2.5);
        assertThat(aside.turns(20, 0, 1).asked(Motion.TURN_LEFT).state()).isEqualTo(State.WAITING);
        assertThat(aside.turns(34, 0, 1).asked(Motion.TURN_LEFT).state()).isEqualTo(State.DONE);
    }

    @Test
    void what_was_done_before_the_question_is_no_answer() {
        assertThat(new Head()
                        .looks(1)
                        .turns(25, 0, 0.5)
                        .looks(8)
                        .asked(Motion.TURN_LEFT)
                        .state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void an_answer_after_its_time_is_none() {
        assertThat(new Head().looks(8.1).turns(25, 0, 1).asked(Motion.TURN_LEFT).state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void a_flat_picture_does_not_turn_whatever_its_pose_seems_to_be() {
        assertThat(new Head()
                        .flat()
                        .looks(2.5)
                        .turns(30, 0, 1)
                        .asked(Motion.TURN_LEFT)
                        .state())
                .isEqualTo(State.WAITING);
        assertThat(new Head()
                        .flat()
                        .looks(2.5)
                        .turns(0, -20, 1)
                        .looks(1)
                        .asked(Motion.NOD)
                        .state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void two_frames_are_no_turn() {
        assertThat(new Head()
                        .looks(2.5)
                        .turns(25, 0, 0.13)
                        .looks(1)
                        .asked(Motion.TURN_LEFT)
                        .state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void a_nod_goes_down_and_comes_back() {
        Head down = new Head().looks(2.5).turns(0, -15, 0.4);
        assertThat(down.asked(Motion.NOD).state()).isEqualTo(State.WAITING);
        assertThat(down.looks(0.2).asked(Motion.NOD).state()).isEqualTo(State.DONE);
        assertThat(new Head()
                        .looks(2.5)
                        .turns(0, 15, 0.4)
                        .looks(1)
                        .asked(Motion.NOD)
                        .state())
                .isEqualTo(State.WAITING);
    }

    @ParameterizedTest(name = "blinks at {0} and {1}: {2}")
    @CsvSource({"2.5, 3.2, DONE", "2.5, 4.9, WAITING", "1.8, 2.5, WAITING", "4.0, 4.4, DONE"})
    void two_blinks_answer_within_two_seconds_of_each_other(double first, double second, State state) {
        Head head = new Head().looks(5.2).blinks(first).blinks(second);
        assertThat(head.asked(Motion.BLINK_TWICE).state()).isEqualTo(state);
    }

    @Test
    void who_was_not_seen_before_the_question_can_not_answer() {
        assertThat(new Head()
                        .unseen(1.9)
                        .looks(0.5)
                        .turns(25, 0, 1)
                        .asked(Motion.TURN_LEFT)
                        .state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void an_answer_stays_what_it_was() {
        assertThat(new Head()
                        .looks(2.5)
                        .turns(25, 0, 1)
                        .turns(-25, 0, 1)
                        .looks(9)
                        .asked(Motion.TURN_LEFT)
                        .state())
                .isEqualTo(State.DONE);
        assertThat(new Head()
                        .looks(2.5)
                        .turns(-25, 0, 1)
                        .turns(25, 0, 1)
                        .asked(Motion.TURN_LEFT)
                        .state())
                .isEqualTo(State.LOST);
    }

    /** A head of 68 points on a rounded relief with a nose, or all on one plane; it turns as it is told. */
    private static final class Head {
        private final List<HeadFrame> frames = new ArrayList<>();
        private final List<Blink> blinks = new ArrayList<>();
        private boolean flat;
        private double seconds;

        Head flat() {
            flat = true;
            return this;
        }

        Head looks(double forSeconds) {
            return turns(0, 0, forSeconds);
        }

        Head unseen(double forSeconds) {
            seconds += forSeconds;
            return this;
        }

        Head turns(double yaw, double pitch, double forSeconds) {
            for (long n = Math.round(forSeconds * RATE); n > 0; n--) {
                frames.add(new HeadFrame(seconds, new Pose(yaw, pitch, 0), points(yaw, pitch)));
                seconds += 1 / RATE;
            }
            return this;
        }

        Head blinks(double at) {
            blinks.add(new Blink(at, at + 0.1, at + 0.2));
            return this;
        }

        Answer asked(Motion motion) {
            List<HeadFrame> before =
                    frames.stream().filter(f -> f.seconds() <= ASKED + 0.1).toList();
            ChallengeJudge judge = new ChallengeJudge(motion, ASKED, ASKED + 6, before);
            Answer answer = null;
            for (HeadFrame frame : frames.subList(before.size(), frames.size())) {
                answer = judge.add(
                        frame,
                        blinks.stream().filter(b -> b.end() <= frame.seconds()).toList());
            }
            return answer;
        }

        private Landmarks points(double yaw, double pitch) {
            float[] xy = new float[2 * Landmarks.COUNT];
            double a = Math.toRadians(yaw);
            double b = Math.toRadians(pitch);
            for (int i = 0; i < Landmarks.COUNT; i++) {
                double x = Math.cos(i * 2.4) * Math.sqrt((i + 1) / 68.0);
                double y = Math.sin(i * 2.4) * Math.sqrt((i + 1) / 68.0);
                double nose = i >= 27 && i <= 35 ? 0.5 : 0;
                double z = flat ? 0 : nose - 0.6 * (x * x + y * y);
                double across = Math.cos(a) * x + Math.sin(a) * z;
                double ahead = Math.cos(a) * z - Math.sin(a) * x;
                xy[2 * i] = (float) (100 + 50 * across);
                xy[2 * i + 1] = (float) (100 + 50 * (Math.cos(b) * y - Math.sin(b) * ahead));
            }
            return new Landmarks(xy);
        }
    }
}
