package dev.doorward.vision.image;

import dev.doorward.vision.geometry.Similarity;
import java.nio.FloatBuffer;

/**
 * Samples a turned and scaled patch of a picture bilinearly. Where the patch shrinks, each output pixel is the mean of
 * a grid of samples about as dense as the source, so that fine texture does not alias. Outside the picture the nearest
 * edge pixel counts.
 */
public final class Warp {

    /** Beyond this many samples along each side of an output pixel nothing is gained. */
    private static final int MOST_SAMPLES = 8;

    private final float[] pixel = new float[3];

    /** @param toPicture from the patch's coordinates to the picture's, both from the top left corner */
    public Image patch(Image picture, Similarity toPicture, int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        int samples = samples(toPicture);
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                gather(picture, toPicture, x, y, samples);
                for (int c = 0; c < 3; c++) {
                    bgr[at + c] = (byte) (pixel[c] + 0.5f);
                }
            }
        }
        return new Image(width, height, bgr);
    }

    /** The same, normalised into a model's input. */
    public void patch(Image picture, Similarity toPicture, Layout layout, FloatBuffer out) {
        int samples = samples(toPicture);
        for (int y = 0, index = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++, index++) {
                gather(picture, toPicture, x, y, samples);
                layout.put(out, index, pixel[0], pixel[1], pixel[2]);
            }
        }
    }

    private static int samples(Similarity toPicture) {
        return Math.clamp(Math.round(toPicture.scale()), 1, MOST_SAMPLES);
    }

    private void gather(Image picture, Similarity toPicture, int x, int y, int samples) {
        pixel[0] = 0;
        pixel[1] = 0;
        pixel[2] = 0;
        float weight = 1f / (samples * samples);
        for (int j = 0; j < samples; j++) {
            double v = y + (j + 0.5) / samples;
            for (int i = 0; i < samples; i++) {
                double u = x + (i + 0.5) / samples;
                double sx = toPicture.a() * u - toPicture.b() * v + toPicture.tx();
                double sy = toPicture.b() * u + toPicture.a() * v + toPicture.ty();
                add(picture, sx, sy, weight);
            }
        }
    }

    private void add(Image picture, double sx, double sy, float weight) {
        double cx = Math.clamp(sx - 0.5, 0, picture.width() - 1);
        double cy = Math.clamp(sy - 0.5, 0, picture.height() - 1);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int right = x0 + 1 < picture.width() ? 3 : 0;
        int below = y0 + 1 < picture.height() ? picture.width() * 3 : 0;
        float fx = (float) (cx - x0);
        float fy = (float) (cy - y0);
        byte[] bgr = picture.bgr();
        int at = (y0 * picture.width() + x0) * 3;
        for (int c = 0; c < 3; c++, at++) {
            float top = (bgr[at] & 0xff) * (1 - fx) + (bgr[at + right] & 0xff) * fx;
            float bottom = (bgr[at + below] & 0xff) * (1 - fx) + (bgr[at + below + right] & 0xff) * fx;
            pixel[c] += weight * (top * (1 - fy) + bottom * fy);
        }
    }
}
