package dev.doorward.vision.liveness.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.liveness.track.Answer.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked at second 2, to be answered within 6. Words are 0.4 s long, with 0.3 s between them. */
class SpeechJudgeTest {
    private static final double ASKED = 2;

    @ParameterizedTest
    @ValueSource(doubles = {12, 15, 30})
    void two_words_with_the_lips_in_step_are_an_answer_at_any_rate(double rate) {
        assertThat(new Scene(rate).mouths(3, 3.7).voices(3.1, 3.8).asked()).satisfies(answer -> {
            assertThat(answer.state()).isEqualTo(State.DONE);
            assertThat(answer.score()).isGreaterThan(answer.threshold());
        });
    }

    @Test
    void it_is_known_soon_after_the_last_word() {
        Scene scene = new Scene(15).mouths(3, 3.7).voices(3.1, 3.8);
        assertThat(scene.askedUntil(4.5).state()).isEqualTo(State.WAITING);
        assertThat(scene.askedUntil(5.1).state()).isEqualTo(State.DONE);
    }

    @ParameterizedTest(name = "lips {0} s after the voice")
    @CsvSource({"-0.25, DONE", "0.1, DONE", "-0.7, MISSED", "0.7, MISSED", "1.2, MISSED", "-1.2, MISSED", "2, MISSED"})
    void lips_at_another_time_than_the_voice_are_none(double late, State state) {
        assertThat(new Scene(15)
                        .mouths(3.5 + late, 4.2 + late)
                        .voices(3.5, 4.2)
                        .asked()
                        .state())
                .isEqualTo(state);
    }

    @Test
    void a_voice_with_a_shut_mouth_is_somebody_elses() {
        assertThat(new Scene(15).voices(3.1, 3.8).asked().state()).isEqualTo(State.MISSED);
        assertThat(new Scene(15).voices(3.1, 3.8).askedUntil(6).reason()).contains("lips did not move");
    }

    @Test
    void lips_without_a_voice_say_nothing() {
        assertThat(new Scene(15).mouths(3, 3.7).asked().state()).isEqualTo(State.MISSED);
    }

    @Test
    void lips_that_never_rest_go_with_any_voice_and_count_for_none() {
        Scene scene = new Scene(15);
        for (double at = 0.2; at < 8; at += 0.45) {
            scene.mouths(at);
        }
        assertThat(scene.voices(3.1, 3.8).asked().state()).isEqualTo(State.MISSED);
    }

