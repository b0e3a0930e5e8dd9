package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.Charts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** The report of {@code eval pad} for people. */
final class PadPage {
    private static final int BINS = 20;

    private PadPage() {}

    /** The whole in one line. */
    static String line(PadReport report) {
        PadReport.OfPolicy policy = report.policy();
        return String.format(
                Locale.ROOT,
                "attacks opened %d of %d (at most %.1f %%), living opened %d of %d, %d of them within 3 s; no face found in %d",
                policy.attacksOpened(),
                policy.attacks(),
                100 * policy.attacksOpenedUpper(),
                policy.liveOpened(),
                policy.live(),
                policy.liveWithin3s(),
                policy.unseen());
    }

    /** Who would have been asked for a movement, a line for each kind. */
    static List<String> askedLines(PadReport report) {
        List<String> lines = new ArrayList<>();
        report.asked()
                .forEach((kind, of) -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-15s %d of %d opened unasked, %d asked: %d of %d questions answered, %d cut short",
                        kind,
                        of.opened(),
                        of.files(),
                        of.asked(),
                        of.answered(),
                        of.questions(),
                        of.cutShort())));
        return lines;
    }

    static String of(PadReport report) throws IOException {
        StringBuilder page = new StringBuilder("<p>" + Charts.escaped(line(report)) + "</p>");
        page.append("<h2>The door, by attack</h2>").append(rates(report.policy().byAttack()));
        page.append("<h2>Who is asked for a movement, and answers it</h2>").append(asked(report.asked()));
        for (Map.Entry<String, PadReport.OfCheck> check : report.checks().entrySet()) {
            PadReport.OfCheck of = check.getValue();
            page.append(String.format(
                    Locale.ROOT,
                    "<h2>%s alone</h2><p>AUC %.3f, APCER %.3f, BPCER %.3f, ACER %.3f</p>",
                    Charts.escaped(check.getKey()),
                    of.auc(),
                    of.apcer(),
                    of.bpcer(),
                    of.acer()));
            page.append(
                    Charts.image(histogram(check.getKey(), report.files()), "Scores of living faces and of attacks"));
            page.append(rates(of.byAttack()));
        }
        page.append("<h2>Files</h2><table><tr><th>file<th>label<th>attack<th>opened after<th>said last</tr>");
        for (Watched file : report.files()) {
            boolean bad = file.label() == PadFile.Label.SPOOF && file.openedAfter() != null;
            page.append("<tr%s><td>%s<td>%s<td>%s<td>%s<td>%s</tr>\n"
                    .formatted(
                            bad ? " class=bad" : "",
                            Charts.escaped(file.file()),
                            file.label().name().toLowerCase(Locale.ROOT),
                            Charts.escaped(file.attack()),
                            file.openedAfter() == null ? "" : String.format(Locale.ROOT, "%.1f s", file.openedAfter()),
                            Charts.escaped(file.reason())));
        }
        return page.append("</table>").toString();
    }

    private static String asked(Map<String, PadReport.OfAsked> asked) {
        StringBuilder table = new StringBuilder(
                "<p>In doubt alone the door draws one of the movements; a clip answers by "
                        + "chance, and each movement is one question to each clip. Cut short: the clip ended before the time did.</p>"
                        + "<table><tr><th>kind<th>files<th>opened unasked<th>asked<th>questions<th>answered<th>cut short</tr>");
        asked.forEach((kind, of) -> table.append("<tr><td>%s<td>%d<td>%d<td>%d<td>%d<td>%d<td>%d</tr>\n"
                .formatted(
                        Charts.escaped(kind),
                        of.files(),
                        of.opened(),
                        of.asked(),
                        of.questions(),
                        of.answered(),
                        of.cutShort())));
        return table.append("</table>").toString();
    }

    private static String rates(Map<String, PadReport.Rate> rates) {
        StringBuilder table = new StringBuilder(
                "<table><tr><th>attack<th>files<th>taken for alive<th>at most (95 %)<th>people<th>at most, by people</tr>");
        rates.forEach((kind, rate) -> table.append(String.format(
                Locale.ROOT,
                "<tr%s><td>%s<td>%d<td>%d<td>%.1f %%<td>%d of %d<td>%.1f %%</tr>%n",
                rate.passed() > 0 ? " class=bad" : "",
                Charts.escaped(kind),
                rate.files(),
                rate.passed(),
                100 * rate.upper(),
                rate.peoplePassed(),
                rate.people(),
                100 * rate.upperByPeople())));
        return table.append("</table>").toString();
    }

    private static CategoryChart histogram(String check, List<Watched> files) {
        double most = files.stream()
                .filter(file -> file.scores().containsKey(check))
                .mapToDouble(file -> file.scores().get(check))
                .max()
                .orElse(1);
        double width = Math.max(most, 1e-6) / BINS;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            names.add(String.format(Locale.ROOT, "%.2f", (i + 0.5) * width));
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(900)
                .height(300)
                .title(check)
                .xAxisTitle("score")
                .yAxisTitle("share of files")
                .build();
        chart.getStyler().setOverlapped(true).setXAxisMaxLabelCount(10);
        for (PadFile.Label label : List.of(PadFile.Label.LIVE, PadFile.Label.SPOOF)) {
            double[] shares = new double[BINS];
            List<Watched> some = files.stream()
                    .filter(file -> file.label() == label && file.scores().containsKey(check))
                    .toList();
            some.forEach(
                    file -> shares[Math.min(BINS - 1, (int) (file.scores().get(check) / width))] += 1.0 / some.size());
            List<Double> values = new ArrayList<>();
            for (double share : shares) {
                values.add(share);
            }
            chart.addSeries(label == PadFile.Label.LIVE ? "living" : "attacks", names, values);
        }
        return chart;
    }
}
