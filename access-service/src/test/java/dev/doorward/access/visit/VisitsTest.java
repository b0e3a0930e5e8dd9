package dev.doorward.access.visit;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.FRONT;
import static dev.doorward.access.given.Visitor.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.challenge.Asker;
import dev.doorward.access.evidence.Gate;
import dev.doorward.access.evidence.Nonces;
import dev.doorward.access.evidence.Refusal;
import dev.doorward.access.given.Now;
import dev.doorward.access.given.Permitted;
import dev.doorward.access.given.Visitor;
import dev.doorward.access.policy.Terms;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Evidence;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.RecognitionVerdict;
import dev.doorward.contract.config.AccessConfig;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final long FRAME_MS = 66;

    private final Now now = new Now();
    private final Nonces nonces = new Nonces(now);
    private final List<ChallengeAsked> asked = new ArrayList<>();
    private final Visits visits = new Visits(
            new Gate(FRONT, nonces, now),
            now,
            VisitsTest::terms,
            new Asker(FRONT, nonces, Clock.systemUTC(), new Random(1), asked::add),
            any -> Optional.empty());
    private Nonce newest = nonces.issue();
    private long receivedAt = now.millis();
    private final List<Judgement> decisions = new ArrayList<>();
    private final Visitor anna = Visitor.at(FRONT, "t1", this::fresh);

    @Test
    void opens_at_the_verdict_that_completes_the_evidence() {
        see(20, anna.is(ANNA), anna.hasNotBlinked());
        assertThat(decisions).isEmpty();
        RecognitionVerdict face = anna.is(ANNA);
        LivenessVerdict alive = anna.isAlive(1);
        now.pass(80);
        hear(face);
        hear(alive);

        assertThat(decisions).singleElement().satisfies(judgement -> {
            assertThat(judgement.ruling().decision()).isInstanceOf(Decision.Granted.class);
            assertThat(judgement.ageMs()).hasValue(80);
            assertThat(judgement.blinks()).isEqualTo(1);
        });
    }

    @Test
    void opens_once_for_one_track() {
        see(20, anna.is(ANNA), anna.hasNotBlinked());
        for (int blinks = 1; blinks < 100; blinks++) {
            see(2, anna.is(ANNA), anna.isAlive(blinks));
        }
        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void says_each_reason_once_and_still_opens_on_fresh_evidence() {
        see(40, anna.isUnknown(), anna.hasNotBlinked());
        see(100, anna.is(ANNA), anna.hasNotBlinked());
        assertThat(reasons()).containsExactly(DenialReason.UNKNOWN_PERSON, DenialReason.NO_BLINK);
        see(1, anna.is(ANNA), anna.isAlive(1));
        assertThat(granted()).isEqualTo(1);
    }

    @Test
    void never_adds_the_evidence_of_two_tracks() {
        Visitor other = Visitor.at(FRONT, "t2", this::fresh);
        for (int i = 0; i < 60; i++) {
            see(1, anna.is(ANNA), other.isAlive(i));
        }
        assertThat(granted()).isZero();
        assertThat(reasons()).contains(DenialReason.NO_LIVENESS_VERDICT, DenialReason.NO_RECOGNITION_VERDICT);
    }

    @Test
    void does_not_open_when_a_photograph_takes_the_place_of_the_stranger_who_blinked() {
        see(20, anna.isUnknown(), anna.hasNotBlinked());
        see(5, anna.isUnknown(), anna.isAlive(1));
        Visitor photograph = anna.as(token(2));
        see(40, photograph.is(ANNA), photograph.isAlive(1));
        assertThat(granted()).isZero();
        assertThat(reasons()).contains(DenialReason.IDENTITY_CHANGED);
    }

    @Test
    void does_not_open_when_the_blink_came_from_someone_who_hid_behind_the_photograph() {
        see(20, anna.is(ANNA), anna.hasNotBlinked());
        for (int i = 0; i < 17; i++) {
            see(1, anna.isUnusable(), i < 10 ? anna.hasNotBlinked() : anna.isAlive(1));
        }
        see(40, anna.is(ANNA), anna.isAlive(1));
        assertThat(granted()).isZero();
    }

    @Test
    void says_identity_changed_when_two_people_take_turns() {
        see(20, anna.is(ANNA), anna.hasNotBlinked());
        for (int i = 1; i < 40; i++) {
            see(1, i % 2 == 0 ? anna.is(ANNA) : anna.is(BEN), anna.isAlive(i));
        }
        assertThat(granted()).isZero();
        assertThat(reasons()).contains(DenialReason.IDENTITY_CHANGED);
    }

    @Test
    void denies_a_photograph_held_still_when_patience_is_over() {
        long begun = now.millis();
        see(75, anna.is(ANNA), anna.hasNotBlinked());
        assertThat(reasons()).containsExactly(DenialReason.NO_BLINK);
        assertThat(now.millis() - begun).isBetween(4_000L, 5_500L);
    }

    @Test
    void denies_when_liveness_arrives_after_the_window() {
        List<LivenessVerdict> slow = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            see(1, anna.is(ANNA));
            slow.add(i < 15 ? anna.hasNotBlinked() : anna.isAlive(1));
        }
        now.pass(2_100);
        assertThat(visits.hear(slow.getFirst())).isInstanceOf(Heard.Late.class);
        slow.stream().skip(1).forEach(this::hear);
        assertThat(granted()).isZero();
    }

    @Test
    void tells_a_house_that_is_too_slow() {
        for (int i = 0; i < 10; i++) {
            RecognitionVerdict verdict = anna.is(ANNA);
            tick(2_001);
            hear(verdict);
        }
        assertThat(reasons()).containsExactly(DenialReason.STALE_EVIDENCE);
    }

    @Test
    void tells_how_a_visit_ended_of_which_nothing_was_said() {
        see(2, anna.isUnknown(), anna.hasNotBlinked());
        assertThat(visits.ended()).isEmpty();
        tick(1_000);
        assertThat(visits.ended()).singleElement().satisfies(end -> {
            assertThat(end.ruling().reason()).isEqualTo(DenialReason.UNKNOWN_PERSON);
            assertThat(end.ageMs()).isEmpty();
        });
        tick(1_000);
        assertThat(visits.ended()).isEmpty();
    }

    @Test
    void a_shadow_that_was_never_a_good_picture_is_no_visit() {
        see(3, anna.isUnusable(), anna.hasNotBlinked());
        tick(1_000);
        assertThat(visits.ended()).isEmpty();
    }

    @Test
    void a_visitor_who_stays_unseen_well_is_told_of() {
        see(40, anna.isUnusable(), anna.hasNotBlinked());
        tick(1_000);
        assertThat(reasons()).contains(DenialReason.POOR_PICTURE);
    }

    @Test
    void does_not_say_it_again_when_a_visitor_ends_who_was_denied_before() {
        see(40, anna.isUnknown(), anna.hasNotBlinked());
        tick(2_000);
        assertThat(visits.ended()).isEmpty();
    }

    @Test
    void begins_no_visit_for_what_is_refused() {
        Visitor liar = anna.with(() -> new Freshness(Nonce.random(), 0));
        assertThat(visits.hear(liar.is(ANNA))).isEqualTo(new Heard.Refused(Refusal.UNKNOWN_NONCE));
        tick(2_000);
        assertThat(visits.ended()).isEmpty();
    }

    @Test
    void remembers_no_more_visits_than_it_can() {
        for (int i = 0; i < Visits.MOST; i++) {
            hear(Visitor.at(FRONT, "x" + i, this::fresh).isUnknown());
        }
        assertThat(visits.hear(anna.isUnknown())).isEqualTo(new Heard.Refused(Refusal.TOO_MANY));
        tick(Visits.REMEMBERED_MS + 1);
        visits.ended();
        assertThat(visits.hear(anna.isUnknown())).isInstanceOf(Heard.Counted.class);
    }

    private void see(int frames, Evidence first, Evidence... more) {
        for (int i = 0; i < frames; i++) {
            hear(again(first));
            for (Evidence verdict : more) {
                hear(again(verdict));
            }
            tick(FRAME_MS);
        }
    }

    /** The same said of a new face, now. */
    private Evidence again(Evidence said) {
        Visitor visitor = new Visitor(said.door(), said.track(), said.source(), "", this::fresh);
        return said instanceof RecognitionVerdict one
                ? visitor.recognised(one.outcome(), one.continuity())
                : visitor.judged(
                        ((LivenessVerdict) said).outcome(),
                        ((LivenessVerdict) said).blinks(),
                        ((LivenessVerdict) said).checks().toArray(new dev.doorward.contract.LivenessCheck[0]));
    }

    private void hear(Evidence verdict) {
        switch (visits.hear(verdict)) {
            case Heard.Counted(Judgement judgement) when judgement.decides() -> decisions.add(judgement);
            case Heard.Late(Judgement judgement) when judgement.decides() -> decisions.add(judgement);
            case Heard.Counted counted -> {}
            case Heard.Late late -> {}
            case Heard.Refused refused -> {}
        }
    }

    private void tick(long ms) {
        now.pass(ms);
        if (now.millis() - receivedAt >= 1_000) {
            newest = nonces.issue();
            receivedAt = now.millis();
        }
    }

    private Freshness fresh() {
        return new Freshness(newest, now.millis() - receivedAt);
    }

    private long granted() {
        return decisions.stream()
                .filter(one -> one.ruling().decision() instanceof Decision.Granted)
                .count();
    }

    private List<DenialReason> reasons() {
        return decisions.stream()
                .filter(one -> one.ruling().decision() instanceof Decision.Denied)
                .map(one -> one.ruling().reason())
                .toList();
    }

    private static Terms terms() {
        return Permitted.everybody(AccessConfig.defaults(), AccessLevel.RESIDENT, LocalDateTime.MIN);
    }
}
