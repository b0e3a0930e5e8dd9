package dev.doorward.evaluation.recognition;

import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A curve over a rate of false accepts, drawn on a logarithmic axis: what matters lies in its first thousandth. */
final class RateChart {
    private RateChart() {}

    /** @param rates above 0; the values beside them */
    static XYChart of(String title, String rate, List<Double> rates, String value, List<Double> values) {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(420)
                .title(title)
                .xAxisTitle(rate)
                .yAxisTitle(value)
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setLegendVisible(false);
        if (!rates.isEmpty()) {
            chart.addSeries(title, rates, values).setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }
}
