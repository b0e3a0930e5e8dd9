package dev.doorward.notification.routing;

import static dev.doorward.contract.alert.AlertEvent.GRANTED;
import static dev.doorward.contract.alert.AlertEvent.UNKNOWN_VISITOR;
import static dev.doorward.notification.testing.Alerts.ANNA;
import static dev.doorward.notification.testing.Alerts.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Recipient;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.config.AlertRule;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.routing.Routing.Escalation;
import dev.doorward.notification.testing.Alerts;
import dev.doorward.notification.testing.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final PersonId CARL = new PersonId("p-00000000000000cc");
    private static final List<Recipient> KNOWN =
            List.of(member("owner", "family"), member("ben", "family", "garden"), member("neighbour"));

    private static final Alert UNKNOWN = Alerts.unknown("t1", NOON);
    private static final Alert ANNA_CAME = Alerts.granted("t1", ANNA, NOON);
    private static final Alert FORCED = Alerts.raised(LockState.Alarm.DOOR_FORCED_OPEN, NOON);
    private static final Alert DOWN = Alerts.down("liveness", NOON);

    @Test
    void a_rule_is_of_its_events() {
        AlertRule rule = AlertRule.to(Set.of(UNKNOWN_VISITOR), "owner");

        assertThat(told(rule, UNKNOWN)).containsExactly("owner");
        assertThat(told(rule, ANNA_CAME)).isEmpty();
    }

    @Test
    void a_rule_without_events_is_of_everything() {
        AlertRule rule = AlertRule.to(Set.of(), "owner");

        assertThat(List.of(UNKNOWN, ANNA_CAME, FORCED, DOWN))
                .allSatisfy(alert -> assertThat(told(rule, alert)).containsExactly("owner"));
    }

    @ParameterizedTest
    @CsvSource({"INFO, true, true, true", "WARNING, false, true, true", "ALARM, false, false, true"})
    void a_rule_is_of_what_matters_at_least_so_much(Severity least, boolean info, boolean warning, boolean alarm) {
        AlertRule rule = Rule.of().atLeast(least).rule();

        assertThat(told(rule, UNKNOWN).isEmpty()).isNotEqualTo(info);
        assertThat(told(rule, DOWN).isEmpty()).isNotEqualTo(warning);
        assertThat(told(rule, FORCED).isEmpty()).isNotEqualTo(alarm);
    }

    @Test
    void an_event_must_matter_enough_though_the_rule_names_it() {
        AlertRule rule = Rule.of(GRANTED).atLeast(Severity.WARNING).rule();

        assertThat(told(rule, ANNA_CAME)).isEmpty();
    }

    @Test
    void a_rule_of_reasons_is_of_those_who_are_refused_for_them() {
        AlertRule rule = Rule.of()
                .because(DenialReason.OUTSIDE_HOURS, DenialReason.BARRED)
                .rule();

        assertThat(told(rule, Alerts.denied("t1", DenialReason.BARRED, ANNA, NOON)))
                .containsExactly("owner");
        assertThat(told(rule, Alerts.denied("t1", DenialReason.NO_BLINK, ANNA, NOON)))
                .isEmpty();
        assertThat(told(rule, ANNA_CAME)).isEmpty();
        assertThat(told(rule, FORCED)).isEmpty();
    }

    @Test
    void a_rule_of_levels_is_not_of_who_has_none() {
        AlertRule rule = Rule.of().about(AccessLevel.GUEST).rule();

        assertThat(told(rule, ANNA_CAME, Optional.of(AccessLevel.GUEST))).containsExactly("owner");
        assertThat(told(rule, ANNA_CAME, Optional.of(AccessLevel.OWNER))).isEmpty();
        assertThat(told(rule, UNKNOWN, Optional.empty())).isEmpty();
    }

    @Test
    void a_rule_of_people_is_of_whoever_comes_with_them_too() {
        AlertRule rule = Rule.of().about(BEN).rule();

        assertThat(told(rule, Alerts.granted("t1", BEN, NOON))).containsExactly("owner");
        assertThat(told(rule, Alerts.together("t1", BEN, ANNA, NOON))).containsExactly("owner");
        assertThat(told(rule, Alerts.together("t1", ANNA, BEN, NOON))).containsExactly("owner");
        assertThat(told(rule, Alerts.together("t1", ANNA, CARL, NOON))).isEmpty();
        assertThat(told(rule, UNKNOWN)).isEmpty();
    }

    @Test
    void a_rule_of_doors_is_not_of_the_house() {
        assertThat(told(ofDoor("front"), UNKNOWN)).containsExactly("owner");
        assertThat(told(ofDoor("garden"), UNKNOWN)).isEmpty();
        assertThat(told(ofDoor("front"), DOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // The first of June 2026 is a Monday.
        "06-01T08:59, 09:00, 17:00, false",
        "06-01T09:00, 09:00, 17:00, true",
        "06-01T16:59, 09:00, 17:00, true",
        "06-01T17:00, 09:00, 17:00, false",
        "06-02T12:00, 09:00, 17:00, false",
        "06-01T21:59, 22:00, 06:00, false",
        "06-01T22:00, 22:00, 06:00, true",
        "06-02T05:59, 22:00, 06:00, true",
        "06-02T06:00, 22:00, 06:00, false",
        "06-01T05:59, 22:00, 06:00, false",
        "06-02T22:00, 22:00, 06:00, false",
        "06-01T00:00, , , true",
        "06-01T23:59, , , true",
        "06-02T00:00, , , false"
    })
    void a_night_belongs_to_the_day_on_which_it_began(String at, LocalTime from, LocalTime to, boolean told) {
        AlertRule rule =
                Rule.of().on(Set.of(DayOfWeek.MONDAY)).between(from, to).rule();

        assertThat(to(rule, UNKNOWN, Optional.empty(), houseTime(at)).isEmpty()).isNotEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-01T03:00", "06-04T23:00", "06-07T05:59"})
    void a_rule_without_days_is_of_every_night(String at) {
        AlertRule rule =
                Rule.of().between(LocalTime.of(22, 0), LocalTime.of(6, 0)).rule();

        assertThat(to(rule, UNKNOWN, Optional.empty(), houseTime(at))).containsExactly("owner");
    }

    @Test
    void a_group_is_everybody_in_it_and_an_unknown_one_is_nobody() {
        assertThat(told(AlertRule.to(Set.of(), "@family"), UNKNOWN)).containsExactly("owner", "ben");
        assertThat(told(AlertRule.to(Set.of(), "@garden"), UNKNOWN)).containsExactly("ben");
        assertThat(told(AlertRule.to(Set.of(), "@strangers"), UNKNOWN)).isEmpty();
        assertThat(told(AlertRule.to(Set.of(), "@strangers", "neighbour"), UNKNOWN))
                .containsExactly("neighbour");
    }

    @Test
    void who_has_no_address_is_a_recipient_all_the_same() {
        assertThat(told(AlertRule.to(Set.of(), "nobody"), UNKNOWN)).containsExactly("nobody");
    }

    @Test
    void who_is_named_several_times_is_told_once_in_the_order_of_the_rules() {
        NotificationConfig config = NotificationConfig.telling(
                AlertRule.to(Set.of(), "neighbour", "neighbour"),
                AlertRule.to(Set.of(GRANTED), "nobody"),
                AlertRule.to(Set.of(UNKNOWN_VISITOR), "ben", "@family"),
                AlertRule.to(Set.of(), "owner"));

        assertThat(way(config, UNKNOWN).recipients()).containsExactly("neighbour", "ben", "owner");
    }

    @Test
    void each_rule_that_is_met_escalates_by_itself() {
        NotificationConfig config = NotificationConfig.telling(
                escalating(UNKNOWN_VISITOR, 5, "@family", "ben"),
                escalating(UNKNOWN_VISITOR, 30, "neighbour"),
                escalating(UNKNOWN_VISITOR, 0, "owner"),
                escalating(GRANTED, 1, "owner"));

        assertThat(way(config, UNKNOWN).escalations())
                .containsExactly(
                        new Escalation(Duration.ofMinutes(5), Set.of("owner", "ben")),
                        new Escalation(Duration.ofMinutes(30), Set.of("neighbour")));
    }

    @Test
    void nothing_is_told_when_telling_is_switched_off() {
        NotificationConfig off = config(false, null, null, escalating(UNKNOWN_VISITOR, 5, "ben"));

        assertThat(way(off, UNKNOWN)).isEqualTo(Routing.Way.NONE);
        assertThat(way(config(true, null, null, off.rules().getFirst()), UNKNOWN))
                .isNotEqualTo(Routing.Way.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "06-01T21:59, 22:00, 06:30, false",
        "06-01T22:00, 22:00, 06:30, true",
        "06-02T06:29, 22:00, 06:30, true",
        "06-02T06:30, 22:00, 06:30, false",
        "06-01T13:00, 12:00, 14:00, true",
        "06-01T14:00, 12:00, 14:00, false",
        "06-01T03:00, , , false"
    })
    void it_is_quiet_every_day_by_the_clock_of_the_house(String at, LocalTime from, LocalTime to, boolean quiet) {
        assertThat(Routing.isQuiet(config(true, from, to), houseTime(at))).isEqualTo(quiet);
    }

    private static Set<String> told(AlertRule rule, Alert alert) {
        return told(rule, alert, Optional.empty());
    }

    private static Set<String> told(AlertRule rule, Alert alert, Optional<AccessLevel> level) {
        return to(rule, alert, level, NOON.atZone(ZONE));
    }

    private static Set<String> to(AlertRule rule, Alert alert, Optional<AccessLevel> level, ZonedDateTime at) {
        return Routing.of(alert, level, NotificationConfig.telling(rule), KNOWN, at)
                .recipients();
    }

    private static Routing.Way way(NotificationConfig config, Alert alert) {
        return Routing.of(alert, Optional.empty(), config, KNOWN, NOON.atZone(ZONE));
    }

    private static ZonedDateTime houseTime(String at) {
        return LocalDateTime.parse("2026-" + at).atZone(ZONE);
    }

    private static Recipient member(String id, String... groups) {
        return new Recipient(id, List.of(), "en", false, List.of(groups));
    }

    private static AlertRule ofDoor(String door) {
        return Rule.of().at(door).rule();
    }

    private static AlertRule escalating(AlertEvent event, int minutes, String... to) {
        return Rule.of(event).andAfter(minutes, to).rule();
    }

    private static NotificationConfig config(
            boolean enabled, LocalTime quietFrom, LocalTime quietTo, AlertRule... rules) {
        return new NotificationConfig(
                enabled, List.of(rules), quietFrom, quietTo, 2, 20, LocalTime.of(8, 0), 24, 90, true, false);
    }
}
