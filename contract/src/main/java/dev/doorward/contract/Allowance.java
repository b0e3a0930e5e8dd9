package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person may: a level, and within which limits. What is absent does not limit; all that is there must hold.
 *
 * @param hours at which they may enter: any of them
 * @param firstDay from its midnight on, by the clock of the house
 * @param lastDay until its end
 * @param uses how often a door opens for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Allowance(
        AccessLevel level,
        @Nullable List<Hours> hours,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Uses uses) {
    private static final int MOST_HOURS = 100;
    private static final int MOST_USES = 1_000;

    /**
     * So many visits, counted by each door for itself.
     *
     * @param given version of the document by which they were given: a greater one begins a new count
     */
    public record Uses(int most, long given) {
        public Uses {
            Require.within(most, 1, MOST_USES, "number of uses");
            Require.within(given, 1, Long.MAX_VALUE, "given");
        }
    }

    public Allowance {
        Require.present(level, "level");
        if (hours != null) {
            hours = List.copyOf(hours);
            Require.within(hours.size(), 1, MOST_HOURS, "number of hours; leave them out for any time");
        }
        Require.that(
                firstDay == null || lastDay == null || !lastDay.isBefore(firstDay),
                "the last day must not come before the first");
        boolean limited = hours != null || firstDay != null || lastDay != null || uses != null;
        Require.that(
                !limited || level == AccessLevel.RESIDENT || level == AccessLevel.GUEST,
                "only residents and guests have limits");
    }

    /** Without limits. */
    public Allowance(AccessLevel level) {
        this(level, null, null, null, null);
    }

    public boolean hasLimits() {
        return !equals(new Allowance(level));
    }
}
