package dev.doorward.access.policy;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.contract.AccessLevel.GUEST;
import static dev.doorward.contract.AccessLevel.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Configured;
import dev.doorward.access.given.Permitted;
import dev.doorward.access.levels.Left;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Arrival;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Hours;
import dev.doorward.contract.LimitMet;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.config.AccessConfig;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may enter when. The 28th of November 2026 is a Saturday, the 25th of December 2026 a Friday and a holiday. */
class BoundsTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final AccessConfig CONFIG = Configured.with(Map.of("holidays", List.of("2026-12-25")));

    @ParameterizedTest(name = "{0} {1}-{2} at {3}: {4}")
    @CsvSource({
        "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY, 08:00, 18:00, 2026-11-27T07:59:59, OUTSIDE_HOURS",
        "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY, 08:00, 18:00, 2026-11-27T08:00, ",
        "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY, 08:00, 18:00, 2026-11-27T17:59:59.999, ",
        "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY, 08:00, 18:00, 2026-11-27T18:00, OUTSIDE_HOURS",
        "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY, 08:00, 18:00, 2026-11-28T12:00, OUTSIDE_HOURS",
        "SATURDAY,,, 2026-11-28T00:00, ",
        "SATURDAY,,, 2026-11-28T23:59:59.999, ",
        "SATURDAY,,, 2026-11-29T00:00, OUTSIDE_HOURS",
        "SATURDAY, 22:00, 06:00, 2026-11-28T05:59, OUTSIDE_HOURS",
        "SATURDAY, 22:00, 06:00, 2026-11-28T22:00, ",
        "SATURDAY, 22:00, 06:00, 2026-11-29T00:00, ",
        "SATURDAY, 22:00, 06:00, 2026-11-29T05:59:59, ",
        "SATURDAY, 22:00, 06:00, 2026-11-29T06:00, OUTSIDE_HOURS",
        "SATURDAY, 18:00, 00:00, 2026-11-28T23:59:59.999, ",
        "SATURDAY, 18:00, 00:00, 2026-11-29T00:00, OUTSIDE_HOURS",
        "SUNDAY, 22:00, 06:00, 2028-02-28T05:59, ",
        "MONDAY, 22:00, 06:00, 2028-02-29T05:59, ",
        "TUESDAY, 08:00, 18:00, 2028-02-29T12:00, ",
        "WEDNESDAY, 08:00, 18:00, 2028-02-29T12:00, OUTSIDE_HOURS",
        "THURSDAY, 23:00, 01:00, 2027-01-01T00:30, "
    })
    void enters_at_their_hours(String days, LocalTime from, LocalTime to, LocalDateTime at, DenialReason reason) {
        assertThat(reason(at, guestAt(new Hours(days(days), false, from, to)))).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}, holidays {1}, {2}-{3} at {4}: {5}")
    @CsvSource({
        "FRIDAY, false, 08:00, 18:00, 2026-12-25T12:00, OUTSIDE_HOURS",
        "FRIDAY, true, 08:00, 18:00, 2026-12-25T12:00, ",
        ", true, 08:00, 18:00, 2026-12-25T12:00, ",
        ", true, 08:00, 18:00, 2026-12-18T12:00, OUTSIDE_HOURS",
        "FRIDAY, false, 08:00, 18:00, 2026-12-18T12:00, ",
        "THURSDAY, false, 22:00, 06:00, 2026-12-25T05:59, ",
        "FRIDAY, false, 22:00, 06:00, 2026-12-26T05:59, OUTSIDE_HOURS",
        ", true, 22:00, 06:00, 2026-12-26T05:59, "
    })
    void a_holiday_has_hours_of_its_own_and_its_night_too(
            String days, boolean holidays, LocalTime from, LocalTime to, LocalDateTime at, DenialReason reason) {
        Hours hours = new Hours(days == null ? Set.of() : days(days), holidays, from, to);

        assertThat(reason(at, guestAt(hours))).isEqualTo(reason);
    }

    /** In Vienna 02:00 to 03:00 is left out on the 28th of March 2027 and comes twice on the 31st of October 2027. */
    @ParameterizedTest(name = "{0} {1}-{2} at {3}: {4}")
    @CsvSource({
        "SUNDAY, 01:30, 02:30, 2027-03-28T00:59:59Z, ",
        "SUNDAY, 01:30, 02:30, 2027-03-28T01:00:00Z, OUTSIDE_HOURS",
        "SUNDAY, 02:00, 03:00, 2027-03-28T00:59:59Z, OUTSIDE_HOURS",
        "SUNDAY, 02:00, 03:00, 2027-03-28T01:00:00Z, OUTSIDE_HOURS",
        "SATURDAY, 22:00, 06:00, 2027-03-28T03:59:59Z, ",
        "SATURDAY, 22:00, 06:00, 2027-03-28T04:00:00Z, OUTSIDE_HOURS",
        "SUNDAY, 02:00, 03:00, 2027-10-31T00:30:00Z, ",
        "SUNDAY, 02:00, 03:00, 2027-10-31T01:30:00Z, ",
        "SUNDAY, 02:00, 03:00, 2027-10-31T02:00:00Z, OUTSIDE_HOURS",
        "SATURDAY, 22:00, 06:00, 2027-10-31T04:59:59Z, ",
        "SATURDAY, 22:00, 06:00, 2027-10-31T05:00:00Z, OUTSIDE_HOURS"
    })
    void hours_are_those_of_the_clock_on_the_wall_when_it_is_put_forward_and_back(
            String days, LocalTime from, LocalTime to, Instant at, DenialReason reason) {
        Allowance guest = guestAt(new Hours(days(days), false, from, to));

        assertThat(reason(local("Europe/Vienna", at), guest)).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}: {1} to {2} at {3}: {4}")
    @CsvSource({
        "Europe/Vienna, 2026-12-01, 2026-12-03, 2026-11-30T22:59:59Z, NOT_YET",
        "Europe/Vienna, 2026-12-01, 2026-12-03, 2026-11-30T23:00:00Z, ",
        "Europe/Vienna, 2026-12-01, 2026-12-03, 2026-12-03T22:59:59Z, ",
        "Europe/Vienna, 2026-12-01, 2026-12-03, 2026-12-03T23:00:00Z, EXPIRED",
        "Europe/Vienna, 2026-12-01,, 2036-12-03T23:00:00Z, ",
        "Europe/Vienna,, 2026-12-03, 2016-12-03T23:00:00Z, ",
        "Pacific/Kiritimati, 2026-12-01, 2026-12-01, 2026-11-30T09:59:59Z, NOT_YET",
        "Pacific/Kiritimati, 2026-12-01, 2026-12-01, 2026-11-30T10:00:00Z, ",
        "Pacific/Kiritimati, 2026-12-01, 2026-12-01, 2026-12-01T09:59:59Z, ",
        "Pacific/Kiritimati, 2026-12-01, 2026-12-01, 2026-12-01T10:00:00Z, EXPIRED",
        "Pacific/Pago_Pago, 2026-12-01, 2026-12-01, 2026-12-01T10:59:59Z, NOT_YET",
        "Pacific/Pago_Pago, 2026-12-01, 2026-12-01, 2026-12-02T10:59:59Z, ",
        "Pacific/Pago_Pago, 2026-12-01, 2026-12-01, 2026-12-02T11:00:00Z, EXPIRED",
        "Europe/Vienna, 2028-02-29, 2028-02-29, 2028-02-28T22:59:59Z, NOT_YET",
        "Europe/Vienna, 2028-02-29, 2028-02-29, 2028-02-29T22:59:59Z, ",
        "Europe/Vienna, 2028-02-29, 2028-02-29, 2028-02-29T23:00:00Z, EXPIRED",
        "Europe/Vienna, 2027-03-28, 2027-03-28, 2027-03-27T23:00:00Z, ",
        "Europe/Vienna, 2027-03-28, 2027-03-28, 2027-03-28T21:59:59Z, ",
        "Europe/Vienna, 2027-03-28, 2027-03-28, 2027-03-28T22:00:00Z, EXPIRED",
        "Europe/Vienna, 2027-10-31, 2027-10-31, 2027-10-30T22:00:00Z, ",
        "Europe/Vienna, 2027-10-31, 2027-10-31, 2027-10-31T22:59:59Z, ",
        "Europe/Vienna, 2027-10-31, 2027-10-31, 2027-10-31T23:00:00Z, EXPIRED"
    })
    void first_and_last_day_are_whole_days_where_the_house_stands(
            String zone, LocalDate first, LocalDate last, Instant at, DenialReason reason) {
        Allowance guest = new Allowance(GUEST, null, first, last, null);

        assertThat(reason(local(zone, at), guest)).isEqualTo(reason);
    }

    @Test
    void the_night_of_the_last_day_ends_at_midnight() {
        Hours night = new Hours(EnumSet.allOf(DayOfWeek.class), true, LocalTime.of(22, 0), LocalTime.of(6, 0));
        Allowance guest = new Allowance(GUEST, List.of(night), null, LocalDate.of(2026, 12, 3), null);

        assertThat(reason(LocalDateTime.parse("2026-12-03T23:59:59"), guest)).isNull();
        assertThat(reason(LocalDateTime.parse("2026-12-04T00:00"), guest)).isEqualTo(DenialReason.EXPIRED);
    }

    @Test
    void any_of_several_hours_is_enough() {
        Hours morning = new Hours(WEEKDAYS, false, LocalTime.of(7, 0), LocalTime.of(8, 0));
        Hours evening = new Hours(WEEKDAYS, false, LocalTime.of(18, 0), LocalTime.of(20, 0));
        Allowance guest = guestAt(morning, evening);

        assertThat(reason(LocalDateTime.parse("2026-11-27T07:30"), guest)).isNull();
        assertThat(reason(LocalDateTime.parse("2026-11-27T12:00"), guest)).isEqualTo(DenialReason.OUTSIDE_HOURS);
        assertThat(reason(LocalDateTime.parse("2026-11-27T18:30"), guest)).isNull();
    }

    /** Weekdays 08:00 to 18:00, and expected once. The 28th of November 2026 is a Saturday. */
    @ParameterizedTest(name = "{0} {1}-{2} at {3}: {4}")
    @CsvSource({
        "2026-11-28, 10:00, 12:00, 2026-11-28T09:59:59.999, OUTSIDE_HOURS",
        "2026-11-28, 10:00, 12:00, 2026-11-28T10:00, ",
        "2026-11-28, 10:00, 12:00, 2026-11-28T11:59:59.999, ",
        "2026-11-28, 10:00, 12:00, 2026-11-28T12:00, OUTSIDE_HOURS",
        "2026-11-28, 10:00, 12:00, 2026-11-29T11:00, OUTSIDE_HOURS",
        "2026-11-28, 10:00, 12:00, 2026-12-05T11:00, OUTSIDE_HOURS",
        "2026-11-28, 10:00, 12:00, 2026-11-27T12:00, ",
        "2026-11-28, 22:00, 02:00, 2026-11-28T01:59, OUTSIDE_HOURS",
        "2026-11-28, 22:00, 02:00, 2026-11-29T00:00, ",
        "2026-11-28, 22:00, 02:00, 2026-11-29T01:59:59, ",
        "2026-11-28, 22:00, 02:00, 2026-11-29T02:00, OUTSIDE_HOURS",
        "2026-11-28, 22:00, 00:00, 2026-11-28T23:59:59, ",
        "2026-11-28, 22:00, 00:00, 2026-11-29T00:00, OUTSIDE_HOURS",
        "2026-12-25, 10:00, 12:00, 2026-12-25T11:00, ",
        "2026-12-25, 10:00, 12:00, 2026-12-25T13:00, OUTSIDE_HOURS",
        "2028-02-29, 19:00, 20:00, 2028-02-29T19:30, ",
        "2028-02-29, 19:00, 20:00, 2028-02-28T19:30, OUTSIDE_HOURS",
        "2026-12-31, 23:00, 01:00, 2027-01-01T00:30, "
    })
    void who_is_expected_enters_outside_their_hours_once(
            LocalDate date, LocalTime from, LocalTime to, LocalDateTime at, DenialReason reason) {
        Hours weekdays = new Hours(WEEKDAYS, false, LocalTime.of(8, 0), LocalTime.of(18, 0));

        assertThat(reason(at, expected(List.of(weekdays), new Arrival(date, from, to))))
                .isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}: {1} {2}-{3} at {4}: {5}")
    @CsvSource({
        "Europe/Vienna, 2027-03-28, 01:30, 02:30, 2027-03-28T00:59:59Z, ",
        "Europe/Vienna, 2027-03-28, 01:30, 02:30, 2027-03-28T01:00:00Z, OUTSIDE_HOURS",
        "Europe/Vienna, 2027-10-31, 02:00, 03:00, 2027-10-31T00:30:00Z, ",
        "Europe/Vienna, 2027-10-31, 02:00, 03:00, 2027-10-31T01:30:00Z, ",
        "Europe/Vienna, 2027-10-31, 02:00, 03:00, 2027-10-31T02:00:00Z, OUTSIDE_HOURS",
        "Pacific/Kiritimati, 2026-12-01, 00:00, 01:00, 2026-11-30T09:59:59Z, OUTSIDE_HOURS",
        "Pacific/Kiritimati, 2026-12-01, 00:00, 01:00, 2026-11-30T10:00:00Z, ",
        "Pacific/Kiritimati, 2026-12-01, 00:00, 01:00, 2026-11-30T11:00:00Z, OUTSIDE_HOURS",
        "Pacific/Pago_Pago, 2026-12-01, 23:00, 00:00, 2026-12-02T10:59:59Z, ",
        "Pacific/Pago_Pago, 2026-12-01, 23:00, 00:00, 2026-12-02T11:00:00Z, OUTSIDE_HOURS"
    })
    void an_arrival_goes_by_the_clock_on_the_wall(
            String zone, LocalDate date, LocalTime from, LocalTime to, Instant at, DenialReason reason) {
        assertThat(reason(local(zone, at), expected(List.of(), new Arrival(date, from, to))))
                .isEqualTo(reason);
    }

    @Test
    void an_arrival_reaches_past_no_other_limit() {
        Arrival now = new Arrival(LocalDate.of(2026, 11, 28), LocalTime.of(22, 0), LocalTime.of(6, 0));
        LocalDateTime evening = LocalDateTime.parse("2026-11-28T23:00");
        LocalDateTime night = LocalDateTime.parse("2026-11-29T01:00");
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        Allowance untilToday = new Allowance(GUEST, List.of(), null, saturday, null, List.of(now));
        Allowance fromTomorrow = new Allowance(GUEST, List.of(), saturday.plusDays(1), null, null, List.of(now));
        Allowance once = new Allowance(GUEST, List.of(), null, null, new Allowance.Uses(1, 7), List.of(now));
        AccessConfig lockdown = Configured.with(Map.of("lockdown", true));

        assertThat(reason(evening, untilToday)).isNull();
        assertThat(reason(night, untilToday)).isEqualTo(DenialReason.EXPIRED);
        assertThat(reason(evening, fromTomorrow)).isEqualTo(DenialReason.NOT_YET);
        assertThat(reason(night, fromTomorrow)).isNull();
        assertThat(said(Permitted.everybody(CONFIG, once, new Left.None(), evening))
                        .reason())
                .isEqualTo(DenialReason.USED_UP);
        assertThat(said(Permitted.everybody(lockdown, untilToday, new Left.Unknown(), evening))
                        .reason())
                .isEqualTo(DenialReason.LOCKDOWN);
    }

    @Test
    void says_when_somebody_is_expected() {
        Arrival noon = new Arrival(LocalDate.of(2026, 11, 29), LocalTime.of(12, 0), LocalTime.of(14, 0));
        LocalDateTime at = LocalDateTime.parse("2026-11-28T09:12");

        assertThat(said(at, expected(List.of(), noon)).words())
                .isEqualTo("A guest may enter on 29 November 2026 12:00–14:00; it is Saturday 09:12");
        assertThat(said(at.plusDays(2), expected(List.of(), noon)).words())
                .isEqualTo("A guest may enter only when expected; it is Monday 09:12");
    }

    private static Allowance expected(List<Hours> hours, Arrival arrival) {
        return new Allowance(GUEST, hours, null, null, null, List.of(arrival));
    }

    @Test
    void visits_that_are_left_let_in_and_used_or_lost_ones_do_not() {
        Allowance guest = new Allowance(GUEST, null, null, null, new Allowance.Uses(3, 7));

        assertThat(reason(guest, new Left.Visits(1))).isNull();
        assertThat(reason(guest, new Left.SameVisit())).isNull();
        assertThat(reason(guest, new Left.None())).isEqualTo(DenialReason.USED_UP);
        assertThat(reason(guest, new Left.Unknown())).isEqualTo(DenialReason.USES_NOT_COUNTED);
    }

    @Test
    void the_house_comes_before_the_persons_limits_and_these_before_the_lock() {
        Allowance expired = new Allowance(GUEST, null, null, LocalDate.of(2020, 1, 1), null);
        LocalDateTime now = LocalDateTime.parse("2026-11-28T09:12");
        AccessConfig lockdown = Configured.with(Map.of("lockdown", true));
        Terms broken = new Terms(
                AccessConfig.defaults(),
                any -> Optional.of(expired),
                (person, uses) -> new Left.None(),
                true,
                false,
                now);

        assertThat(said(Permitted.everybody(lockdown, expired, new Left.None(), now))
                        .reason())
                .isEqualTo(DenialReason.LOCKDOWN);
        assertThat(said(broken).reason()).isEqualTo(DenialReason.EXPIRED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A guest may enter weekdays 08:00–18:00; it is Saturday 09:12 | 2026-11-28T09:12:59",
                "A guest may enter weekdays 08:00–18:00; it is Friday, a holiday, 09:12 | 2026-12-25T09:12"
            })
    void says_at_which_hours_and_what_time_it_is(String words, LocalDateTime at) {
        Hours hours = new Hours(WEEKDAYS, false, LocalTime.of(8, 0), LocalTime.of(18, 0));

        assertThat(said(at, guestAt(hours)).words()).isEqualTo(words);
    }

    @Test
    void says_days_and_visits() {
        LocalDateTime now = LocalDateTime.parse("2026-11-28T09:12");
        Allowance later = new Allowance(GUEST, null, LocalDate.of(2026, 12, 1), null, null);
        Allowance earlier = new Allowance(RESIDENT, null, null, LocalDate.of(2026, 11, 27), null);
        Allowance thrice = new Allowance(GUEST, null, null, null, new Allowance.Uses(3, 7));
        Hours holidays = new Hours(EnumSet.allOf(DayOfWeek.class), true, LocalTime.of(10, 0), LocalTime.of(11, 0));

        assertThat(said(now, later).words())
                .isEqualTo("A guest may enter from 1 December 2026 on; it is Saturday, 28 November 2026");
        assertThat(said(now, earlier).words())
                .isEqualTo("A resident could enter until 27 November 2026; it is Saturday, 28 November 2026");
        assertThat(said(Permitted.everybody(CONFIG, thrice, new Left.None(), now))
                        .words())
                .isEqualTo("A guest may enter 3 times in all, and did");
        assertThat(said(now, guestAt(holidays)).words())
                .isEqualTo("A guest may enter every day and holidays 10:00–11:00; it is Saturday 09:12");
    }

    @Test
    void the_longest_words_fit_what_a_decision_may_carry() {
        Hours[] many = IntStream.range(0, 100)
                .mapToObj(i -> new Hours(EnumSet.of(DayOfWeek.MONDAY), true, LocalTime.of(1, 0), LocalTime.of(2, 0)))
                .toArray(Hours[]::new);

        assertThat(said(LocalDateTime.parse("2026-12-25T09:12"), guestAt(many)).words())
                .isEqualTo("A guest may enter at certain hours only; it is Friday, a holiday, 09:12");
    }

    @Test
    void a_limit_is_told_in_its_parts_too_so_that_any_language_can_say_it() {
        LocalDateTime saturday = LocalDateTime.of(2026, 11, 28, 20, 15, 40);
        Hours weekdays = new Hours(WEEKDAYS, false, LocalTime.of(8, 0), LocalTime.of(18, 0));
        LimitMet hours = said(saturday, guestAt(weekdays)).met();
        LimitMet day = said(saturday, new Allowance(AccessLevel.GUEST, null, null, LocalDate.of(2026, 11, 27), null))
                .met();

        assertThat(hours)
                .isEqualTo(new LimitMet(
                        AccessLevel.GUEST,
                        LocalDateTime.of(2026, 11, 28, 20, 15),
                        false,
                        null,
                        List.of(weekdays),
                        null,
                        null));
        assertThat(day)
                .isEqualTo(new LimitMet(
                        AccessLevel.GUEST,
                        LocalDateTime.of(2026, 11, 28, 20, 15),
                        false,
                        LocalDate.of(2026, 11, 27),
                        null,
                        null,
                        null));
    }

    private static Allowance guestAt(Hours... hours) {
        return new Allowance(GUEST, List.of(hours), null, null, null);
    }

    private static Set<DayOfWeek> days(String words) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(words.split(" ")).map(DayOfWeek::valueOf).forEach(days::add);
        return days;
    }

    private static LocalDateTime local(String zone, Instant at) {
        return LocalDateTime.ofInstant(
                at, Configured.with(Map.of("timeZone", zone)).zone());
    }

    private static DenialReason reason(LocalDateTime at, Allowance allowance) {
        return permission(Permitted.everybody(CONFIG, allowance, new Left.Unknown(), at))
                        instanceof Permission.MayNot not
                ? not.reason()
                : null;
    }

    private static DenialReason reason(Allowance allowance, Left left) {
        LocalDateTime now = LocalDateTime.parse("2026-11-28T09:12");
        return permission(Permitted.everybody(CONFIG, allowance, left, now)) instanceof Permission.MayNot not
                ? not.reason()
                : null;
    }

    private static Permission.MayNot said(LocalDateTime at, Allowance allowance) {
        return said(Permitted.everybody(CONFIG, allowance, new Left.Unknown(), at));
    }

    private static Permission.MayNot said(Terms terms) {
        return (Permission.MayNot) permission(terms);
    }

    private static Permission permission(Terms terms) {
        return Permission.of(ANNA, SourceKind.CAMERA, terms);
    }
}
