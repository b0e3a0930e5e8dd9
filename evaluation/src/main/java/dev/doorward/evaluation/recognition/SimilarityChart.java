package dev.doorward.evaluation.recognition;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How similarities spread, drawn. */
final class SimilarityChart {
    private SimilarityChart() {}

    static XYChart of(Histogram similarities, String genuine, String impostor) {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(360)
                .title("Similarities")
                .xAxisTitle("cosine")
                .yAxisTitle("share")
                .build();
        chart.addSeries(genuine, similarities.middles(), similarities.genuine()).setMarker(SeriesMarkers.NONE);
        chart.addSeries(impostor, similarities.middles(), similarities.impostor())
                .setMarker(SeriesMarkers.NONE);
        return chart;
    }
}
