package dev.doorward.vision.liveness.track;

import java.util.Arrays;

/** Order statistics of a few numbers. */
final class Percentile {

    private Percentile() {}

    /** @param share 0 for the least, 1 for the greatest, linear between ranks */
    static double of(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
