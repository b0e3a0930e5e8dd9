package dev.doorward.admin.levels;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Arrival;
import dev.doorward.contract.Hours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits that somebody wishes for a person, whole: what is absent does not limit. Each is described at
 * {@link Allowance}.
 *
 * @param uses how many visits
 * @param countAnew whether the same number of visits is given once more, instead of what is left of it
 */
public record LimitsWish(
        @Nullable List<Hours> hours,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer uses,
        @Nullable Boolean countAnew,
        @Nullable List<Arrival> arrivals) {
    /** @throws IllegalArgumentException when they can't be, with what is wrong */
    public LimitsWish {
        Allowance.Uses given = uses == null ? null : new Allowance.Uses(uses, 1);
        List<Arrival> expected = arrivals == null ? List.of() : arrivals;
        Allowance wished = new Allowance(AccessLevel.GUEST, hours, firstDay, lastDay, given, expected);
        hours = wished.hours();
        arrivals = wished.isExpected() ? wished.arrivals() : null;
    }
}
