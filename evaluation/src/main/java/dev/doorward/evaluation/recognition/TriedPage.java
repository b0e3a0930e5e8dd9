package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Charts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was tried, for people. */
final class TriedPage {
    private TriedPage() {}

    static List<String> lines(List<Tried> tried) {
        return tried.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "%-34s EER %.2f %%, TAR %s at 1e-3 (%s), %s at 1e-4 (%s), %.1f ms",
                        one.name(),
                        100 * one.eer(),
                        share(one.tar3()),
                        words(one.difference3()),
                        share(one.tar4()),
                        words(one.difference4()),
                        one.milliseconds()))
                .toList();
    }

    static String of(List<Tried> tried) {
        StringBuilder table = new StringBuilder("<table><tr><th>way<th>AUC<th>EER<th>TAR at FAR 1e-3<th>to the door"
                + "<th>TAR at FAR 1e-4<th>to the door<th>ms a picture</tr>\n");
        tried.forEach(one -> table.append(String.format(
                Locale.ROOT,
                "<tr><td>%s<td>%.5f<td>%.2f %%<td>%s<td>%s<td>%s<td>%s<td>%.1f</tr>%n",
                Charts.escaped(one.name()),
                one.auc(),
                100 * one.eer(),
                share(one.tar3()),
                words(one.difference3()),
                share(one.tar4()),
                words(one.difference4()),
                one.milliseconds())));
        return table.append("</table>").toString();
    }

    private static String share(@Nullable Double share) {
        return share == null ? "not supported" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String words(Tried.@Nullable Difference difference) {
        return difference == null
                ? "not supported"
                : String.format(
                        Locale.ROOT,
                        "%+.2f, 95 %%: %+.2f to %+.2f",
                        100 * difference.mean(),
                        100 * difference.interval().getFirst(),
                        100 * difference.interval().getLast());
    }
}