    @Test
    void a_photograph_that_is_moved_tilted_and_brought_nearer_does_not_speak() {
        assertThat(new Scene(15)
                        .photograph()
                        .shaken(3, 3.7)
                        .voices(3.1, 3.8)
                        .asked()
                        .state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void what_was_being_said_when_it_was_asked_is_no_answer_and_what_comes_after_it_is() {
        Scene speaking = new Scene(15).mouths(1.3, 1.7, 2.1).voices(1.4, 1.8, 2.2);
        assertThat(speaking.asked().state()).isEqualTo(State.MISSED);
        assertThat(speaking.askedUntil(5).reason()).contains("speaking when it was asked");
        assertThat(speaking.mouths(4.5, 5.2).voices(4.6, 5.3).asked().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_voice_that_never_stops_is_no_answer() {
        Scene scene = new Scene(15).mouths(3, 3.7);
        for (double at = 0; at < 9; at += 0.4) {
            scene.voices(at);
        }
        assertThat(scene.asked().state()).isEqualTo(State.MISSED);
    }

    @Test
    void a_click_of_the_tongue_is_too_short() {
        Scene scene = new Scene(15).mouths(3).voice(3.1, 0.15);
        assertThat(scene.asked().state()).isEqualTo(State.MISSED);
        assertThat(scene.askedUntil(5).reason()).contains("a voice was heard for");
    }

    @Test
    void an_answer_that_ends_after_its_time_is_none() {
        assertThat(new Scene(15).mouths(7, 7.7).voices(7.1, 7.8).asked().state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void sound_of_which_half_is_missing_is_not_judged() {
        assertThat(new Scene(15)
                        .mouths(3, 3.7)
                        .voices(3.1, 3.8)
                        .deafBetween(1.8, 3.05)
                        .asked()
                        .state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void who_turns_away_has_lost_it() {
        assertThat(new Scene(15)
                        .turnsAt(2.5)
                        .mouths(3, 3.7)
                        .voices(3.1, 3.8)
                        .asked()
                        .state())
                .isEqualTo(State.LOST);
    }

    @Test
    void who_says_nothing_has_not_answered_and_that_is_no_attack() {
        assertThat(new Scene(15).askedUntil(4).state()).isEqualTo(State.WAITING);
        assertThat(new Scene(15).asked()).satisfies(answer -> {
            assertThat(answer.state()).isEqualTo(State.MISSED);
            assertThat(answer.reason()).startsWith("no response");
        });
    }

    /** A face whose points tremble as those of a shut mouth do, and what the microphone hears. */
    private static final class Scene {
        private static final double WORD = 0.4;
        private static final double END = 9;

        private final double rate;
        private final List<double[]> mouths = new ArrayList<>();
        private final List<double[]> voices = new ArrayList<>();
        private final List<double[]> shakes = new ArrayList<>();
        private double deafFrom = END;
        private double deafTo = END;
        private double turnedAt = END;
        private double held = 0.02;

        Scene(double rate) {
            this.rate = rate;
        }

        Scene mouths(double... at) {
            return words(mouths, at);
        }

        Scene voices(double... at) {
            return words(voices, at);
        }

        Scene shaken(double... at) {
            return words(shakes, at);
        }

        Scene voice(double at, double seconds) {
            voices.add(new double[] {at, at + seconds});
            return this;
        }

        /** Of somebody with an open mouth. */
        Scene photograph() {
            held = 0.2;
            return this;
        }

        Scene deafBetween(double from, double to) {
            deafFrom = from;
            deafTo = to;
            return this;
        }

        Scene turnsAt(double at) {
            turnedAt = at;
            return this;
        }

        private Scene words(List<double[]> list, double... at) {
            for (double begin : at) {
                list.add(new double[] {begin, begin + WORD});
            }
            return this;
        }

        Answer asked() {
            return askedUntil(END);
        }

        Answer askedUntil(double end) {
            List<VoiceFrame> heard = heard();
            List<HeadFrame> heads = heads(end);
            List<HeadFrame> before =
                    heads.stream().filter(head -> head.seconds() <= ASKED).toList();
            SpeechJudge judge = new SpeechJudge(ASKED, ASKED + 6, before);
            Answer answer = null;
            for (HeadFrame head : heads.subList(before.size(), heads.size())) {
                answer = judge.add(
                        head,
                        heard.stream()
                                .filter(one -> one.seconds() < head.seconds() - 0.05)
                                .toList());
            }
            return answer;
        }

        private List<VoiceFrame> heard() {
            List<VoiceFrame> heard = new ArrayList<>();
            for (double at = 0; at < END; at += Utterance.CHUNK) {
                if (at < deafFrom || at > deafTo) {
                    heard.add(new VoiceFrame(at, within(voices, at) ? 0.95 : 0.05));
                }
            }
            return heard;
        }

        private List<HeadFrame> heads(double end) {
            Random random = new Random(3);
            List<HeadFrame> heads = new ArrayList<>();
            for (double at = 0; at < end; at += 1 / rate) {
                double opening = held + 0.004 * random.nextGaussian();
                opening += within(mouths, at) ? 0.08 * Math.sin(Math.PI * phase(mouths, at)) : 0;
                double shake = within(shakes, at) ? Math.sin(2 * Math.PI * phase(shakes, at)) : 0;
                heads.add(new HeadFrame(at, new Pose(at > turnedAt ? 20 : 0, 0, 0), points(opening, shake)));
            }
            return heads;
        }

        private static boolean within(List<double[]> times, double at) {
            return times.stream().anyMatch(time -> at >= time[0] && at <= time[1]);
        }

        private static double phase(List<double[]> times, double at) {
            return times.stream()
                    .filter(time -> at >= time[0] && at <= time[1])
                    .mapToDouble(time -> (at - time[0]) / (time[1] - time[0]))
                    .findFirst()
                    .orElse(0);
        }

        /** Eyes 50 apart; shaken: 40 up and down, 15° to the side, a fifth nearer. */
        private static Landmarks points(double opening, double shake) {
            float[] xy = new float[136];
            double angle = Math.toRadians(15) * shake;
            double scale = 50 * (1 + 0.2 * shake);
            for (int i = 0; i < 68; i++) {
                double x = i >= 42 && i <= 47 ? 0.5 : i >= 36 && i <= 41 ? -0.5 : (i % 7 - 3) / 10.0;
                double y = i >= 36 && i <= 47 ? 0 : 1.1;
                if (i >= 61 && i <= 63) {
                    x = (i - 62) / 10.0;
                    y = 1 - opening / 2;
                } else if (i >= 65 && i <= 67) {
                    x = (66 - i) / 10.0;
                    y = 1 + opening / 2;
                }
                xy[2 * i] = (float) (200 + scale * (x * Math.cos(angle) - y * Math.sin(angle)));
                xy[2 * i + 1] = (float) (150 + 40 * shake + scale * (x * Math.sin(angle) + y * Math.cos(angle)));
            }
            return new Landmarks(xy);
        }
    }
}
