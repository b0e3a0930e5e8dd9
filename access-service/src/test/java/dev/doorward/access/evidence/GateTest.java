package dev.doorward.access.evidence;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Now;
import dev.doorward.access.given.Visitor;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.RecognitionVerdict;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Now now = new Now();
    private final Nonces nonces = new Nonces(now);
    private final Gate gate = new Gate(FRONT, nonces, now);
    private Nonce newest = nonces.issue();
    private long receivedAt = now.millis();
    private final Visitor anna = Visitor.at(FRONT, "t1", this::fresh);

    @Test
    void admits_a_fresh_verdict_and_tells_when_its_face_was_captured() {
        now.pass(100);
        RecognitionVerdict verdict = anna.is(ANNA);
        long captured = now.millis();
        now.pass(150);

        assertThat(gate.admit(verdict)).isEqualTo(new Admission.Admitted(captured));
    }

    @Test
    void admits_until_exactly_two_seconds_after_capture() {
        RecognitionVerdict one = anna.is(ANNA);
        LivenessVerdict other = anna.isAlive(1);
        now.pass(2_000);
        assertThat(gate.admit(one)).isInstanceOf(Admission.Admitted.class);
        now.pass(1);
        assertThat(gate.admit(other)).isEqualTo(refused(Refusal.TOO_OLD));
    }

    @Test
    void refuses_another_door() {
        assertThat(gate.admit(anna.atDoor("back").is(ANNA))).isEqualTo(refused(Refusal.OTHER_DOOR));
    }

    @Test
    void refuses_what_carries_no_nonce() {
        assertThat(gate.admit(anna.with(() -> null).is(ANNA))).isEqualTo(refused(Refusal.NO_NONCE));
    }

    @Test
    void refuses_an_invented_nonce() {
        Visitor liar = anna.with(() -> new Freshness(Nonce.random(), 0));
        assertThat(gate.admit(liar.is(ANNA))).isEqualTo(refused(Refusal.UNKNOWN_NONCE));
    }

    @Test
    void refuses_a_nonce_of_the_process_before_the_restart() {
        RecognitionVerdict verdict = anna.is(ANNA);
        Gate afterRestart = new Gate(FRONT, new Nonces(now), now);
        assertThat(afterRestart.admit(verdict)).isEqualTo(refused(Refusal.UNKNOWN_NONCE));
    }

    @Test
    void refuses_a_nonce_that_was_forgotten() {
        RecognitionVerdict verdict = anna.is(ANNA);
        for (int i = 0; i < Nonces.REMEMBERED; i++) {
            nonces.issue();
        }
        assertThat(gate.admit(verdict)).isEqualTo(refused(Refusal.UNKNOWN_NONCE));
    }

    @Test
    void refuses_what_was_captured_before_an_outage_of_the_broker() {
        RecognitionVerdict verdict = anna.is(ANNA);
        nonces.forget();
        assertThat(gate.admit(verdict)).isEqualTo(refused(Refusal.UNKNOWN_NONCE));

        newest = nonces.issue();
        receivedAt = now.millis();
        assertThat(gate.admit(anna.is(ANNA))).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void refuses_a_capture_in_the_future() {
        Visitor liar = anna.with(() -> new Freshness(newest, 500));
        now.pass(100);
        assertThat(gate.admit(liar.is(ANNA))).isEqualTo(refused(Refusal.FROM_THE_FUTURE));
    }

    @Test
    void refuses_the_same_verdict_again() {
        RecognitionVerdict verdict = anna.is(ANNA);
        gate.admit(verdict);
        assertThat(gate.admit(verdict)).isEqualTo(refused(Refusal.SEEN_BEFORE));
    }

    @Test
    void refuses_a_second_verdict_of_one_kind_about_one_face() {
        RecognitionVerdict verdict = anna.is(ANNA);
        gate.admit(verdict);
        RecognitionVerdict twin = new RecognitionVerdict(
                anna.is(ANNA).id(),
                FRONT,
                verdict.track(),
                verdict.face(),
                verdict.capturedAt(),
                verdict.freshness(),
                verdict.source(),
                verdict.outcome(),
                verdict.quality(),
                verdict.continuity(),
                "another replica");
        assertThat(gate.admit(twin)).isEqualTo(refused(Refusal.SEEN_BEFORE));
    }

    @Test
    void refuses_a_verdict_that_a_newer_one_of_its_track_overtook() {
        RecognitionVerdict first = anna.is(ANNA);
        now.pass(60);
        RecognitionVerdict second = anna.is(ANNA);
        assertThat(gate.admit(second)).isInstanceOf(Admission.Admitted.class);
        assertThat(gate.admit(first)).isEqualTo(refused(Refusal.OUT_OF_ORDER));
    }

    @Test
    void tells_order_by_the_nonce_first_so_a_slow_nonce_turns_nothing_round() {
        // The camera got the second nonce 400 ms late: by age alone the later face would seem the earlier one.
        now.pass(950);
        RecognitionVerdict before = anna.is(ANNA);
        now.pass(50);
        Nonce second = nonces.issue();
        now.pass(400);
        RecognitionVerdict after = anna.with(() -> new Freshness(second, 0)).is(ANNA);

        assertThat(gate.admit(before)).isInstanceOf(Admission.Admitted.class);
        assertThat(gate.admit(after)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void does_not_hold_other_tracks_and_the_other_kind_to_that_order() {
        LivenessVerdict liveness = anna.isAlive(1);
        RecognitionVerdict neighbour = Visitor.at(FRONT, "t2", this::fresh).is(ANNA);
        now.pass(60);
        gate.admit(anna.is(ANNA));
        assertThat(gate.admit(liveness)).isInstanceOf(Admission.Admitted.class);
        assertThat(gate.admit(neighbour)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void knows_a_copy_for_as_long_as_its_nonce_is_known() {
        RecognitionVerdict verdict = anna.is(ANNA);
        gate.admit(verdict);
        for (int second = 1; second < Nonces.REMEMBERED; second++) {
            now.pass(1_000);
            renew();
            gate.admit(anna.is(ANNA));
            assertThat(gate.admit(verdict)).isEqualTo(refused(Refusal.SEEN_BEFORE));
        }
        now.pass(1_000);
        renew();
        assertThat(gate.admit(verdict)).isEqualTo(refused(Refusal.UNKNOWN_NONCE));
    }

    @Test
    void has_no_room_rather_than_forgetting_what_could_be_used_twice() {
        RecognitionVerdict first = anna.is(ANNA);
        gate.admit(first);
        Refusal last = null;
        for (int i = 0; i < 20_000 && last != Refusal.TOO_MANY; i++) {
            Admission answer =
                    gate.admit(Visitor.at(FRONT, "t" + i % 400, this::fresh).is(ANNA));
            last = answer instanceof Admission.Refused(Refusal why) ? why : null;
        }
        assertThat(last).isEqualTo(Refusal.TOO_MANY);
        now.pass(70_000);
        renew();
        assertThat(gate.admit(anna.is(ANNA))).isInstanceOf(Admission.Admitted.class);
    }

    private void renew() {
        newest = nonces.issue();
        receivedAt = now.millis();
    }

    private Freshness fresh() {
        return new Freshness(newest, now.millis() - receivedAt);
    }

    private static Admission refused(Refusal why) {
        return new Admission.Refused(why);
    }
}
