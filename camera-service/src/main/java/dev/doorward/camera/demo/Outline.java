package dev.doorward.camera.demo;

/** A polygon as coverage of pixels, with an edge that is soft like a camera's. */
final class Outline {
    private static final int SAMPLES = 3;
    private static final int SOFT = 2;

    private Outline() {}

    /** @param points x0, y0, x1, y1 …, multiplied by {@code scale} */
    static byte[] alpha(double[] points, double scale, int width, int height) {
        float[] cover = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                cover[y * width + x] = cover(points, scale, x, y);
            }
        }
        cover = blurred(cover, width, height, 1, width);
        cover = blurred(cover, width, height, width, height);
        byte[] alpha = new byte[cover.length];
        for (int n = 0; n < alpha.length; n++) {
            alpha[n] = (byte) Math.round(255 * cover[n]);
        }
        return alpha;
    }

    private static float cover(double[] points, double scale, int x, int y) {
        int inside = 0;
        for (int n = 0; n < SAMPLES * SAMPLES; n++) {
            double px = (x + (n % SAMPLES + 0.5) / SAMPLES) / scale;
            double py = (y + (n / SAMPLES + 0.5) / SAMPLES) / scale;
            inside += contains(points, px, py) ? 1 : 0;
        }
        return inside / (float) (SAMPLES * SAMPLES);
    }

    /** Counts the edges to the right: inside when odd. */
    private static boolean contains(double[] p, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = p.length - 2; i < p.length; j = i, i += 2) {
            boolean across = p[i + 1] > y != p[j + 1] > y;
            if (across && x < (p[j] - p[i]) * (y - p[i + 1]) / (p[j + 1] - p[i + 1]) + p[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Mean over 2·SOFT + 1 pixels along one axis; beyond the edge the edge counts. */
    private static float[] blurred(float[] in, int width, int height, int step, int length) {
        float[] out = new float[in.length];
        for (int n = 0; n < in.length; n++) {
            int at = n / step % length;
            float sum = 0;
            for (int k = -SOFT; k <= SOFT; k++) {
                sum += in[n + (Math.clamp(at + k, 0, length - 1) - at) * step];
            }
            out[n] = sum / (2 * SOFT + 1);
        }
        return out;
    }
}
