package dev.doorward.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Configured;
import dev.doorward.access.given.Permitted;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.TwoPersonRule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When nobody comes in alone. The 28th of November 2026 is a Saturday, the 25th of December 2026 a Friday and a holiday. */
class TwoPersonsTest {
    @ParameterizedTest(name = "{0} holidays {1} {2}-{3} at {4}: {5}")
    @CsvSource({
        ", false,,, 2026-11-28T12:00, true",
        "SATURDAY, false, 22:00, 06:00, 2026-11-28T21:59:59, false",
        "SATURDAY, false, 22:00, 06:00, 2026-11-28T22:00, true",
        "SATURDAY, false, 22:00, 06:00, 2026-11-29T00:00, true",
        "SATURDAY, false, 22:00, 06:00, 2026-11-29T05:59:59.999, true",
        "SATURDAY, false, 22:00, 06:00, 2026-11-29T06:00, false",
        "MONDAY, false,,, 2026-11-28T12:00, false",
        "MONDAY, true,,, 2026-12-25T12:00, true",
        "MONDAY, false,,, 2026-12-25T12:00, false",
        "FRIDAY, false,,, 2026-12-25T12:00, true",
        "MONDAY, true, 22:00, 06:00, 2026-12-26T05:00, true",
        "TUESDAY, false,,, 2028-02-29T00:00, true",
        "TUESDAY, false,,, 2028-03-01T00:00, false",
    })
    void are_needed_at_the_hours_of_the_rule(
            String day, boolean holidays, LocalTime from, LocalTime to, LocalDateTime at, boolean needed) {
        TwoPersonRule rule = rule(Set.of(), day, holidays, from, to);

        assertThat(TwoPersons.areNeeded(AccessLevel.GUEST, Permitted.everybody(config(rule), AccessLevel.GUEST, at)))
                .isEqualTo(needed);
    }

    /** In Vienna 02:00 to 03:00 is left out on the 28th of March 2027 and comes twice on the 31st of October 2027. */
    @ParameterizedTest(name = "{0} {1}-{2} at {3}: {4}")
    @CsvSource({
        "Europe/Vienna, 01:30, 02:30, 2027-03-28T00:59:59Z, true",
        "Europe/Vienna, 01:30, 02:30, 2027-03-28T01:00:00Z, false",
        "Europe/Vienna, 02:00, 03:00, 2027-10-31T00:30:00Z, true",
        "Europe/Vienna, 02:00, 03:00, 2027-10-31T01:30:00Z, true",
        "Pacific/Kiritimati, 00:00, 01:00, 2027-03-27T10:00:00Z, true",
        "Pacific/Kiritimati, 00:00, 01:00, 2027-03-27T11:00:00Z, false",
    })
    void are_needed_by_the_clock_on_the_wall(String zone, LocalTime from, LocalTime to, Instant at, boolean needed) {
        AccessConfig config = config(rule(Set.of(), "SUNDAY", false, from, to));
        LocalDateTime local = LocalDateTime.ofInstant(
                at, Configured.with(Map.of("timeZone", zone)).zone());

        assertThat(TwoPersons.areNeeded(AccessLevel.OWNER, Permitted.everybody(config, AccessLevel.OWNER, local)))
                .isEqualTo(needed);
    }

    @Test
    void are_needed_of_the_levels_of_the_rule_only_and_of_nobody_without_rules() {
        LocalDateTime now = LocalDateTime.parse("2026-11-28T12:00");
        AccessConfig guests = config(rule(EnumSet.of(AccessLevel.GUEST), null, false, null, null));

        for (AccessLevel level : EnumSet.of(AccessLevel.OWNER, AccessLevel.RESIDENT, AccessLevel.GUEST)) {
            assertThat(TwoPersons.areNeeded(level, Permitted.everybody(guests, level, now)))
                    .isEqualTo(level == AccessLevel.GUEST);
            assertThat(TwoPersons.areNeeded(level, Permitted.everybody(AccessConfig.defaults(), level, now)))
                    .isFalse();
        }
    }

    private static AccessConfig config(TwoPersonRule rule) {
        return Configured.with(Map.of("twoPersons", List.of(rule), "holidays", List.of("2026-12-25")));
    }

    private static TwoPersonRule rule(
            Set<AccessLevel> levels, String day, boolean holidays, LocalTime from, LocalTime to) {
        Set<DayOfWeek> days = day == null ? Set.of() : Set.of(DayOfWeek.valueOf(day));
        return new TwoPersonRule(levels, days, holidays, from, to);
    }
}
