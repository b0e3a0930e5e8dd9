package dev.doorward.notification.routing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times of day, some of them over midnight. A night belongs to the day on which it began. */
final class Span {
    private Span() {}

    /**
     * Whether a moment lies in a span of a day of these.
     *
     * @param days none for every day
     * @param from null for the whole day
     */
    static boolean holds(Set<DayOfWeek> days, @Nullable LocalTime from, @Nullable LocalTime to, ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        DayOfWeek today = at.getDayOfWeek();
        if (from == null || to == null) {
            return isOf(days, today);
        }
        if (from.isBefore(to)) {
            return isOf(days, today) && !time.isBefore(from) && time.isBefore(to);
        }
        boolean tonight = !time.isBefore(from) && isOf(days, today);
        boolean lastNight = time.isBefore(to) && isOf(days, today.minus(1));
        return tonight || lastNight;
    }

    private static boolean isOf(Set<DayOfWeek> days, DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
