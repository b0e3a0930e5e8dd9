package dev.doorward.recognition.gallery;

import dev.doorward.vision.face.Embedding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One person's pictures as one embedding: their mean, without those that disagree with the rest. From three pictures on,
 * the one least like the mean of the others is dropped while it stays below {@link #AGREES}; two are always left, since of
 * two that disagree nobody can say which is right. Only what turning keeps is looked at, so turned embeddings give the same answer.
 *
 * @param embedding their mean direction, as long as they are in the mean
 * @param pictures what each gives, in the order in which they came
 */
public record Template(Embedding embedding, List<Contribution> pictures) {
    /**
     * Chosen on 65 people of LFW with three to six pictures: the least of a picture to the mean of the person's others is
     * 0.39 (1 % lie below 0.43), and 99.5 % of other people's pictures lie below 0.29. On 64 others, 1 of 254 own pictures
     * is left out and 28 of 10,458 of other people are not ({@code TemplateLfwTest}).
     */
    static final Similarity AGREES = new Similarity(0.30);

    private static final int FEWEST = 2;

    public Template {
        pictures = List.copyOf(pictures);
    }

    /**
     * @param pictures at least one
     * @throws IllegalArgumentException when there are none, or they cancel each other out
     */
    public static Template of(List<Embedding> pictures) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("a template needs a picture");
        }
        double[] lengths = pictures.stream().mapToDouble(Embedding::length).toArray();
        float[][] directions =
                pictures.stream().map(picture -> picture.direction().values()).toArray(float[][]::new);
        boolean[] counts = new boolean[lengths.length];
        Arrays.fill(counts, true);
        double[] toOthers = toOthers(directions, lengths, counts);
        for (int left = lengths.length; left > FEWEST; left--) {
            int worst = worst(toOthers, counts);
            if (toOthers[worst] >= AGREES.value()) {
                break;
            }
            counts[worst] = false;
            toOthers = toOthers(directions, lengths, counts);
        }
        return new Template(
                Embedding.of(sum(directions, counts), mean(lengths, counts)), contributions(toOthers, counts));
    }

    private static List<Contribution> contributions(double[] toOthers, boolean[] counts) {
        if (toOthers.length == 1) {
            return List.of(new Contribution(Optional.empty(), true));
        }
        return IntStream.range(0, toOthers.length)
                .mapToObj(i -> new Contribution(Optional.of(new Similarity(toOthers[i])), counts[i]))
                .toList();
    }

    private static double mean(double[] lengths, boolean[] counts) {
        return IntStream.range(0, lengths.length)
                .filter(i -> counts[i])
                .mapToDouble(i -> lengths[i])
                .average()
                .orElseThrow();
    }

    private static int worst(double[] toOthers, boolean[] counts) {
        int worst = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] && (worst < 0 || toOthers[i] < toOthers[worst])) {
                worst = i;
            }
        }
        return worst;
    }

    /** Of each picture to the direction of the sum of those that count, without itself: from two dot products each. */
    private static double[] toOthers(float[][] directions, double[] lengths, boolean[] counts) {
        float[] sum = sum(directions, counts);
        double length = dot(sum, sum);
        double[] similarities = new double[lengths.length];
        for (int i = 0; i < similarities.length; i++) {
            double own = counts[i] ? 1 : 0;
            double along = dot(directions[i], sum);
            double others = length - own * (2 * along - 1);
            similarities[i] =
                    others > 0 ? lengths[i] * (along - own) / Math.sqrt(others) : 0; // no others, no direction
        }
        return similarities;
    }

    private static float[] sum(float[][] directions, boolean[] counts) {
        float[] sum = new float[Embedding.SIZE];
        for (int picture = 0; picture < directions.length; picture++) {
            for (int i = 0; counts[picture] && i < sum.length; i++) {
                sum[i] += directions[picture][i];
            }
        }
        return sum;
    }

    private static double dot(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
        }
        return dot;
    }
}
