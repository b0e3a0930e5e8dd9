package dev.doorward.access.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days and times in words. */
final class TimeWords {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private TimeWords() {}

    /** Empty when it is all of them or none. */
    static String days(Set<DayOfWeek> days) {
        if (days.isEmpty() || days.size() == DayOfWeek.values().length) {
            return "";
        }
        if (days.equals(WEEKDAYS)) {
            return "weekdays";
        }
        return days.equals(WEEKEND)
                ? "weekends"
                : days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(", "));
    }

    /** Empty for the whole day. */
    static String times(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? "" : from + "–" + to;
    }
}
