package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.UnusableInputException;
import java.util.List;

/**
 * Symmetric score normalisation (S-norm, Kenny 2010): how unusual a similarity is among those that either picture has to
 * strangers of a cohort.
 */
final class Normalised {
    private Normalised() {}

    /**
     * The comparisons' scores, normalised.
     *
     * @param cohort pictures of people who are in no comparison
     */
    static Scores scores(Comparisons comparisons, List<Acquired> acquired, List<Acquired> cohort)
            throws UnusableInputException {
        double[] mean = new double[acquired.size()];
        double[] deviation = new double[acquired.size()];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            double squares = 0;
            for (Acquired stranger : cohort) {
                double score = acquired.get(i).score(stranger);
                sum += score;
                squares += score * score;
            }
            mean[i] = sum / cohort.size();
            deviation[i] = Math.sqrt(Math.max(1e-9, squares / cohort.size() - mean[i] * mean[i]));
        }
        return Scores.of(comparisons, (a, b) -> {
            double score = acquired.get(a).score(acquired.get(b));
            return (float) ((score - mean[a]) / deviation[a] + (score - mean[b]) / deviation[b]) / 2;
        });
    }
}
