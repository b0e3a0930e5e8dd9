package dev.doorward.admin.people;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which digits make no good PIN. Only here both are seen: the door knows their hashes. */
public final class PinRule {
    private PinRule() {}

    /**
     * What is the matter, in words; empty when nothing is.
     *
     * @param pin digits
     * @param duress digits; null for none
     */
    public static Optional<String> problem(String pin, @Nullable String duress) {
        if (isGuessed(pin) || duress != null && isGuessed(duress)) {
            return Optional.of("The same digit again and again, or one after the other, is what is tried first.");
        }
        return duress != null && areAlike(pin, duress)
                ? Optional.of("The PIN for duress must be another in more than one place, or a slip of the finger"
                        + " raises an alarm, or keeps it from being raised.")
                : Optional.empty();
    }

    private static boolean isGuessed(String digits) {
        int step = digits.charAt(1) - digits.charAt(0);
        return Math.abs(step) <= 1
                && IntStream.range(1, digits.length()).allMatch(i -> digits.charAt(i) - digits.charAt(i - 1) == step);
    }

    /** One slip apart: a digit that is wrong, missing or one too many; or the next number. */
    private static boolean areAlike(String one, String other) {
        return distance(one, other) <= 1 || Math.abs(Long.parseLong(one) - Long.parseLong(other)) <= 1;
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
            }
        }
        return row[other.length()];
    }
}
