package dev.doorward.evaluation.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/** The report of {@code eval door}; the field names are relied on by others. */
record DoorReport(List<VisitResult> visits, Totals totals) {
    record Totals(
            int genuine,
            @JsonProperty("genuine_granted") int genuineGranted,
            int impostor,
            @JsonProperty("impostor_granted") int impostorGranted,
            int attack,
            @JsonProperty("attack_granted") int attackGranted,

            @JsonProperty("capture_to_decision_ms") @Nullable
            Latency captureToDecisionMs,

            @JsonProperty("wrong_reason") List<String> wrongReason) {}

    record Latency(double p50, double p95, double p99) {}

    static DoorReport of(List<VisitResult> visits) {
        return new DoorReport(
                visits,
                new Totals(
                        count(visits, "genuine"),
                        granted(visits, "genuine"),
                        count(visits, "impostor"),
                        granted(visits, "impostor"),
                        count(visits, "attack"),
                        granted(visits, "attack"),
                        latency(visits),
                        visits.stream()
                                .filter(v -> !v.granted() && !v.refusedForTheRightReason())
                                .map(VisitResult::visit)
                                .toList()));
    }

    private static int count(List<VisitResult> visits, String kind) {
        return (int) visits.stream().filter(v -> v.kind().equals(kind)).count();
    }

    private static int granted(List<VisitResult> visits, String kind) {
        return (int) visits.stream()
                .filter(v -> v.kind().equals(kind) && v.granted())
                .count();
    }

    private static @Nullable Latency latency(List<VisitResult> visits) {
        double[] all = visits.stream()
                .map(VisitResult::captureToDecisionMs)
                .filter(Objects::nonNull)
                .mapToDouble(Long::doubleValue)
                .toArray();
        if (all.length == 0) {
            return null;
        }
        Percentile percentile = new Percentile();
        percentile.setData(all);
        return new Latency(percentile.evaluate(50), percentile.evaluate(95), percentile.evaluate(99));
    }
}
