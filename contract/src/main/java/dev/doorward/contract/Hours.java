package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time of the week, by the clock of the house; a night belongs to the day on which it began.
 *
 * @param days on which it begins, unless they are holidays
 * @param holidays whether it begins on a holiday, whatever day of the week that is
 * @param from absent with {@code to} for the whole day
 * @param to ends before this time; a time before {@code from} is one of the next morning, 00:00 is midnight
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hours(
        Set<DayOfWeek> days,
        boolean holidays,

        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime to) {
    public Hours {
        Set<DayOfWeek> ordered = EnumSet.noneOf(DayOfWeek.class);
        ordered.addAll(Require.present(days, "days"));
        days = Collections.unmodifiableSet(ordered);
        Require.that(holidays || !days.isEmpty(), "hours must be on some day");
        Require.that((from == null) == (to == null), "from and to belong together");
        Require.that(from == null || !from.equals(to), "from and to must differ; leave both out for the whole day");
    }
}
