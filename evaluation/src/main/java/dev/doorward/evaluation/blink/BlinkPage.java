package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.Charts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** The report of {@code eval blink} for people. */
final class BlinkPage {
    private BlinkPage() {}

    static String of(BlinkReport report) throws IOException {
        StringBuilder page = new StringBuilder(String.format(
                Locale.ROOT,
                "<p>Recall <b>%.3f</b>, precision <b>%.3f</b>, false blinks a minute <b>%.2f</b>.</p>%n",
                report.recall(),
                report.precision(),
                report.falsePerMinute()));
        page.append(Charts.image(chart(report), "Recall and precision by glasses and by view"));
        page.append("<table><tr><th>clip<th>glasses<th>view<th>found<th>false at<th>missed at</tr>\n");
        for (BlinkReport.OfClip clip : report.clips()) {
            boolean bad = !clip.falsely().isEmpty() || !clip.missed().isEmpty();
            page.append("<tr%s><td>%s<td>%s<td>%s<td>%d<td>%s<td>%s</tr>\n"
                    .formatted(
                            bad ? " class=bad" : "",
                            Charts.escaped(clip.clip()),
                            Charts.escaped(clip.glasses()),
                            Charts.escaped(clip.view()),
                            clip.found(),
                            seconds(clip.falsely()),
                            seconds(clip.missed())));
        }
        return page.append("</table>").toString();
    }

    private static CategoryChart chart(BlinkReport report) {
        List<String> names = new ArrayList<>();
        List<Double> recall = new ArrayList<>();
        List<Double> precision = new ArrayList<>();
        for (Map.Entry<String, Map<String, BlinkReport.Share>> kind :
                report.by().entrySet()) {
            kind.getValue().forEach((name, share) -> {
                names.add(kind.getKey() + " " + name);
                recall.add(share.recall());
                precision.add(share.precision());
            });
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(900)
                .height(360)
                .title("Blinks")
                .yAxisTitle("share")
                .build();
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(1.0);
        chart.addSeries("recall", names, recall);
        chart.addSeries("precision", names, precision);
        return chart;
    }

    private static String seconds(List<Double> times) {
        return times.stream()
                .map(time -> String.format(Locale.ROOT, "%.2f s", time))
                .collect(Collectors.joining(", "));
    }
}
