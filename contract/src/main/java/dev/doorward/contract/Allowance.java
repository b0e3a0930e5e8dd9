package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person may: a level, and within which limits. What is absent does not limit; all that is there must hold.
 *
 * @param hours at which they may enter: any of them; none at all where they may enter only when they are expected
 * @param firstDay from its midnight on, by the clock of the house
 * @param lastDay until its end
 * @param uses how often a door opens for them
 * @param arrivals when they may enter outside their hours too, within all other limits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Allowance(
        AccessLevel level,
        @Nullable List<Hours> hours,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Uses uses,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Arrival> arrivals) {
    private static final int MOST_HOURS = 100;
    private static final int MOST_ARRIVALS = 20;
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
        arrivals = arrivals == null ? List.of() : List.copyOf(arrivals);
        Require.within(arrivals.size(), 0, MOST_ARRIVALS, "number of arrivals");
        if (hours != null) {
            hours = List.copyOf(hours);
            int fewest = arrivals.isEmpty() ? 1 : 0;
            Require.within(hours.size(), fewest, MOST_HOURS, "number of hours; leave them out for any time");
        }
        Require.that(
                arrivals.isEmpty() || hours != null, "who may enter at any time can't be expected: give them hours");
        Require.that(
                firstDay == null || lastDay == null || !lastDay.isBefore(firstDay),
                "the last day must not come before the first");
        boolean limited = hours != null || firstDay != null || lastDay != null || uses != null;
        Require.that(
                !limited || level == AccessLevel.RESIDENT || level == AccessLevel.GUEST,
                "only residents and guests have limits");
    }

    /** Expected at no time of its own. */
    public Allowance(
            AccessLevel level,
            @Nullable List<Hours> hours,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Uses uses) {
        this(level, hours, firstDay, lastDay, uses, List.of());
    }

    /** Without limits. */
    public Allowance(AccessLevel level) {
        this(level, null, null, null, null);
    }

    public boolean isExpected() {
        return !arrivals.isEmpty();
    }

    public boolean hasLimits() {
        return !equals(new Allowance(level));
    }
}
