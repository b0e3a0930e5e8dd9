package dev.doorward.evaluation;

import org.hipparchus.distribution.continuous.BetaDistribution;

/** What a count of few says of the rate behind it: the exact interval of Clopper and Pearson (1934), 95 %. */
public record Bounds(double lower, double upper) {
    private static final double TAIL = 0.025;

    /** @param hits of {@code tries}; nothing tried says nothing */
    public static Bounds of(int hits, int tries) {
        if (hits < 0 || hits > tries) {
            throw new IllegalArgumentException(hits + " of " + tries);
        }
        return new Bounds(
                hits == 0 ? 0 : new BetaDistribution(hits, tries - hits + 1).inverseCumulativeProbability(TAIL),
                hits == tries
                        ? 1
                        : new BetaDistribution(hits + 1, tries - hits).inverseCumulativeProbability(1 - TAIL));
    }
}
