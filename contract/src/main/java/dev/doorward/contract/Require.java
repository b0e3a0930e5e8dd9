package dev.doorward.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a payload must satisfy before anyone sees it; the message says what is wrong, never the value of a picture. */
public final class Require {
    private Require() {}

    public static void matches(Pattern form, @Nullable String value, String what) {
        if (value == null || !form.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must match " + form.pattern());
        }
    }

    public static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public static double within(double value, double low, double high, String what) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(what + " must lie between " + low + " and " + high + ", is " + value);
        }
        return value;
    }

    public static String text(@Nullable String value, int most, String what) {
        if (value == null || value.length() > most) {
            throw new IllegalArgumentException(what + " must be a text of at most " + most + " characters");
        }
        return value;
    }
}
