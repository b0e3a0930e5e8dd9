package dev.doorward.vision.models;

import java.nio.FloatBuffer;

/** Logits to probabilities. */
public final class Softmax {

    private Softmax() {}

    /** The probability of class {@code index} among the first {@code count} logits, 0 to 1. */
    public static double probability(FloatBuffer logits, int count, int index) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.exp(logits.get(i) - logits.get(index));
        }
        return 1 / sum;
    }
}
