package dev.doorward.vision.image;

import dev.doorward.vision.geometry.Similarity;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Samples a turned and scaled patch of a picture bilinearly. Where the patch shrinks, each output pixel is the mean of
 * a grid of samples that covers the source, so that fine texture does not alias. Outside the picture the nearest
 * edge pixel counts.
 */
public final class Warp {

    /** Source pixels from sample to sample; a bilinear sample reaches 2 pixels, so that none is passed over. */
    private static final double PITCH = 1.5;

    /** Beyond this many samples along each side of an output pixel nothing is gained. */
    private static final int MOST_SAMPLES = 8;

    private float[] row = new float[0];

    /** @param toPicture from the patch's coordinates to the picture's, both from the top left corner */
    public Image patch(Image picture, Similarity toPicture, int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            sample(picture, toPicture, width, y);
            for (int x = 0, at = y * width * 3; x < width * 3; x++) {
                bgr[at + x] = (byte) (row[x] + 0.5f);
            }
        }
        return new Image(width, height, bgr);
    }

    /** The same, normalised into a model's input. */
    public void patch(Image picture, Similarity toPicture, Layout layout, FloatBuffer out) {
        for (int y = 0; y < layout.height(); y++) {
            sample(picture, toPicture, layout.width(), y);
            layout.put(out, y, row);
        }
    }

    private static int samples(Similarity toPicture) {
        return Math.clamp(Math.round(toPicture.scale() / PITCH), 1, MOST_SAMPLES);
    }

    private void sample(Image picture, Similarity toPicture, int width, int y) {
        int samples = samples(toPicture);
        if (row.length != width * 3) {
            row = new float[width * 3];
        }
        Arrays.fill(row, 0);
        for (int j = 0; j < samples; j++) {
            double v = y + (j + 0.5) / samples;
            for (int i = 0; i < samples; i++) {
                add(picture, toPicture, (i + 0.5) / samples, v, 1f / (samples * samples));
            }
        }
    }

    /** Adds one sample of every pixel of the row, {@code offset} from the pixel's left edge and {@code v} down. */
    private void add(Image picture, Similarity toPicture, double offset, double v, float weight) {
        byte[] bgr = picture.bgr();
        int stride = picture.width() * 3;
        double originX = toPicture.a() * offset - toPicture.b() * v + toPicture.tx() - 0.5;
        double originY = toPicture.b() * offset + toPicture.a() * v + toPicture.ty() - 0.5;
        for (int x = 0, to = 0; to < row.length; x++, to += 3) {
            double sx = Math.clamp(originX + toPicture.a() * x, 0, picture.width() - 1);
            double sy = Math.clamp(originY + toPicture.b() * x, 0, picture.height() - 1);
            int x0 = (int) sx;
            int y0 = (int) sy;
            int right = x0 + 1 < picture.width() ? 3 : 0;
            int below = y0 + 1 < picture.height() ? stride : 0;
            float fx = (float) (sx - x0);
            float fy = (float) (sy - y0);
            int at = y0 * stride + x0 * 3;
            for (int c = 0; c < 3; c++, at++) {
                float top = (bgr[at] & 0xff) * (1 - fx) + (bgr[at + right] & 0xff) * fx;
                float bottom = (bgr[at + below] & 0xff) * (1 - fx) + (bgr[at + below + right] & 0xff) * fx;
                row[to + c] += weight * (top * (1 - fy) + bottom * fy);
            }
        }
    }
}
