package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Charts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;

/** The report of {@code eval verify} for people. */
final class VerifyPage {
    private VerifyPage() {}

    /** The whole for a terminal. */
    static List<String> lines(VerifyReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d pictures of %d people, %d not acquired; %d genuine and %d impostor comparisons",
                report.pictures(),
                report.people(),
                report.failuresToAcquire(),
                report.genuine(),
                report.impostor()));
        lines.add(String.format(
                Locale.ROOT,
                "accuracy %.2f %%, AUC %.5f, EER %.2f %%, %.1f pictures/s, most alike of two people %.3f",
                100 * report.accuracy(),
                report.auc(),
                100 * report.eer(),
                report.picturesPerSecond(),
                report.highestImpostor()));
        lines.addAll(report.rates().lines("FAR", "TAR", "impostor comparisons"));
        report.failures().forEach(failure -> lines.add("not acquired: " + failure.file() + ": " + failure.why()));
        return lines;
    }

    static String of(VerifyReport report) throws IOException {
        return Rates.page(
                lines(report),
                Charts.image(roc(report), "True accepts against false accepts"),
                Charts.image(
                        SimilarityChart.of(report.similarities(), "one person", "two people"),
                        "Similarities of one person's and of two people's pictures"));
    }

    private static XYChart roc(VerifyReport report) {
        return RateChart.of(
                "ROC",
                report.roc(),
                "false accept rate",
                VerifyReport.Point::far,
                "true accept rate",
                VerifyReport.Point::tar);
    }
}
