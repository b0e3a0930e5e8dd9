package dev.doorward.evaluation.recognition;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A curve over a rate of false accepts, drawn on a logarithmic axis: what matters lies in its first thousandth. */
final class RateChart {
    private RateChart() {}

    /** Points whose rate is 0 have no place on it. */
    static <P> XYChart of(
            String title,
            List<P> points,
            String rate,
            ToDoubleFunction<P> rates,
            String value,
            ToDoubleFunction<P> values) {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(420)
                .title(title)
                .xAxisTitle(rate)
                .yAxisTitle(value)
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setLegendVisible(false);
        List<P> drawn =
                points.stream().filter(point -> rates.applyAsDouble(point) > 0).toList();
        if (!drawn.isEmpty()) {
            chart.addSeries(
                            title,
                            drawn.stream().mapToDouble(rates).toArray(),
                            drawn.stream().mapToDouble(values).toArray())
                    .setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }
}
