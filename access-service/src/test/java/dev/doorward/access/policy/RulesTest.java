package dev.doorward.access.policy;

import static dev.doorward.contract.AccessLevel.GUEST;
import static dev.doorward.contract.AccessLevel.OWNER;
import static dev.doorward.contract.AccessLevel.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.doorward.access.given.Configured;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.AccessConfig.Challenge;
import dev.doorward.contract.config.AccessConfig.Requirement;
import dev.doorward.contract.config.LivenessRule;
import dev.doorward.contract.config.LivenessRule.Check;
import dev.doorward.contract.config.LivenessRule.Combination;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rule applies to whom and when. The 25th of November 2026 is a Wednesday. */
class RulesTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVER = Set.of();

    @ParameterizedTest(name = "{0}-{1} on {2} at {3}: {4}")
    @CsvSource({
        ",,, 2026-11-25T00:00, true",
        ",, WEDNESDAY, 2026-11-25T23:59, true",
        ",, WEDNESDAY, 2026-11-26T00:00, false",
        "08:00, 18:00,, 2026-11-25T07:59:59, false",
        "08:00, 18:00,, 2026-11-25T08:00, true",
        "08:00, 18:00,, 2026-11-25T17:59:59, true",
        "08:00, 18:00,, 2026-11-25T18:00, false",
        "08:00, 18:00, THURSDAY, 2026-11-25T12:00, false",
        "08:00, 18:00, WEDNESDAY, 2026-11-25T12:00, true",
        "22:00, 06:00,, 2026-11-25T21:59:59, false",
        "22:00, 06:00,, 2026-11-25T22:00, true",
        "22:00, 06:00,, 2026-11-25T23:59:59, true",
        "22:00, 06:00,, 2026-11-26T00:00, true",
        "22:00, 06:00,, 2026-11-26T05:59:59, true",
        "22:00, 06:00,, 2026-11-26T06:00, false",
        "22:00, 06:00, WEDNESDAY, 2026-11-25T22:00, true",
        "22:00, 06:00, WEDNESDAY, 2026-11-26T05:00, true",
        "22:00, 06:00, WEDNESDAY, 2026-11-25T05:00, false",
        "22:00, 06:00, WEDNESDAY, 2026-11-26T22:00, false",
        "22:00, 06:00, SUNDAY, 2026-11-30T03:00, true",
        "22:00, 06:00, MONDAY, 2026-11-30T03:00, false",
        "22:00, 00:00,, 2026-11-25T23:59:59, true",
        "22:00, 00:00,, 2026-11-26T00:00, false",
        "00:00, 06:00, WEDNESDAY, 2026-11-25T00:00, true",
        "00:00, 06:00, WEDNESDAY, 2026-11-26T00:00, false"
    })
    void applies_at_its_times(LocalTime from, LocalTime to, DayOfWeek day, LocalDateTime at, boolean applies) {
        Set<DayOfWeek> days = day == null ? EVER : Set.of(day);

        assertThat(number(at, RESIDENT, rule(Set.of(), days, from, to))).isEqualTo(applies ? 1 : 0);
    }

    /** In Vienna 02:00 to 03:00 is left out on the 28th of March 2027 and comes twice on the 31st of October 2027. */
    @ParameterizedTest(name = "{0}-{1} at {2}: {3}")
    @CsvSource({
        "01:30, 02:30, 2027-03-28T00:29:59Z, false",
        "01:30, 02:30, 2027-03-28T00:30:00Z, true",
        "01:30, 02:30, 2027-03-28T00:59:59Z, true",
        "01:30, 02:30, 2027-03-28T01:00:00Z, false",
        "02:00, 03:00, 2027-03-28T00:59:59Z, false",
        "02:00, 03:00, 2027-03-28T01:00:00Z, false",
        "22:00, 06:00, 2027-03-27T21:00:00Z, true",
        "22:00, 06:00, 2027-03-28T03:59:59Z, true",
        "22:00, 06:00, 2027-03-28T04:00:00Z, false",
        "02:15, 02:45, 2027-10-31T00:15:00Z, true",
        "02:15, 02:45, 2027-10-31T00:45:00Z, false",
        "02:15, 02:45, 2027-10-31T01:15:00Z, true",
        "02:15, 02:45, 2027-10-31T01:45:00Z, false",
        "22:00, 06:00, 2027-10-30T20:00:00Z, true",
        "22:00, 06:00, 2027-10-31T04:59:59Z, true",
        "22:00, 06:00, 2027-10-31T05:00:00Z, false"
    })
    void goes_by_the_clock_of_the_house_on_the_days_that_it_is_put_forward_and_back(
            LocalTime from, LocalTime to, Instant at, boolean applies) {
        AccessConfig vienna = Configured.with(Map.of("timeZone", "Europe/Vienna"));
        LocalDateTime local = LocalDateTime.ofInstant(at, vienna.zone());

        assertThat(number(local, RESIDENT, rule(Set.of(), EVER, from, to))).isEqualTo(applies ? 1 : 0);
    }

    static Stream<Arguments> levels() {
        return Stream.of(
                arguments(OWNER, Set.of(), true),
                arguments(OWNER, Set.of(OWNER), true),
                arguments(GUEST, Set.of(OWNER), false),
                arguments(GUEST, Set.of(OWNER, GUEST), true),
                arguments(RESIDENT, Set.of(OWNER, GUEST), false));
    }

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @MethodSource("levels")
    void applies_to_its_levels(AccessLevel level, Set<AccessLevel> levels, boolean applies) {
        assertThat(number(at("12:00"), level, rule(levels, EVER, null, null))).isEqualTo(applies ? 1 : 0);
    }

    @Test
    void the_first_that_applies_decides() {
        LivenessRule guests = rule(Set.of(GUEST), EVER, null, null);
        LivenessRule night = rule(Set.of(), EVER, LocalTime.of(22, 0), LocalTime.of(6, 0));
        LivenessRule residents = rule(Set.of(RESIDENT), EVER, null, null);

        assertThat(number(at("23:00"), GUEST, guests, night, residents)).isEqualTo(1);
        assertThat(number(at("23:00"), RESIDENT, guests, night, residents)).isEqualTo(2);
        assertThat(number(at("12:00"), RESIDENT, guests, night, residents)).isEqualTo(3);
        assertThat(number(at("12:00"), OWNER, guests, night, residents)).isZero();
    }

    @Test
    void where_none_applies_the_base_does_and_says_so_only_where_there_are_rules() {
        Rules.Applied none = applied(at("12:00"), OWNER, rule(Set.of(GUEST), EVER, null, null));
        Rules.Applied without = applied(at("12:00"), OWNER);

        assertThat(none.demand()).isEqualTo(without.demand());
        assertThat(without.demand())
                .isEqualTo(new Demand.AllOf(
                        Requirement.REQUIRED,
                        Requirement.WHEN_AVAILABLE,
                        Requirement.WHEN_AVAILABLE,
                        Requirement.OFF,
                        Challenge.IF_DOUBTFUL));
        assertThat(none.said().words()).startsWith("none of the rules");
        assertThat(without.said()).isNull();
    }

    static Stream<Arguments> words() {
        LocalTime ten = LocalTime.of(22, 0);
        LocalTime six = LocalTime.of(6, 0);
        Set<Check> every = EnumSet.allOf(Check.class);
        return Stream.of(
                arguments(
                        new LivenessRule(Set.of(RESIDENT), WEEKDAYS, ten, six, Combination.ALL, every, Challenge.OFF),
                        "rule 1: residents, weekdays 22:00–06:00: all of blink, passive, challenge, infrared"),
                arguments(
                        new LivenessRule(
                                Set.of(), EVER, ten, six, Combination.ANY_OF, Set.of(Check.BLINK), Challenge.OFF),
                        "rule 1: everybody, 22:00–06:00: blink"),
                arguments(
                        new LivenessRule(
                                Set.of(OWNER, GUEST),
                                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                null,
                                null,
                                Combination.ANY_OF,
                                EnumSet.of(Check.BLINK, Check.PASSIVE),
                                Challenge.ALWAYS),
                        "rule 1: owners, guests, weekends: any of blink, passive; challenge always"),
                arguments(
                        new LivenessRule(
                                Set.of(),
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                                null,
                                null,
                                Combination.ALL,
                                EnumSet.of(Check.BLINK),
                                Challenge.IF_DOUBTFUL),
                        "rule 1: everybody, Mon, Wed: blink; challenge in doubt"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("words")
    void is_said_in_words(LivenessRule rule, String words) {
        assertThat(RuleWords.of(1, rule)).isEqualTo(words);
    }

    @Test
    void the_longest_words_fit_what_a_decision_may_carry() {
        LivenessRule longest = new LivenessRule(
                EnumSet.of(OWNER, RESIDENT, GUEST),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                LocalTime.of(22, 0),
                LocalTime.of(6, 0),
                Combination.ANY_OF,
                EnumSet.allOf(Check.class),
                Challenge.IF_DOUBTFUL);

        assertThat(RuleWords.of(12, longest)).hasSizeLessThan(250);
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void a_check_that_is_ticked_is_demanded(Check check) {
        LivenessRule rule = new LivenessRule(Set.of(), EVER, null, null, Combination.ALL, Set.of(check), Challenge.OFF);

        assertThat(Demand.of(rule, Requirement.OFF))
                .isNotEqualTo(new Demand.AllOf(
                        Requirement.OFF, Requirement.OFF, Requirement.OFF, Requirement.OFF, Challenge.OFF));
    }

    private static LivenessRule rule(Set<AccessLevel> levels, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        return new LivenessRule(levels, days, from, to, Combination.ALL, Set.of(Check.PASSIVE), Challenge.OFF);
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.of(2026, 11, 25, 0, 0).with(LocalTime.parse(time));
    }

    private static int number(LocalDateTime at, AccessLevel level, LivenessRule... rules) {
        return applied(at, level, rules).said().number();
    }

    private static Rules.Applied applied(LocalDateTime at, AccessLevel level, LivenessRule... rules) {
        return Rules.of(Configured.with(Map.of("livenessRules", List.of(rules))), level, at);
    }
}
