package dev.doorward.evaluation.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code eval verify}; the field names are relied on by others.
 *
 * @param accuracy {@link TenFolds}
 * @param tarAtFar by false accept rate; null where the impostor comparisons are too few to say
 * @param tarInterval 95 %: the wider end of Clopper and Pearson's over comparisons and of {@link Bootstrap} over people
 * @param supportedFar the lowest of these rates that the impostor comparisons support
 * @param roc false against true accepts, by falling threshold
 */
record VerifyReport(
        int pictures,
        int people,
        int pairs,
        int genuine,
        int impostor,
        @JsonProperty("failures_to_acquire") int failuresToAcquire,
        List<Failure> failures,
        double accuracy,
        double auc,
        double eer,
        @JsonProperty("tar_at_far") Map<String, @Nullable Double> tarAtFar,
        @JsonProperty("tar_interval") Map<String, @Nullable List<Double>> tarInterval,
        @JsonProperty("threshold_at_far") Map<String, @Nullable Double> thresholdAtFar,
        @JsonProperty("supported_far") @Nullable Double supportedFar,
        @JsonProperty("highest_impostor") double highestImpostor,
        @JsonProperty("pictures_per_second") double picturesPerSecond,
        Histogram similarities,
        List<Point> roc) {

    private static final List<String> RATES = List.of("0.01", "0.001", "0.0001", "0.00001", "0.000001");
    private static final int STEPS = 200;

    record Failure(String file, String why) {}

    record Point(double threshold, double far, double tar) {}

    static VerifyReport of(Comparisons comparisons, List<Acquired> acquired, Scores scores, double picturesPerSecond) {
        Roc roc = new Roc(scores);
        Rates rates = Rates.accepted(roc, scores, RATES);
        return new VerifyReport(
                comparisons.pictures().size(),
                (int) comparisons.pictures().stream()
                        .map(FacePicture::person)
                        .distinct()
                        .count(),
                scores.genuine().length + scores.impostor().length,
                scores.genuine().length,
                scores.impostor().length,
                (int) acquired.stream().filter(Acquired::failed).count(),
                acquired.stream()
                        .filter(Acquired::failed)
                        .map(one -> new Failure(one.picture().name(), one.failure()))
                        .toList(),
                TenFolds.accuracy(scores),
                roc.auc(),
                roc.eer(),
                rates.values(),
                rates.intervals(),
                rates.thresholds(),
                rates.supported(),
                roc.highestImpostor(),
                picturesPerSecond,
                Histogram.of(scores),
                curve(roc));
    }

    Rates rates() {
        return new Rates(tarAtFar, tarInterval, thresholdAtFar, supportedFar);
    }

    private static List<Point> curve(Roc roc) {
        List<Point> points = new ArrayList<>();
        for (int i = STEPS; i >= 0; i--) {
            double threshold = (double) i / STEPS;
            points.add(new Point(threshold, roc.far(threshold), roc.tar(threshold)));
        }
        return points;
    }
}
