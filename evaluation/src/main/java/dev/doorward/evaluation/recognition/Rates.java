package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Bounds;
import dev.doorward.evaluation.Charts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is accepted rightly, or missed, at rates of false accepts; null where there are too few comparisons to say.
 *
 * @param values by rate
 * @param intervals 95 %
 * @param supported the lowest of the rates that is
 */
record Rates(
        Map<String, @Nullable Double> values,
        Map<String, @Nullable List<Double>> intervals,
        Map<String, @Nullable Double> thresholds,
        @Nullable Double supported) {

    static Rates accepted(Roc roc, Scores scores, List<String> rates) {
        return of(roc, scores, rates, false);
    }

    static Rates missed(Roc roc, Scores scores, List<String> rates) {
        return of(roc, scores, rates, true);
    }

    private static Rates of(Roc roc, Scores scores, List<String> rates, boolean missed) {
        Rates all = new Rates(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), lowest(roc, rates));
        for (String rate : rates) {
            Double threshold = roc.threshold(Double.parseDouble(rate)).orElse(null);
            all.thresholds.put(rate, threshold);
            if (threshold == null) {
                all.values.put(rate, null);
                all.intervals.put(rate, null);
                continue;
            }
            double accepted = roc.tar(threshold);
            Bounds bounds = roc.interval(scores, threshold);
            all.values.put(rate, missed ? 1 - accepted : accepted);
            all.intervals.put(
                    rate,
                    missed ? List.of(1 - bounds.upper(), 1 - bounds.lower()) : List.of(bounds.lower(), bounds.upper()));
        }
        return all;
    }

    private static @Nullable Double lowest(Roc roc, List<String> rates) {
        return rates.stream()
                .map(Double::valueOf)
                .filter(roc::supports)
                .min(Double::compare)
                .orElse(null);
    }

    /**
     * A line for each rate.
     *
     * @param rate what the rates are of
     * @param value what is told at each
     * @param few of what there are too few where nothing is
     */
    List<String> lines(String rate, String value, String few) {
        return values.entrySet().stream()
                .map(one -> "at " + rate + " " + one.getKey() + ": "
                        + (one.getValue() == null
                                ? "not supported, too few " + few
                                : value + " " + words(one.getKey(), one.getValue())))
                .toList();
    }

    private String words(String rate, double value) {
        List<Double> interval = intervals.get(rate);
        return String.format(
                Locale.ROOT,
                "%.2f %% (95 %%: %.2f to %.2f), threshold %.3f",
                100 * value,
                100 * interval.getFirst(),
                100 * interval.getLast(),
                thresholds.get(rate));
    }

    /** Lines and charts, one below the other. */
    static String page(List<String> lines, String... charts) {
        StringBuilder page = new StringBuilder();
        lines.forEach(line -> page.append("<p>").append(Charts.escaped(line)).append("</p>\n"));
        for (String chart : charts) {
            page.append(chart);
        }
        return page.toString();
    }
}
