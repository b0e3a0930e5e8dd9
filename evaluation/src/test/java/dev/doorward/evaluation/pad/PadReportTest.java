package dev.doorward.evaluation.pad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.liveness.track.Answer.State;
import dev.doorward.vision.liveness.track.Motion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PadReportTest {
    @Test
    void a_check_is_told_apart_from_the_door() {
        PadReport report = PadReport.of(List.of(
                file(PadFile.Label.LIVE, "", "a", 0.9, true, 1.5),
                file(PadFile.Label.LIVE, "", "b", 0.4, false, null),
                file(PadFile.Label.SPOOF, "print", "a", 0.6, true, null),
                file(PadFile.Label.SPOOF, "replay", "b", 0.1, false, 2.0),
                file(PadFile.Label.MIXED, "replay", "b", 0.1, true, 1.0)));

        PadReport.OfCheck check = report.checks().get("passive");
        assertThat(check.apcer()).isEqualTo(0.5);
        assertThat(check.bpcer()).isEqualTo(0.5);
        assertThat(check.acer()).isEqualTo(0.5);
        assertThat(check.auc()).isEqualTo(0.75);
        assertThat(check.byAttack().get("print").passed()).isEqualTo(1);
        PadReport.OfPolicy policy = report.policy();
        assertThat(policy.attacks()).isEqualTo(2);
        assertThat(policy.attacksOpened()).isEqualTo(1);
        assertThat(policy.live()).isEqualTo(2);
        assertThat(policy.liveOpened()).isEqualTo(1);
        assertThat(policy.liveWithin3s()).isEqualTo(1);
    }

    @Test
    void bounds_count_people_as_well_as_clips() {
        PadReport.Rate rate = PadReport.of(List.of(
                        file(PadFile.Label.SPOOF, "print", "a", 0.1, false, null),
                        file(PadFile.Label.SPOOF, "print", "a", 0.1, false, null),
                        file(PadFile.Label.SPOOF, "print", "b", 0.1, false, null)))
                .policy()
                .byAttack()
                .get("print");

        assertThat(rate.people()).isEqualTo(2);
        assertThat(rate.upperByPeople()).isGreaterThan(rate.upper()).isLessThan(1);
    }

    @Test
    void questions_are_counted_by_kind_and_those_of_the_living_apart() throws Exception {
        Asked answered = new Asked(
                2, Map.of(Motion.TURN_LEFT, State.DONE, Motion.TURN_RIGHT, State.LOST, Motion.NOD, State.WAITING));
        Asked missed = new Asked(
                2, Map.of(Motion.TURN_LEFT, State.MISSED, Motion.TURN_RIGHT, State.LOST, Motion.NOD, State.MISSED));
        PadReport report = PadReport.of(List.of(
                asked(PadFile.Label.SPOOF, "moved", null, answered),
                asked(PadFile.Label.SPOOF, "moved", null, missed),
                asked(PadFile.Label.SPOOF, "moved", 1.5, null),
                asked(PadFile.Label.MIXED, "moved", null, answered),
                asked(PadFile.Label.LIVE, "", 3.0, missed)));

        assertThat(report.asked())
                .containsOnly(
                        Map.entry("moved", new PadReport.OfAsked(3, 1, 2, 6, 1, 1)),
                        Map.entry("live", new PadReport.OfAsked(1, 1, 1, 3, 0, 0)));
        assertThat(PadPage.of(report)).contains("<tr><td>moved<td>3<td>1<td>2<td>6<td>1<td>1</tr>");
        assertThat(PadPage.askedLines(report)).last().asString().contains("1 of 3 opened unasked, 2 asked: 1 of 6");
    }

    private static Watched file(
            PadFile.Label label,
            String attack,
            String person,
            double score,
            boolean passed,
            @Nullable Double openedAfter) {
        return watched(label, attack, person, score, passed, openedAfter, null);
    }

    private static Watched asked(
            PadFile.Label label, String attack, @Nullable Double openedAfter, @Nullable Asked asked) {
        return watched(label, attack, "a", 0.5, false, openedAfter, asked);
    }

    private static Watched watched(
            PadFile.Label label,
            String attack,
            String person,
            double score,
            boolean passed,
            @Nullable Double openedAfter,
            @Nullable Asked asked) {
        return new Watched(
                "clip",
                label,
                attack,
                person,
                false,
                100,
                Map.of("passive", score),
                passed ? Set.of("passive") : Set.of(),
                openedAfter,
                asked,
                "");
    }
}
