package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Bounds;
import java.util.Optional;

/**
 * The curve of true against false accepts over all thresholds: a comparison is accepted when its similarity reaches the
 * threshold.
 */
final class Roc {
    /** A rate below 3 / n cannot be told from n comparisons without an error (the rule of three). */
    private static final int LEAST_ERRORS = 3;

    private final float[] genuine;
    private final float[] impostor;

    Roc(Scores scores) {
        genuine = Scores.sorted(scores.genuine());
        impostor = Scores.sorted(scores.impostor());
    }

    double far(double threshold) {
        return (double) Scores.reaching(impostor, threshold) / impostor.length;
    }

    double tar(double threshold) {
        return (double) Scores.reaching(genuine, threshold) / genuine.length;
    }

    /**
     * What the true accepts say of the rate behind them, 95 %: the wider end of Clopper and Pearson's interval over
     * comparisons and of {@link Bootstrap} over people.
     *
     * @param scores whose curve this is
     */
    Bounds interval(Scores scores, double threshold) {
        double[] accepted = new double[genuine.length];
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = scores.genuine()[i] >= threshold ? 1 : 0;
        }
        Bounds byPeople = Bootstrap.mean(accepted, scores.people());
        Bounds byComparisons = Bounds.of(Scores.reaching(genuine, threshold), genuine.length);
        return new Bounds(
                Math.min(byPeople.lower(), byComparisons.lower()), Math.max(byPeople.upper(), byComparisons.upper()));
    }

    boolean supports(double far) {
        return impostor.length * far >= LEAST_ERRORS;
    }

    /** The lowest threshold with at most this share of false accepts; empty when there are too few to say so. */
    Optional<Double> threshold(double far) {
        if (!supports(far)) {
            return Optional.empty();
        }
        int allowed = (int) Math.floor(far * impostor.length);
        return Optional.of((double) Math.nextUp(impostor[impostor.length - 1 - allowed]));
    }

    /** The chance that one person's comparison is more alike than two people's; ties count half. */
    double auc() {
        double sum = 0;
        for (float score : genuine) {
            int reaching = Scores.reaching(impostor, score);
            int above = Scores.reaching(impostor, Math.nextUp(score));
            sum += impostor.length - reaching + (reaching - above) / 2.0;
        }
        return sum / genuine.length / impostor.length;
    }

    /** Where false accepts and false rejects are equally frequent. */
    double eer() {
        double low = Acquired.NEVER;
        double high = 1.1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (1 - tar(middle) < far(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        // Both jump there: the mean of what lies on either side.
        double below = Math.max(1 - tar(low), far(low));
        double above = Math.max(1 - tar(high), far(high));
        return Math.min(below, above);
    }

    /** The most alike of two people. */
    double highestImpostor() {
        return impostor[impostor.length - 1];
    }
}
