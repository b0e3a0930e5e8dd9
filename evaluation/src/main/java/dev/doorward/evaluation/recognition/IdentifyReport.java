package dev.doorward.evaluation.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.doorward.contract.config.RecognitionConfig;
import dev.doorward.evaluation.UnusableInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code eval identify}; the field names are relied on by others.
 *
 * @param people who are enrolled
 * @param probes searches for somebody who is enrolled
 * @param strangers people who are not enrolled; {@code strangerProbes} their searches
 * @param fnirAtFpir how many who are enrolled are not found, or as somebody else, where so many strangers are found to be
 *     somebody; null where the strangers' searches are too few to say
 * @param rank1 share of probes whose most alike is the right person, whatever the similarity
 * @param asSet the door's default threshold and margin
 * @param det strangers who are found against enrolled who are not, by falling threshold
 */
record IdentifyReport(
        int people,
        @JsonProperty("enrolled_pictures") int enrolledPictures,
        int probes,
        int strangers,
        @JsonProperty("stranger_probes") int strangerProbes,
        @JsonProperty("failures_to_acquire") int failuresToAcquire,
        @JsonProperty("fnir_at_fpir") Map<String, @Nullable Double> fnirAtFpir,
        @JsonProperty("fnir_interval") Map<String, @Nullable List<Double>> fnirInterval,
        @JsonProperty("threshold_at_fpir") Map<String, @Nullable Double> thresholdAtFpir,
        @JsonProperty("supported_fpir") @Nullable Double supportedFpir,
        double rank1,
        @JsonProperty("as_set") AsSet asSet,
        Histogram similarities,
        List<Point> det) {

    private static final List<String> RATES = List.of("0.1", "0.01", "0.001");
    private static final int STEPS = 200;

    record Point(double threshold, double fpir, double fnir) {}

    /**
     * What the door would have said.
     *
     * @param missed probes that were named nobody
     * @param mixedUp probes that were named somebody else
     * @param strangersNamed searches of strangers that were named somebody
     */
    record AsSet(
            double threshold,
            double margin,
            int missed,
            @JsonProperty("mixed_up") int mixedUp,
            @JsonProperty("strangers_named") int strangersNamed) {}

    static IdentifyReport of(OpenSetTrial trial) throws UnusableInputException {
        List<Identification> known = trial.known();
        List<Identification> strange = trial.strange();
        if (known.isEmpty() || strange.isEmpty()) {
            throw new UnusableInputException(
                    "nobody is left to search for: each enrolled person needs more pictures than are enrolled");
        }
        // To be found, a probe must be the right person's: another's counts as not found at any threshold.
        Scores scores = new Scores(
                floats(known, search -> search.hit(Acquired.NEVER) ? search.similarity() : Acquired.NEVER),
                people(known),
                floats(strange, Identification::similarity));
        Roc roc = new Roc(scores);
        Rates rates = Rates.missed(roc, scores, RATES);
        return new IdentifyReport(
                trial.enrolled(),
                trial.enrolledPictures(),
                known.size(),
                trial.strangers(),
                strange.size(),
                trial.failures(),
                rates.values(),
                rates.intervals(),
                rates.thresholds(),
                rates.supported(),
                (double) known.stream()
                                .filter(search -> search.hit(Acquired.NEVER))
                                .count()
                        / known.size(),
                asSet(known, strange),
                Histogram.of(scores),
                curve(roc));
    }

    Rates rates() {
        return new Rates(fnirAtFpir, fnirInterval, thresholdAtFpir, supportedFpir);
    }

    private static AsSet asSet(List<Identification> known, List<Identification> strange) {
        RecognitionConfig config = RecognitionConfig.defaults();
        return new AsSet(
                config.threshold(),
                config.margin(),
                (int) known.stream().filter(search -> search.named() == null).count(),
                (int) known.stream()
                        .filter(search -> search.named() != null && search.named() != search.person())
                        .count(),
                (int) strange.stream().filter(search -> search.named() != null).count());
    }

    private static List<Point> curve(Roc roc) {
        List<Point> points = new ArrayList<>();
        for (int i = STEPS; i >= 0; i--) {
            double threshold = (double) i / STEPS;
            points.add(new Point(threshold, roc.far(threshold), 1 - roc.tar(threshold)));
        }
        return points;
    }

    private static float[] floats(List<Identification> searches, ToDoubleFunction<Identification> similarity) {
        float[] values = new float[searches.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) similarity.applyAsDouble(searches.get(i));
        }
        return values;
    }

    private static int[] people(List<Identification> searches) {
        int[] persons = searches.stream().mapToInt(Identification::person).toArray();
        int[] distinct = Arrays.stream(persons).distinct().sorted().toArray();
        return Arrays.stream(persons)
                .map(person -> Arrays.binarySearch(distinct, person))
                .toArray();
    }
}
