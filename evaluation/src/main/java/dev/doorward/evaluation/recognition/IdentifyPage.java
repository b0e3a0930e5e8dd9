package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Charts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;

/** The report of {@code eval identify} for people. */
final class IdentifyPage {
    private IdentifyPage() {}

    /** The whole for a terminal. */
    static List<String> lines(IdentifyReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d people enrolled with %d pictures; %d searches for them, %d for %d strangers; %d pictures not acquired",
                report.people(),
                report.enrolledPictures(),
                report.probes(),
                report.strangerProbes(),
                report.strangers(),
                report.failuresToAcquire()));
        lines.add(String.format(Locale.ROOT, "rank 1: %.2f %%", 100 * report.rank1()));
        report.fnirAtFpir().forEach((rate, fnir) -> lines.add(rate(report, rate, fnir)));
        IdentifyReport.AsSet asSet = report.asSet();
        lines.add(String.format(
                Locale.ROOT,
                "as the door is set (threshold %.2f, margin %.2f): %d of %d not named, %d named as another, %d of %d strangers named",
                asSet.threshold(),
                asSet.margin(),
                asSet.missed(),
                report.probes(),
                asSet.mixedUp(),
                asSet.strangersNamed(),
                report.strangerProbes()));
        return lines;
    }

    private static String rate(IdentifyReport report, String rate, Double fnir) {
        if (fnir == null) {
            return "at FPIR " + rate + ": not supported, too few searches of strangers";
        }
        List<Double> interval = report.fnirInterval().get(rate);
        return String.format(
                Locale.ROOT,
                "at FPIR %s: FNIR %.2f %% (95 %%: %.2f to %.2f), threshold %.3f",
                rate,
                100 * fnir,
                100 * interval.getFirst(),
                100 * interval.getLast(),
                report.thresholdAtFpir().get(rate));
    }

    static String of(IdentifyReport report) throws IOException {
        StringBuilder page = new StringBuilder();
        lines(report)
                .forEach(line -> page.append("<p>").append(Charts.escaped(line)).append("</p>\n"));
        return page.append(Charts.image(det(report), "Enrolled who are missed against strangers who are found"))
                .append(Charts.image(
                        SimilarityChart.of(
                                report.similarities(), "enrolled, to themselves", "strangers, to the most alike"),
                        "Similarities of the searches"))
                .toString();
    }

    private static XYChart det(IdentifyReport report) {
        List<IdentifyReport.Point> points =
                report.det().stream().filter(point -> point.fpir() > 0).toList();
        return RateChart.of(
                "Open set",
                "false positive identification rate",
                points.stream().map(IdentifyReport.Point::fpir).toList(),
                "false negative identification rate",
                points.stream().map(IdentifyReport.Point::fnir).toList());
    }
}
