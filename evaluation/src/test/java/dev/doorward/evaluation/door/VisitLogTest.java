package dev.doorward.evaluation.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceQuality;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitLogTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final PersonId ADA = new PersonId("p-00000000000000aa");
    private final VisitLog log = new VisitLog();

    @Test
    void grant_counts_even_after_a_denial() {
        log.scene(scene("t"));
        log.decision(decision(new Decision.Denied(DenialReason.NO_BLINK, ADA), 4));
        log.decision(decision(new Decision.Granted(ADA, AccessLevel.RESIDENT, "Granted"), 5));

        VisitResult result = log.result(visit(Visit.Kind.ATTACK));

        assertThat(result.granted()).isTrue();
        assertThat(result.secondsToDecision()).isEqualTo(5.0);
    }

    @Test
    void stranger_refused_for_lack_of_a_blink_is_refused_for_the_wrong_reason() {
        log.scene(scene("t"));
        log.decision(decision(new Decision.Denied(DenialReason.NO_BLINK, ADA), 4));

        assertThat(log.result(visit(Visit.Kind.IMPOSTOR)).refusedForTheRightReason())
                .isFalse();
        assertThat(log.result(visit(Visit.Kind.ATTACK)).refusedForTheRightReason())
                .isTrue();
    }

    /** Also what liveness says of somebody who was asked, or is no longer asked. */
    @ParameterizedTest
    @EnumSource(
            value = DenialReason.class,
            names = {
                "SPOOF_SUSPECTED",
                "NO_BLINK",
                "EYES_NOT_VISIBLE",
                "LIVENESS_IN_DOUBT",
                "NO_RESPONSE",
                "TOO_MANY_CHALLENGES",
                "NO_INFRARED"
            })
    void attack_is_refused_rightly_by_all_that_liveness_says(DenialReason reason) {
        assertThat(refused(Visit.Kind.ATTACK, reason).refusedForTheRightReason())
                .isTrue();
        assertThat(refused(Visit.Kind.IMPOSTOR, reason).refusedForTheRightReason())
                .isFalse();
        assertThat(refused(Visit.Kind.ATTACK, reason).inconclusive()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = DenialReason.class,
            names = {
                "UNKNOWN_PERSON",
                "IDENTITY_CHANGED",
                "POOR_PICTURE",
                "TOO_FEW_VOTES",
                "LOW_FRAME_RATE",
                "NO_LIVENESS_VERDICT",
                "NOT_ALLOWED"
            })
    void attack_that_something_else_refused_proves_nothing(DenialReason reason) {
        assertThat(refused(Visit.Kind.ATTACK, reason).refusedForTheRightReason())
                .isFalse();
    }

    @Test
    void face_without_any_decision_is_a_timeout_and_no_face_is_unseen() {
        assertThat(log.result(visit(Visit.Kind.GENUINE)).refusedBy()).isEqualTo("unseen");
        log.scene(scene("t"));
        assertThat(log.result(visit(Visit.Kind.GENUINE)).refusedBy()).isEqualTo("timeout");
        assertThat(log.result(visit(Visit.Kind.GENUINE)).inconclusive()).isTrue();
    }

    @Test
    void shadow_on_the_wall_does_not_speak_for_the_visitor() {
        log.scene(scene("t"));
        log.scene(scene("t"));
        log.decision(decision(new Decision.Denied(DenialReason.UNKNOWN_PERSON, null), 2));
        log.scene(scene("shadow"));
        log.decision(decision("shadow", new Decision.Denied(DenialReason.POOR_PICTURE, null), 5));

        assertThat(log.result(visit(Visit.Kind.IMPOSTOR)).refusedBy()).isEqualTo("recognition");
    }

    @Test
    void totals_count_each_kind() {
        log.scene(scene("t"));
        log.decision(decision(new Decision.Granted(ADA, AccessLevel.RESIDENT, "Granted"), 1));

        DoorReport report = DoorReport.of(
                List.of(log.result(visit(Visit.Kind.GENUINE)), new VisitLog().result(visit(Visit.Kind.IMPOSTOR))));

        assertThat(report.totals().genuineGranted()).isEqualTo(1);
        assertThat(report.totals().impostorGranted()).isZero();
        assertThat(report.totals().wrongReason()).hasSize(1);
        assertThat(report.totals().captureToDecisionMs().p95()).isEqualTo(80.0);
    }

    private static VisitResult refused(Visit.Kind kind, DenialReason reason) {
        VisitLog heard = new VisitLog();
        heard.scene(scene("t"));
        heard.decision(decision(new Decision.Denied(reason, ADA), 4));
        return heard.result(visit(kind));
    }

    private static Visit visit(Visit.Kind kind) {
        return new Visit("v", kind, "a.mp4", "b.mp4", Visit.Outcome.DENIED);
    }

    private static SceneObserved scene(String track) {
        SceneObserved.Face face = new SceneObserved.Face(
                new TrackId(track),
                new PixelBox(0, 0, 100, 100),
                new HeadPose(0, 0, 0),
                new FaceQuality(100, 50, 120, 40, null));
        return new SceneObserved(new DoorId("front"), 1, NOON, SourceKind.FILE, 320, 240, List.of(face));
    }

    private static DecisionMade decision(Decision decision, int second) {
        return decision("t", decision, second);
    }

    private static DecisionMade decision(String track, Decision decision, int second) {
        return new DecisionMade(
                MessageId.random(),
                new DoorId("front"),
                new TrackId(track),
                NOON.plusSeconds(second),
                decision,
                SourceKind.FILE,
                80L,
                3,
                1,
                0.7,
                List.of());
    }
}
