package dev.doorward.admin.levels;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Allowance.Uses;
import dev.doorward.contract.Arrival;
import dev.doorward.contract.Hours;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Limits as they are kept; each is described at {@link Allowance}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Limits(
        @Nullable List<Hours> hours,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Uses uses,
        @Nullable List<Arrival> arrivals) {
    static final Limits NONE = new Limits(null, null, null, null, null);

    /** @param version of the document that will say so first */
    Limits with(LimitsWish wish, long version) {
        return new Limits(wish.hours(), wish.firstDay(), wish.lastDay(), given(wish, version), wish.arrivals());
    }

    private @Nullable Uses given(LimitsWish wish, long version) {
        Integer most = wish.uses();
        if (most == null) {
            return null;
        }
        boolean goesOn = uses != null && uses.most() == most && !Objects.equals(wish.countAnew(), true);
        return goesOn ? uses : new Uses(most, version);
    }

    /** Only some levels can be limited; the others have no use for it. */
    Allowance of(AccessLevel level) {
        return switch (level) {
            case RESIDENT, GUEST ->
                new Allowance(level, hours, firstDay, lastDay, uses, arrivals == null ? List.of() : arrivals);
            case OWNER, NOTIFY_ONLY, BARRED -> new Allowance(level);
        };
    }
}
