package dev.doorward.evaluation.pad;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Watched file(
            PadFile.Label label,
            String attack,
            String person,
            double score,
            boolean passed,
            @Nullable Double openedAfter) {
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
                "");
    }
}
