package dev.doorward.evaluation;

import java.io.IOException;
import java.util.Base64;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Charts as {@code <img>} elements with the picture inside, so that a report is one file. */
public final class Charts {
    private Charts() {}

    /** @param alt what a reader who cannot see the chart should know */
    public static String image(Chart<?, ?> chart, String alt) throws IOException {
        byte[] png = BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
        return "<img alt=\"%s\" src=\"data:image/png;base64,%s\">"
                .formatted(escaped(alt), Base64.getEncoder().encodeToString(png));
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
