package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Bounds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Intervals that count people and not pictures (Efron 1979, over clusters): people are drawn with replacement, each with
 * all comparisons, so that one person with a hundred pictures is still one.
 */
final class Bootstrap {
    private static final int DRAWS = 2000;
    private static final long SEED = 20_24;

    private Bootstrap() {}

    /**
     * The 95 % interval of a mean.
     *
     * @param values one for each comparison
     * @param people whose comparison it is, numbers from 0
     */
    static Bounds mean(double[] values, int[] people) {
        int persons = Arrays.stream(people).max().orElse(-1) + 1;
        double[] sums = new double[persons];
        int[] counts = new int[persons];
        for (int i = 0; i < values.length; i++) {
            sums[people[i]] += values[i];
            counts[people[i]]++;
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            long count = 0;
            for (int i = 0; i < persons; i++) {
                int person = random.nextInt(persons);
                sum += sums[person];
                count += counts[person];
            }
            means[draw] = sum / count;
        }
        Arrays.sort(means);
        return new Bounds(means[(int) (0.025 * DRAWS)], means[(int) Math.ceil(0.975 * DRAWS) - 1]);
    }
}
