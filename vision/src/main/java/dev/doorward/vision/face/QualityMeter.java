package dev.doorward.vision.face;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.image.Border;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Layout;
import dev.doorward.vision.image.Layout.Channels;
import dev.doorward.vision.image.Resampler;
import java.nio.FloatBuffer;

/**
 * Measures {@link Quality} on the square that spans brows to chin, scaled to 112×112 grey, so that the numbers don't
 * depend on how near the face is. Used by one thread at a time.
 */
public final class QualityMeter {

    private static final int SIDE = 112;

    private final Layout layout = Layout.of(SIDE, SIDE, Channels.GREY, 0, 1);
    private final Resampler resampler = new Resampler(Border.CLAMP);
    private final FloatBuffer grey = FloatBuffer.allocate(SIDE * SIDE);

    public Quality measure(Image picture, Box face, Landmarks landmarks, Pose pose) {
        resampler.sample(picture, inner(landmarks), layout, grey);
        float[] pixels = grey.array();
        double mean = 0;
        for (float pixel : pixels) {
            mean += pixel;
        }
        mean /= pixels.length;
        double variance = 0;
        for (float pixel : pixels) {
            variance += (pixel - mean) * (pixel - mean);
        }
        variance /= pixels.length;
        double sharpness = 1000 * laplacianVariance(pixels) / Math.max(variance, 1);
        return new Quality(face.height(), sharpness, mean, Math.sqrt(variance), pose);
    }

    /** The square about the face from brows to chin, without hair and background. */
    private static Box inner(Landmarks landmarks) {
        double top = Double.POSITIVE_INFINITY;
        for (int brow = 17; brow <= 26; brow++) {
            top = Math.min(top, landmarks.y(brow));
        }
        double side = Math.max(landmarks.y(8) - top, 4);
        return Box.square(new Point(landmarks.x(30), top + side / 2), side);
    }

    private static double laplacianVariance(float[] pixels) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1, i = y * SIDE + 1; x < SIDE - 1; x++, i++) {
                double value = pixels[i - 1] + pixels[i + 1] + pixels[i - SIDE] + pixels[i + SIDE] - 4 * pixels[i];
                sum += value;
                squares += value * value;
                count++;
            }
        }
        double mean = sum / count;
        return squares / count - mean * mean;
    }
}
