package dev.doorward.admin.calibration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.admin.calibration.Scores.Pair;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How low a similarity may be set in this house: never so low that one would be taken for another of those who are known,
 * and not below what was measured elsewhere while there is too little to go by.
 *
 * @param pair the two who are most alike, where that decides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Floor(double least, Why why, @Nullable Pair pair) {
    /** What is kept from the most alike two: pictures are better than what a camera sees at night. */
    public static final double KEPT = 0.05;

    public enum Why {
        MIX_UP,
        TOO_LITTLE
    }

    /** @param standard the setting's default, chosen on many people */
    public static Floor of(Scores scores, double standard) {
        double alike =
                scores.greatestOfTwo().isPresent() ? upTo(scores.greatestOfTwo().getAsDouble() + KEPT) : 0;
        return scores.suffice() || alike > standard
                ? new Floor(alike, Why.MIX_UP, scores.closest().getFirst())
                : new Floor(standard, Why.TOO_LITTLE, null);
    }

    /** What is the matter with a lower value, by ids alone. */
    public String words() {
        return switch (why) {
            case MIX_UP ->
                String.format(
                        Locale.ROOT,
                        "must be at least %.2f: a picture of %s is like %s to %.2f, and %.2f are kept from that",
                        least,
                        pair.person(),
                        pair.other(),
                        pair.similarity(),
                        KEPT);
            case TOO_LITTLE ->
                String.format(
                        Locale.ROOT,
                        "must be at least %.2f, the default, until there are %d people and %d comparisons of two",
                        least,
                        Scores.FEWEST_PEOPLE,
                        Scores.FEWEST_COMPARISONS);
        };
    }

    private static double upTo(double value) {
        return Math.ceil(value * 100 - 1e-9) / 100;
    }
}
