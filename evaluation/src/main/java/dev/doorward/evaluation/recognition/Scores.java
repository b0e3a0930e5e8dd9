package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.UnusableInputException;
import java.util.Arrays;
import java.util.List;

/**
 * The similarities of all comparisons. A picture that was not acquired is accepted as nobody: its comparisons count, with
 * {@link Acquired#NEVER}.
 *
 * @param genuine of one person's pictures, in the order of the comparisons
 * @param people by place in {@code genuine}: whose comparison it is, a number from 0
 * @param impostor of two people's pictures
 */
record Scores(float[] genuine, int[] people, float[] impostor) {

    /** What two pictures, by their places, are compared by. */
    @FunctionalInterface
    interface Measure {
        float score(int a, int b);
    }

    static Scores of(Comparisons comparisons, List<Acquired> acquired) throws UnusableInputException {
        return of(comparisons, (a, b) -> acquired.get(a).score(acquired.get(b)));
    }

    static Scores of(Comparisons comparisons, Measure measure) throws UnusableInputException {
        int[] counts = new int[2];
        comparisons.forEach((a, b, same) -> counts[same ? 1 : 0]++);
        if (counts[0] == 0 || counts[1] == 0) {
            throw new UnusableInputException(
                    counts[1] == 0
                            ? "no two pictures are of one person: nothing can be said of recognition"
                            : "all pictures are of one person: nothing can be said of false matches");
        }
        Scores scores = new Scores(new float[counts[1]], new int[counts[1]], new float[counts[0]]);
        Numbering numbering = new Numbering();
        int[] next = new int[2];
        comparisons.forEach((a, b, same) -> {
            float score = measure.score(a, b);
            if (same) {
                scores.people[next[1]] =
                        numbering.of(comparisons.pictures().get(a).person());
                scores.genuine[next[1]++] = score;
            } else {
                scores.impostor[next[0]++] = score;
            }
        });
        return scores;
    }

    /** Of a sorted array: how many reach the threshold. */
    static int reaching(float[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    static float[] sorted(float[] scores) {
        float[] copy = scores.clone();
        Arrays.parallelSort(copy);
        return copy;
    }
}
