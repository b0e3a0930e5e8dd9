package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * Who may what, whole. Signed by admin-ui; a lower version than one already seen is refused.
 *
 * @param version rises with each change
 * @param levels of those who have no limits
 * @param limited those who have: apart, so that a door which knows of no limits knows nobody here, and lets nobody in
 *     whom it would not limit
 */
public record AccessDocument(
        long version,
        Map<PersonId, AccessLevel> levels,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<PersonId, Allowance> limited) {
    public AccessDocument {
        Require.within(version, 1, Long.MAX_VALUE, "version");
        levels = Map.copyOf(Require.present(levels, "levels"));
        limited = limited == null ? Map.of() : Map.copyOf(limited);
        Require.that(
                Collections.disjoint(levels.keySet(), limited.keySet()), "nobody may be both in levels and in limited");
        Require.that(limited.values().stream().allMatch(Allowance::hasLimits), "limited must hold limits");
    }

    /** Of people without limits. */
    public AccessDocument(long version, Map<PersonId, AccessLevel> levels) {
        this(version, levels, Map.of());
    }

    /** Empty for someone of whom nobody said what they may. */
    public Optional<Allowance> of(PersonId person) {
        AccessLevel level = levels.get(person);
        return level == null ? Optional.ofNullable(limited.get(person)) : Optional.of(new Allowance(level));
    }

    /** Whether both say the same, under whatever version. */
    public boolean agreesWith(AccessDocument other) {
        return levels.equals(other.levels) && limited.equals(other.limited);
    }
}
