package dev.doorward.liveness.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.ChallengeAsked.Kind;
import dev.doorward.contract.ChallengeAsked.State;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.SpokenWords;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.VoiceHeard;
import dev.doorward.vision.liveness.track.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The camera's clock began at 5000 s, and it hears each nonce 40 ms after it was issued. */
class QuestionsTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final TrackId TRACK = new TrackId("t1");
    private static final double WAY = 0.04;

    private final Questions questions = new Questions();
    private double now = 5_000;
    private Nonce nonce = Nonce.random();
    private double issuedAt = now;
    private boolean ears;
    private DoublePredicate speaks = at -> false;
    private Optional<Told> told = Optional.empty();

    @Test
    void nothing_is_told_while_nothing_is_asked() {
        see(2, 0);
        assertThat(told).isEmpty();
    }

    @Test
    void a_turn_after_the_question_is_an_answer() {
        see(2, 0);
        ChallengeAsked asked = asked(Kind.TURN_LEFT);
        questions.hear(asked);
        see(0.3, 0);
        assertThat(state()).isEqualTo(Answer.State.WAITING);
        see(0.5, -25); // the nose points to the picture's right, as the contract has it
        assertThat(told.orElseThrow().challenge()).isEqualTo(asked.id());
        assertThat(state()).isEqualTo(Answer.State.DONE);
    }

    @Test
    void a_turn_the_other_way_is_none() {
        see(2, 0);
        questions.hear(asked(Kind.TURN_RIGHT));
        see(0.5, -25);
        assertThat(state()).isEqualTo(Answer.State.LOST);
    }

    @Test
    void frames_that_were_under_way_when_it_was_asked_are_no_answer() {
        see(2, 0);
        see(0.3, -25);
        ChallengeAsked asked = asked(Kind.TURN_LEFT);
        see(0.03, -25); // captured before the camera had that moment's nonce and time
        questions.hear(asked);
        see(1, 0);
        assertThat(state()).isEqualTo(Answer.State.WAITING);
    }

    @Test
    void a_question_is_not_begun_before_the_camera_had_its_nonce() {
        see(2, 0);
        Nonce later = Nonce.random();
        questions.hear(new ChallengeAsked(
                MessageId.random(),
                FRONT,
                TRACK,
                Kind.TURN_LEFT,
                State.ASKED,
                Instant.EPOCH,
                6_000,
                new Freshness(later, 0)));
        see(1, -25);
        assertThat(state()).isEqualTo(Answer.State.WAITING);
        nonce = later;
        issuedAt = now;
        see(0.2, -25);
        assertThat(state()).isEqualTo(Answer.State.WAITING);
        see(1, -50);
        assertThat(state()).isEqualTo(Answer.State.DONE);
    }

    @Test
    void what_has_ended_is_neither_told_nor_asked_again() {
        see(2, 0);
        ChallengeAsked asked = asked(Kind.TURN_LEFT);
        questions.hear(asked);
        questions.hear(asked.ended(State.WITHDRAWN));
        see(0.5, -25);
        assertThat(told).isEmpty();
        questions.hear(asked);
        see(0.5, -25);
        assertThat(told).isEmpty();
    }

    @Test
    void an_end_that_overtook_its_question_ends_it_all_the_same() {
        see(2, 0);
        ChallengeAsked asked = asked(Kind.TURN_LEFT);
        questions.hear(asked.ended(State.WITHDRAWN));
        questions.hear(asked);
        see(0.5, -25);
        assertThat(told).isEmpty();
    }

    @Test
    void the_end_of_an_earlier_one_leaves_the_present_one_alone() {
        see(2, 0);
        ChallengeAsked first = asked(Kind.NOD);
        questions.hear(first);
        see(0.2, 0);
        ChallengeAsked second = asked(Kind.TURN_LEFT);
        questions.hear(second);
        questions.hear(first.ended(State.NO_RESPONSE));
        questions.hear(first);
        see(0.5, -25);
        assertThat(told.orElseThrow().challenge()).isEqualTo(second.id());
        assertThat(state()).isEqualTo(Answer.State.DONE);
    }

    @Test
    void without_an_answer_in_time_there_was_no_response() {
        see(2, 0);
        questions.hear(asked(Kind.NOD));
        see(6.2, 0);
        assertThat(state()).isEqualTo(Answer.State.MISSED);
    }

    @Test
    void words_are_judged_by_the_voice_that_faces_tell_of_and_a_lost_face_loses_none_of_it() {
        ears = true;
        see(2, 0);
        questions.hear(asked(Kind.SAY));
        see(0.8, 0);
        double word = now;
        speaks = at -> at > word && at < word + 0.8;
        see(0.3, 0);
        now += 0.2; // three faces are lost
        see(2, 0);

        assertThat(state()).isEqualTo(Answer.State.DONE);
    }

    @Test
    void words_are_not_answered_where_nobody_hears() {
        see(2, 0);
        questions.hear(asked(Kind.SAY));
        speaks = at -> at > 5_002.8 && at < 5_003.6;
        see(6.2, 0);

        assertThat(state()).isEqualTo(Answer.State.MISSED);
    }

    private Answer.State state() {
        return told.orElseThrow().answer().state();
    }

    private ChallengeAsked asked(Kind kind) {
        long since = Math.round((now - issuedAt) * 1_000);
        return new ChallengeAsked(
                MessageId.random(),
                FRONT,
                TRACK,
                kind,
                State.ASKED,
                Instant.EPOCH,
                6_000,
                new Freshness(nonce, since),
                kind == Kind.SAY ? new SpokenWords("apple, river", "Apfel, Fluss") : null);
    }

    private void see(double seconds, double yaw) {
        for (double end = now + seconds; now < end; now += 1 / 15.0) {
            told = questions.see(face(yaw), now, List.of());
        }
    }

    /** A solid face: its points lie on a rounded relief with a nose. */
    private FaceCaptured face(double yaw) {
        float[] points = new float[136];
        double left = Math.toRadians(-yaw);
        for (int i = 0; i < 68; i++) {
            double x = Math.cos(i * 2.4) * Math.sqrt((i + 1) / 68.0);
            double y = Math.sin(i * 2.4) * Math.sqrt((i + 1) / 68.0);
            double z = (i >= 27 && i <= 35 ? 0.5 : 0) - 0.6 * (x * x + y * y);
            points[2 * i] = (float) (100 + 50 * (Math.cos(left) * x + Math.sin(left) * z));
            points[2 * i + 1] = (float) (100 + 50 * y);
        }
        double apart = speaks.test(now) ? 4 * Math.sin(20 * now) : 0;
        for (int lower : new int[] {65, 66, 67}) {
            points[2 * lower + 1] += (float) apart;
        }
        long since = Math.max(0, Math.round((now - issuedAt - WAY) * 1_000));
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
        PixelBox box = new PixelBox(50, 50, 100, 100);
        return new FaceCaptured(
                MessageId.random(),
                FRONT,
                TRACK,
                1,
                Instant.EPOCH,
                new Freshness(nonce, since),
                SourceKind.CAMERA,
                box,
                points,
                new HeadPose(yaw, 0, 0),
                new FaceQuality(100, 90, 120, 40, null),
                null,
                jpeg,
                box,
                ears ? new VoiceHeard(20, lastSecond()) : null,
                null,
                null);
    }

    /** A chunk ends 20 ms before each frame. */
    private List<Integer> lastSecond() {
        return IntStream.range(0, 32)
                .mapToObj(i -> speaks.test(now - 0.036 - (31 - i) * 0.032) ? 96 : 4)
                .toList();
    }
}
