package dev.doorward.access.evidence;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.FRONT;
import static dev.doorward.access.given.Visitor.near;
import static dev.doorward.access.given.Visitor.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Now;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.SourceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackTest {
    private final Now now = new Now();
    private final Visitor anna = Visitor.at(FRONT, "t1", () -> null);
    private Track track;

    @BeforeEach
    void begin() {
        track = new Track(anna.track(), SourceKind.CAMERA, now.millis());
    }

    @Test
    void keeps_what_was_captured_in_the_last_three_seconds() {
        frame(anna.is(ANNA));
        for (int i = 0; i < 8; i++) {
            now.pass(400);
            frame(anna.is(ANNA));
        }
        assertThat(track.evidence().recognitions()).hasSize(8);
        assertThat(track.evidence().faceExchanged()).isFalse();
    }

    @Test
    void follows_a_face_that_turns_slowly() {
        for (int i = 0; i < 20; i++) {
            now.pass(66);
            frame(anna.as(near(anna.token(), i * 2)).is(ANNA));
        }
        assertThat(track.evidence().faceExchanged()).isFalse();
        assertThat(track.evidence().recognitions()).hasSize(20);
    }

    @Test
    void begins_anew_when_a_second_person_is_named() {
        frame(anna.is(ANNA));
        frame(anna.is(ANNA));
        frame(anna.is(BEN));
        assertThat(track.evidence().faceExchanged()).isTrue();
        assertThat(track.evidence().recognitions()).hasSize(1);
    }

    @Test
    void begins_anew_when_the_face_jumps_to_another() {
        frame(anna.isUnknown());
        frame(anna.as(token(2)).is(ANNA));
        assertThat(track.evidence().faceExchanged()).isTrue();
        assertThat(track.evidence().recognitions()).hasSize(1);
    }

    @Test
    void tells_faces_apart_above_38_of_128_bits() {
        assertThat(Continuity.distance(anna.token(), near(anna.token(), 38))).isEqualTo(38);
        frame(anna.is(ANNA));
        frame(anna.as(near(anna.token(), 38)).is(ANNA));
        assertThat(track.evidence().faceExchanged()).isFalse();
        begin();
        frame(anna.is(ANNA));
        frame(anna.as(near(anna.token(), 39)).is(ANNA));
        assertThat(track.evidence().faceExchanged()).isTrue();
    }

    @Test
    void begins_anew_when_the_source_changes() {
        frame(anna.is(ANNA));
        frame(anna.from(SourceKind.FILE).is(ANNA));
        assertThat(track.evidence().faceExchanged()).isTrue();
        assertThat(track.evidence().recognitions()).hasSize(1);
        assertThat(track.evidence().source()).isEqualTo(SourceKind.FILE);
    }

    @Test
    void begins_anew_after_half_a_second_without_a_recognisable_face() {
        frame(anna.is(ANNA));
        now.pass(500);
        frame(anna.is(ANNA));
        assertThat(track.evidence().recognitions()).hasSize(2);
        now.pass(300);
        frame(anna.isUnusable());
        now.pass(201);
        frame(anna.is(ANNA));
        assertThat(track.evidence().recognitions()).hasSize(1);
        assertThat(track.evidence().faceExchanged()).isFalse();
    }

    @Test
    void counts_blinks_of_the_present_face_only() {
        frame(anna.isUnknown());
        frame(anna.isAlive(0));
        now.pass(500);
        frame(anna.isAlive(2));
        assertThat(track.evidence().blinks()).isEqualTo(2);

        now.pass(100);
        frame(anna.as(token(2)).is(ANNA)); // a photograph in place of the stranger who blinked
        frame(anna.isAlive(2));
        assertThat(track.evidence().blinks()).isZero();

        now.pass(900);
        frame(anna.isAlive(3)); // begun by the stranger, it may have been ended by the photograph
        assertThat(track.evidence().blinks()).isZero();

        now.pass(500);
        frame(anna.isAlive(4));
        assertThat(track.evidence().blinks()).isEqualTo(1);
    }

    @Test
    void counts_no_blink_from_before_the_first_recognisable_face() {
        frame(anna.isAlive(0));
        now.pass(500);
        frame(anna.isAlive(1));
        now.pass(100);
        frame(anna.is(ANNA));
        assertThat(track.evidence().blinks()).isZero();
    }

    @Test
    void counts_no_blink_that_was_there_when_liveness_was_first_heard() {
        frame(anna.is(ANNA));
        now.pass(100);
        frame(anna.isAlive(1));
        assertThat(track.evidence().blinks()).isZero();
    }

    @Test
    void counts_from_nought_when_liveness_was_restarted() {
        frame(anna.is(ANNA));
        frame(anna.isAlive(5));
        frame(anna.isAlive(0));
        now.pass(100);
        frame(anna.isAlive(1));
        assertThat(track.evidence().blinks()).isEqualTo(1);
    }

    @Test
    void takes_no_passive_score_that_looks_back_to_the_face_before() {
        frame(anna.is(ANNA));
        assertThat(track.evidence().passiveFrom()).isEqualTo(now.millis());
        now.pass(500);
        frame(anna.as(token(2)).is(ANNA));
        assertThat(track.evidence().passiveFrom()).isEqualTo(now.millis() + 3_000);
    }

    private void frame(RecognitionVerdict verdict) {
        track.add(verdict, now.millis(), now.millis());
    }

    private void frame(LivenessVerdict verdict) {
        track.add(verdict, now.millis(), now.millis());
    }
}
