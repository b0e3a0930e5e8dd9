package dev.doorward.vision.image;

/**
 * How the pixels of one output axis are weighed from the pixels of the source: bilinear where the picture grows, the
 * mean of the covered length where it shrinks. {@code first[i]} to {@code first[i + 1]} are the taps of output i.
 */
final class Axis {

    final int[] first;
    final int[] source;
    final float[] weight;

    private Axis(int[] first, int[] source, float[] weight) {
        this.first = first;
        this.source = source;
        this.weight = weight;
    }

    static Axis none() {
        return new Axis(new int[1], new int[0], new float[0]);
    }

    /** The first source pixel that has any weight. */
    int least() {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < first[first.length - 1]; i++) {
            least = Math.min(least, source[i]);
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /** How many source pixels lie from the first to the last that has any weight. */
    int span() {
        int most = -1;
        for (int i = 0; i < first[first.length - 1]; i++) {
            most = Math.max(most, source[i]);
        }
        return most < 0 ? 0 : most + 1 - least();
    }

    /**
     * @param start where the sampled stretch begins, in pixels from the picture's edge (0 = left edge of pixel 0)
     * @param length its length in pixels
     * @param count how many output pixels it becomes
     * @param size pixels of the source along this axis
     */
    static Axis of(double start, double length, int count, int size, Border border) {
        double step = length / count;
        int most = Math.max(2, (int) Math.ceil(step) + 2);
        int[] first = new int[count + 1];
        int[] source = new int[count * most];
        float[] weight = new float[count * most];
        int n = 0;
        for (int i = 0; i < count; i++) {
            first[i] = n;
            double from = start + i * step;
            double to = from + step;
            if (step < 1) { // growing: a window of one pixel about the centre is the bilinear weight
                from = (from + to) / 2 - 0.5;
                to = from + 1;
            }
            for (int k = (int) Math.floor(from); k < to; k++) {
                double covered = Math.min(to, k + 1.0) - Math.max(from, k);
                int index = border.index(k, size);
                if (covered > 1e-9 && index >= 0) {
                    source[n] = index;
                    weight[n++] = (float) (covered / (to - from));
                }
            }
        }
        first[count] = n;
        return new Axis(first, source, weight);
    }
}
