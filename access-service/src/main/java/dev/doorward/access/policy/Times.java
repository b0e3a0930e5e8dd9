package dev.doorward.access.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether it is time, as a clock on the wall of the house shows it. */
final class Times {
    private Times() {}

    /**
     * What begins in the evening and ends in the morning belongs to the day on which it began.
     *
     * @param day whether it begins on that day
     * @param from null with {@code to} for the whole day
     */
    static boolean within(
            Predicate<LocalDate> day, @Nullable LocalTime from, @Nullable LocalTime to, LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        LocalDate today = local.toLocalDate();
        if (from == null || to == null) {
            return day.test(today);
        }
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        return from.isBefore(to)
                ? begun && goesOn && day.test(today)
                : begun && day.test(today) || goesOn && day.test(today.minusDays(1));
    }
}
