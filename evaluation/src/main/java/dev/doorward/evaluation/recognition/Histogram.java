package dev.doorward.evaluation.recognition;

import java.util.ArrayList;
import java.util.List;

/**
 * How similarities spread.
 *
 * @param middles of the bins, −0.5 to 1
 * @param genuine share of the genuine comparisons in each bin; those below and above are in the outermost
 * @param impostor share of the impostor comparisons
 */
record Histogram(List<Double> middles, List<Double> genuine, List<Double> impostor) {
    private static final double FROM = -0.5;
    private static final double TO = 1;
    private static final int BINS = 75;

    static Histogram of(Scores scores) {
        List<Double> middles = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            middles.add(Math.round((FROM + (i + 0.5) * (TO - FROM) / BINS) * 1000) / 1000.0);
        }
        return new Histogram(middles, shares(scores.genuine()), shares(scores.impostor()));
    }

    private static List<Double> shares(float[] scores) {
        long[] counts = new long[BINS];
        for (float score : scores) {
            counts[(int) Math.clamp((long) Math.floor((score - FROM) / (TO - FROM) * BINS), 0, BINS - 1)]++;
        }
        List<Double> shares = new ArrayList<>();
        for (long count : counts) {
            shares.add((double) count / scores.length);
        }
        return shares;
    }
}
