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

    /** The whole for a terminal. */
    static List<String> lines(BlinkReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(line(report));
        report.stills()
                .forEach((kind, stills) -> lines.add(String.format(
                        Locale.ROOT,
                        "photographs %s: %d blinks in %d clips, %.1f minutes; false a minute %.2f",
                        kind,
                        stills.blinks(),
                        stills.clips(),
                        stills.minutes(),
                        stills.falsePerMinute())));
        report.unlabelled()
                .forEach(clip -> lines.add(String.format(
                        Locale.ROOT,
                        "%s, %.1f s: %s",
                        clip.clip(),
                        clip.seconds(),
                        clip.detected().isEmpty() ? "no blink" : "blinks at " + seconds(clip.detected()))));
        return lines;
    }

    private static String line(BlinkReport report) {
        return report.recall() == null
                ? "Nobody wrote down when these people blink (there is no blinks.csv): no recall and no precision, only what was detected"
                : String.format(
                        Locale.ROOT,
                        "recall %.3f, precision %.3f, false a minute %.2f",
                        report.recall(),
                        report.precision(),
                        report.falsePerMinute());
    }

    static String of(BlinkReport report) throws IOException {
        StringBuilder page = new StringBuilder("<p>" + Charts.escaped(line(report)) + "</p>\n");
        if (!report.clips().isEmpty()) {
            page.append(Charts.image(chart(report), "Recall and precision by glasses and by view"));
            page.append(known(report.clips()));
        }
        if (!report.stills().isEmpty()) {
            page.append("<h2>Photographs, which never blink</h2>").append(stills(report.stills()));
        }
        if (!report.unlabelled().isEmpty()) {
            page.append("<h2>Clips whose blinks are not known</h2>").append(unlabelled(report.unlabelled()));
        }
        return page.toString();
    }

    private static String known(List<BlinkReport.OfClip> clips) {
        StringBuilder table =
                new StringBuilder("<table><tr><th>clip<th>glasses<th>view<th>found<th>false at<th>missed at</tr>\n");
        for (BlinkReport.OfClip clip : clips) {
            boolean bad = !clip.falsely().isEmpty() || !clip.missed().isEmpty();
            table.append("<tr%s><td>%s<td>%s<td>%s<td>%d<td>%s<td>%s</tr>\n"
                    .formatted(
                            bad ? " class=bad" : "",
                            Charts.escaped(clip.clip()),
                            Charts.escaped(clip.glasses()),
                            Charts.escaped(clip.view()),
                            clip.found(),
                            seconds(clip.falsely()),
                            seconds(clip.missed())));
        }
        return table.append("</table>").toString();
    }

    private static String stills(Map<String, BlinkReport.OfStills> stills) {
        StringBuilder table =
                new StringBuilder("<table><tr><th>kind<th>clips<th>minutes<th>false blinks<th>a minute</tr>\n");
        stills.forEach((kind, of) -> table.append(String.format(
                Locale.ROOT,
                "<tr%s><td>%s<td>%d<td>%.1f<td>%d<td>%.2f</tr>%n",
                of.blinks() > 0 ? " class=bad" : "",
                Charts.escaped(kind),
                of.clips(),
                of.minutes(),
                of.blinks(),
                of.falsePerMinute())));
        return table.append("</table>").toString();
    }

    private static String unlabelled(List<BlinkReport.Unlabelled> clips) {
        StringBuilder table = new StringBuilder("<table><tr><th>clip<th>seconds<th>detected at</tr>\n");
        clips.forEach(clip -> table.append(String.format(
                Locale.ROOT,
                "<tr><td>%s<td>%.1f<td>%s</tr>%n",
                Charts.escaped(clip.clip()),
                clip.seconds(),
                seconds(clip.detected()))));
        return table.append("</table>").toString();
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
