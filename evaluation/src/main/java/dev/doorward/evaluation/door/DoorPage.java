package dev.doorward.evaluation.door;

import dev.doorward.evaluation.Charts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;

/** The report of {@code eval door} for people: what opened, when, and every refusal with its reason. */
final class DoorPage {
    private DoorPage() {}

    static String of(DoorReport report) throws IOException {
        DoorReport.Totals t = report.totals();
        StringBuilder page = new StringBuilder("<p>Genuine visits opened: <b>%d of %d</b>. Opened wrongly: %s</p>\n"
                .formatted(t.genuineGranted(), t.genuine(), wrong(t)));
        if (t.captureToDecisionMs() != null) {
            page.append("<p>From capture to decision: median %.0f ms, 95%% within %.0f ms, 99%% within %.0f ms.</p>\n"
                    .formatted(
                            t.captureToDecisionMs().p50(),
                            t.captureToDecisionMs().p95(),
                            t.captureToDecisionMs().p99()));
        }
        XYChart chart = chart(report);
        if (!chart.getSeriesMap().isEmpty()) { // a chart of nothing cannot be drawn
            page.append(Charts.image(
                    chart, "Similarity of each visit's decision against the seconds that it took, by kind"));
        }
        page.append("<table><tr><th>visit<th>kind<th>outcome<th>why<th>s<th>ms<th>similarity<th>blinks</tr>\n");
        for (VisitResult v : report.visits()) {
            boolean bad = !v.outcome().equals(v.expected()) || !v.refusedForTheRightReason();
            page.append("<tr%s><td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%d</tr>\n"
                    .formatted(
                            bad ? " class=bad" : "",
                            Charts.escaped(v.visit()),
                            v.kind(),
                            v.outcome(),
                            Charts.escaped(v.reason()),
                            number(v.secondsToDecision(), "%.2f"),
                            Objects.toString(v.captureToDecisionMs(), "–"),
                            number(v.similarity(), "%.3f"),
                            v.blinks()));
        }
        return page.append("</table>").toString();
    }

    private static String wrong(DoorReport.Totals t) {
        int wrong = t.impostorGranted() + t.attackGranted();
        return "<b%s>%d of %d</b> (%d of %d strangers, %d of %d attacks)."
                .formatted(
                        wrong == 0 ? "" : " class=bad",
                        wrong,
                        t.impostor() + t.attack(),
                        t.impostorGranted(),
                        t.impostor(),
                        t.attackGranted(),
                        t.attack());
    }

    private static XYChart chart(DoorReport report) {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(420)
                .title("Decisions")
                .xAxisTitle("seconds from the first face")
                .yAxisTitle("similarity")
                .build();
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        for (String kind : List.of("genuine", "impostor", "attack")) {
            List<VisitResult> some = report.visits().stream()
                    .filter(v -> v.kind().equals(kind) && v.similarity() != null && v.secondsToDecision() != null)
                    .toList();
            if (!some.isEmpty()) {
                chart.addSeries(
                        kind,
                        some.stream().map(VisitResult::secondsToDecision).toList(),
                        some.stream().map(VisitResult::similarity).toList());
            }
        }
        return chart;
    }

    private static String number(Double value, String form) {
        return value == null ? "–" : String.format(Locale.ROOT, form, value);
    }
}
