package dev.doorward.evaluation.recognition;

/**
 * Accuracy as the LFW protocol has it (Huang et al. 2007): of ten parts each is judged by the threshold that does best on
 * the other nine. Every tenth genuine and every tenth impostor comparison make a part. Where impostors are many, it
 * mostly says how few of them are accepted.
 */
final class TenFolds {
    private static final int FOLDS = 10;

    private TenFolds() {}

    /** The share of comparisons that were judged rightly, of all ten parts together. */
    static double accuracy(Scores scores) {
        float[][] genuine = parts(scores.genuine());
        float[][] impostor = parts(scores.impostor());
        float[] allGenuine = Scores.sorted(scores.genuine());
        float[] allImpostor = Scores.sorted(scores.impostor());
        long right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            long most = -1;
            float best = Float.NaN;
            for (float threshold : allGenuine) {
                long others =
                        right(allGenuine, allImpostor, threshold) - right(genuine[fold], impostor[fold], threshold);
                if (others > most) {
                    most = others;
                    best = threshold;
                }
            }
            right += right(genuine[fold], impostor[fold], best);
        }
        return (double) right / (scores.genuine().length + scores.impostor().length);
    }

    private static long right(float[] genuine, float[] impostor, double threshold) {
        return Scores.reaching(genuine, threshold) + impostor.length - (long) Scores.reaching(impostor, threshold);
    }

    private static float[][] parts(float[] scores) {
        float[][] parts = new float[FOLDS][];
        for (int fold = 0; fold < FOLDS; fold++) {
            parts[fold] = new float[(scores.length - fold + FOLDS - 1) / FOLDS];
            for (int i = fold, at = 0; i < scores.length; i += FOLDS) {
                parts[fold][at++] = scores[i];
            }
            parts[fold] = Scores.sorted(parts[fold]);
        }
        return parts;
    }
}
