package dev.doorward.admin.web;

import dev.doorward.admin.calibration.Floor;
import dev.doorward.admin.calibration.Scores;
import dev.doorward.admin.configuration.Configuration;
import dev.doorward.admin.recognition.Household;
import dev.doorward.admin.recognition.RecognitionException;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.InvalidConfigException;
import dev.doorward.contract.config.RecognitionConfig;
import dev.doorward.contract.config.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Keeps a similarity from being set lower than the people of this house allow, by whatever way: the form, the page of
 * calibration, an earlier version, a file. What does not lower it passes, and what can't be looked up does not.
 */
@ApplicationScoped
class Loosening {
    static final Similarity<RecognitionConfig> TO_BE_NAMED =
            new Similarity<>("recognition.threshold", Section.RECOGNITION, RecognitionConfig::threshold);
    static final Similarity<AccessConfig> TO_OPEN =
            new Similarity<>("access.similarity", Section.ACCESS, AccessConfig::similarity);

    /** A setting that says how alike is alike enough. */
    record Similarity<T>(String path, Section<T> section, ToDoubleFunction<T> value) {
        double standard() {
            return value.applyAsDouble(section.defaults());
        }

        double now(Configuration configuration) {
            return value.applyAsDouble(configuration.valueOf(section));
        }

        /** Empty where the wish is about something else, or can't be read, which is said elsewhere. */
        Optional<Double> wanted(Configuration.Wish wish) {
            try {
                return wish.section().equals(section)
                        ? Optional.of(value.applyAsDouble(section.parse(wish.body())))
                        : Optional.empty();
            } catch (InvalidConfigException e) {
                return Optional.empty();
            }
        }
    }

    private final Configuration configuration;
    private final Household household;

    Loosening(Configuration configuration, Household household) {
        this.configuration = configuration;
        this.household = household;
    }

    /** What of these must not be, each with its setting's place before it. */
    List<String> problems(List<Configuration.Wish> wishes) {
        return List.<Similarity<?>>of(TO_BE_NAMED, TO_OPEN).stream()
                .flatMap(one -> wishes.stream().flatMap(wish -> problem(one, wish).stream()))
                .toList();
    }

    private Optional<String> problem(Similarity<?> similarity, Configuration.Wish wish) {
        return similarity
                .wanted(wish)
                .filter(wanted -> wanted < similarity.now(configuration))
                .flatMap(wanted -> tooLow(similarity, wanted))
                .map(words -> similarity.path() + ": " + words);
    }

    private Optional<String> tooLow(Similarity<?> similarity, double wanted) {
        try {
            Floor floor = floor(household.scores(), similarity);
            return wanted < floor.least() ? Optional.of(floor.words()) : Optional.empty();
        } catch (RecognitionException e) {
            return Optional.of("can't be lowered until recognition says how alike the people of this house are");
        }
    }

    static Floor floor(Scores scores, Similarity<?> similarity) {
        return Floor.of(scores, similarity.standard());
    }
}
