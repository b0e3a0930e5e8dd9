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
        lines.addAll(report.rates().lines("FPIR", "FNIR", "searches of strangers"));
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

    static String of(IdentifyReport report) throws IOException {
        return Rates.page(
                lines(report),
                Charts.image(det(report), "Enrolled who are missed against strangers who are found"),
                Charts.image(
                        SimilarityChart.of(
                                report.similarities(), "enrolled, to themselves", "strangers, to the most alike"),
                        "Similarities of the searches"));
    }

    private static XYChart det(IdentifyReport report) {
        return RateChart.of(
                "Open set",
                report.det(),
                "false positive identification rate",
                IdentifyReport.Point::fpir,
                "false negative identification rate",
                IdentifyReport.Point::fnir);
    }
}
