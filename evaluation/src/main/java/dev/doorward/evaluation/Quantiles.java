package dev.doorward.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.stat.descriptive.rank.Percentile;

/** Median, 95th percentile and the greatest. */
public final class Quantiles {
    private Quantiles() {}

    public static Map<String, Double> of(List<Double> values) {
        Map<String, Double> quantiles = new TreeMap<>();
        if (!values.isEmpty()) {
            Percentile percentile = new Percentile();
            percentile.setData(values.stream().mapToDouble(Double::doubleValue).toArray());
            quantiles.put("p50", percentile.evaluate(50));
            quantiles.put("p95", percentile.evaluate(95));
            quantiles.put("max", percentile.evaluate(100));
        }
        return quantiles;
    }
}
