package dev.doorward.access.policy;

import static dev.doorward.access.given.Visitor.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Configured;
import dev.doorward.access.levels.Left;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Hours;
import dev.doorward.contract.PinUsed.Way;
import dev.doorward.contract.config.TwoPersonRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PinPolicyTest {
    private static final LocalDateTime SATURDAY = LocalDateTime.of(2026, 11, 28, 20, 0);

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            OWNER       | -          | -
            RESIDENT    | -          | -
            GUEST       | -          | -
            NOTIFY_ONLY | -          | NOTIFY_ONLY
            BARRED      | -          | BARRED
            -           | -          | NO_LEVEL
            OWNER       | lockdown   | -
            RESIDENT    | lockdown   | LOCKDOWN
            GUEST       | lockdown   | LOCKDOWN
            BARRED      | lockdown   | BARRED
            RESIDENT    | faceOff    | -
            OWNER       | dryRun     | DRY_RUN
            OWNER       | noOwners   | NOT_ALLOWED
            OWNER       | jammed     | LOCK_FAILED
            NOTIFY_ONLY | dryRun     | NOTIFY_ONLY
            RESIDENT    | twoPersons | SECOND_PERSON_NEEDED
            OWNER       | twoPersons | -
            """)
    void opens_what_its_person_may(
            @Nullable AccessLevel level, @Nullable String house, @Nullable DenialReason refused) {
        Map<String, ?> changes =
                switch (house == null ? "" : house) {
                    case "lockdown" -> Map.of("lockdown", true);
                    case "faceOff" -> Map.of("faceUnlock", false);
                    case "dryRun" -> Map.of("dryRun", true);
                    case "twoPersons" ->
                        Map.of(
                                "twoPersons",
                                List.of(new TwoPersonRule(Set.of(AccessLevel.RESIDENT), Set.of(), true, null, null)));
                    case "noOwners" -> Map.of("opensFor", List.of("RESIDENT"));
                    default -> Map.of();
                };
        Terms terms = new Terms(
                Configured.with(changes),
                any -> Optional.ofNullable(level).map(Allowance::new),
                (person, uses) -> new Left.Unknown(),
                true,
                !"jammed".equals(house),
                SATURDAY);

        Decision decision = PinPolicy.judge(ANNA, Way.KEYPAD, terms);

        if (refused == null) {
            assertThat(decision).isInstanceOf(Decision.Granted.class);
        } else {
            assertThat(decision).isInstanceOfSatisfying(Decision.Denied.class, denied -> {
                assertThat(denied.reason()).isEqualTo(refused);
                assertThat(denied.person()).isEqualTo(ANNA);
                assertThat(denied.words()).isNotBlank();
            });
        }
    }

    @Test
    void is_bound_to_the_days_the_hours_and_the_visits_of_its_person() {
        Hours weekdays = new Hours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), false, LocalTime.of(8, 0), LocalTime.of(18, 0));
        Allowance hours = new Allowance(AccessLevel.GUEST, List.of(weekdays), null, null, null);
        Allowance gone = new Allowance(AccessLevel.GUEST, null, null, LocalDate.of(2026, 11, 27), null);
        Allowance once = new Allowance(AccessLevel.GUEST, null, null, null, new Allowance.Uses(1, 3));

        assertThat(words(hours, new Left.Unknown()))
                .isEqualTo("A guest may enter weekdays 08:00–18:00; it is Saturday 20:00");
        assertThat(words(gone, new Left.Unknown())).startsWith("A guest could enter until 27 November 2026");
        assertThat(words(once, new Left.None())).isEqualTo("A guest may enter once in all, and did");
        assertThat(words(once, new Left.Visits(1))).isEqualTo("guest: PIN at the keypad");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void says_where_it_was_typed(Way way) {
        Terms terms = terms(new Allowance(AccessLevel.OWNER), new Left.Unknown());
        assertThat(PinPolicy.judge(ANNA, way, terms).words()).startsWith("owner: PIN ");
    }

    private static String words(Allowance allowance, Left left) {
        return PinPolicy.judge(ANNA, Way.KEYPAD, terms(allowance, left)).words();
    }

    private static Terms terms(Allowance allowance, Left left) {
        return new Terms(
                Configured.with(Map.of()), any -> Optional.of(allowance), (person, uses) -> left, true, true, SATURDAY);
    }
}
