package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may what, whole. Signed by admin-ui; a lower version than one already seen is refused.
 *
 * @param version rises with each change
 * @param levels of those who have no limits
 * @param limited those who have: apart, so that a door which knows of no limits knows nobody here, and lets nobody in
 *     whom it would not limit
 * @param expected those who are expected at times of their own: apart again, for the same reason
 */
public record AccessDocument(
        long version,
        Map<PersonId, AccessLevel> levels,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<PersonId, Allowance> limited,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<PersonId, Allowance> expected) {
    public AccessDocument {
        Require.within(version, 1, Long.MAX_VALUE, "version");
        levels = Map.copyOf(Require.present(levels, "levels"));
        limited = limited == null ? Map.of() : Map.copyOf(limited);
        expected = expected == null ? Map.of() : Map.copyOf(expected);
        Require.that(
                Collections.disjoint(levels.keySet(), limited.keySet()), "nobody may be both in levels and in limited");
        Require.that(
                Collections.disjoint(levels.keySet(), expected.keySet())
                        && Collections.disjoint(limited.keySet(), expected.keySet()),
                "nobody may be both in expected and elsewhere");
        Require.that(limited.values().stream().allMatch(Allowance::hasLimits), "limited must hold limits");
        Require.that(limited.values().stream().noneMatch(Allowance::isExpected), "arrivals belong to expected");
        Require.that(expected.values().stream().allMatch(Allowance::isExpected), "expected must hold arrivals");
    }

    /** Of people who are expected at no time of their own. */
    public AccessDocument(long version, Map<PersonId, AccessLevel> levels, Map<PersonId, Allowance> limited) {
        this(version, levels, limited, Map.of());
    }

    /** Of people without limits. */
    public AccessDocument(long version, Map<PersonId, AccessLevel> levels) {
        this(version, levels, Map.of());
    }

    /** Empty for someone of whom nobody said what they may. */
    public Optional<Allowance> of(PersonId person) {
        AccessLevel level = levels.get(person);
        return level == null
                ? Optional.ofNullable(limited.get(person)).or(() -> Optional.ofNullable(expected.get(person)))
                : Optional.of(new Allowance(level));
    }

    /** Everybody of whom it says something. */
    public Set<PersonId> people() {
        Set<PersonId> people = new HashSet<>(levels.keySet());
        people.addAll(limited.keySet());
        people.addAll(expected.keySet());
        return people;
    }

    /** How many visits those have whose number is limited. */
    public Map<PersonId, Allowance.Uses> uses() {
        Map<PersonId, Allowance.Uses> uses = new HashMap<>();
        for (Map<PersonId, Allowance> some : List.of(limited, expected)) {
            some.forEach((person, allowance) -> {
                if (allowance.uses() != null) {
                    uses.put(person, allowance.uses());
                }
            });
        }
        return uses;
    }

    /** Whether both say the same, under whatever version. */
    public boolean agreesWith(AccessDocument other) {
        return levels.equals(other.levels) && limited.equals(other.limited) && expected.equals(other.expected);
    }
}
