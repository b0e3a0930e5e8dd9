package dev.doorward.evaluation.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.doorward.evaluation.Bounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of recognising, beside the door's own on the same comparisons.
 *
 * @param tar3 true accepts at a false accept rate of 1e-3, each way at its own threshold; {@code tar4} at 1e-4. Null
 *     where there are too few impostor comparisons to say
 * @param difference3 of {@code tar3} to the door's, in true accepts of all genuine comparisons: the mean and its 95 %
 *     interval, people drawn with replacement
 * @param milliseconds a picture, on one core
 */
record Tried(
        String name,
        double auc,
        double eer,
        @Nullable Double tar3,
        @Nullable Double tar4,
        @Nullable Difference difference3,
        @Nullable Difference difference4,
        double milliseconds) {

    /** How much better than the door: above 0 is better. */
    record Difference(double mean, List<Double> interval) {
        /** Whether it is more than chance, to either side. */
        boolean certain() {
            return interval.getFirst() > 0 || interval.getLast() < 0;
        }
    }

    static Tried of(String name, Scores scores, Scores door, double milliseconds) {
        Roc roc = new Roc(scores);
        Roc ours = new Roc(door);
        return new Tried(
                name,
                roc.auc(),
                roc.eer(),
                roc.threshold(1e-3).map(roc::tar).orElse(null),
                roc.threshold(1e-4).map(roc::tar).orElse(null),
                difference(roc, ours, scores, door, 1e-3),
                difference(roc, ours, scores, door, 1e-4),
                milliseconds);
    }

    private static @Nullable Difference difference(Roc roc, Roc ours, Scores scores, Scores door, double far) {
        if (!roc.supports(far)) {
            return null;
        }
        double threshold = roc.threshold(far).orElseThrow();
        double own = ours.threshold(far).orElseThrow();
        double[] better = new double[scores.genuine().length];
        double sum = 0;
        for (int i = 0; i < better.length; i++) {
            better[i] = (scores.genuine()[i] >= threshold ? 1 : 0) - (door.genuine()[i] >= own ? 1 : 0);
            sum += better[i];
        }
        Bounds interval = Bootstrap.mean(better, scores.people());
        return new Difference(sum / better.length, List.of(interval.lower(), interval.upper()));
    }

    @JsonProperty
    boolean worseThanDoor() {
        return difference3 != null && difference3.certain() && difference3.mean() < 0;
    }
}
