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
        report.tarAtFar().forEach((rate, tar) -> lines.add(rate(report, rate, tar)));
        report.failures().forEach(failure -> lines.add("not acquired: " + failure.file() + ": " + failure.why()));
        return lines;
    }

    private static String rate(VerifyReport report, String rate, Double tar) {
        if (tar == null) {
            return "at FAR " + rate + ": not supported, too few impostor comparisons";
        }
        List<Double> interval = report.tarInterval().get(rate);
        return String.format(
                Locale.ROOT,
                "at FAR %s: TAR %.2f %% (95 %%: %.2f to %.2f), threshold %.3f",
                rate,
                100 * tar,
                100 * interval.getFirst(),
                100 * interval.getLast(),
                report.thresholdAtFar().get(rate));
    }

    static String of(VerifyReport report) throws IOException {
        StringBuilder page = new StringBuilder();
        lines(report)
                .forEach(line -> page.append("<p>").append(Charts.escaped(line)).append("</p>\n"));
        return page.append(Charts.image(roc(report), "True accepts against false accepts"))
                .append(Charts.image(
                        SimilarityChart.of(report.similarities(), "one person", "two people"),
                        "Similarities of one person's and of two people's pictures"))
                .toString();
    }

    private static XYChart roc(VerifyReport report) {
        List<VerifyReport.Point> points =
                report.roc().stream().filter(point -> point.far() > 0).toList();
        return RateChart.of(
                "ROC",
                "false accept rate",
                points.stream().map(VerifyReport.Point::far).toList(),
                "true accept rate",
                points.stream().map(VerifyReport.Point::tar).toList());
    }
}
