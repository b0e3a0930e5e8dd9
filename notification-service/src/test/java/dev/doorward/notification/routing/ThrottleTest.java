package dev.doorward.notification.routing;

import static dev.doorward.notification.testing.Alerts.ANNA;
import static dev.doorward.notification.testing.Alerts.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.notification.alert.Alert;
import dev.doorward.notification.testing.Alerts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThrottleTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final NotificationConfig CONFIG = config(2, null, null);

    private final Past past = new Past();

    @ParameterizedTest
    @MethodSource("denials")
    void a_visit_that_stays_outside_is_told_of_once_whatever_is_said_of_it(Alert first, Alert second) {
        past.happened(first, NOON, true);

        assertThat(known(second, minutes(60))).contains("this visit was told of already");
    }

    static Stream<Arguments> denials() {
        List<Alert> denials = List.of(
                Alerts.unknown("t1", NOON),
                Alerts.spoof("t1", NOON),
                Alerts.denied("t1", DenialReason.NO_BLINK, ANNA, NOON),
                Alerts.denied("t1", DenialReason.NOTIFY_ONLY, BEN, NOON));
        return denials.stream().flatMap(first -> denials.stream().map(second -> Arguments.of(first, second)));
    }

    @Test
    void an_opening_and_an_alarm_are_told_beside_a_denial_of_the_same_visit() {
        past.happened(Alerts.unknown("t1", NOON), NOON, true);

        assertThat(known(Alerts.granted("t1", NOON), NOON)).isEmpty();
        assertThat(known(Alerts.denied("t1", DenialReason.TOO_MANY_STRANGERS, ANNA, NOON), NOON))
                .isEmpty();
    }

    @Test
    void of_an_alarm_one_visit_is_told_once() {
        past.happened(Alerts.denied("t1", DenialReason.TOO_MANY_CHALLENGES, ANNA, NOON), NOON, true);

        assertThat(known(Alerts.denied("t1", DenialReason.TOO_MANY_CHALLENGES, ANNA, NOON), minutes(60)))
                .contains("this visit was told of already");
    }

    @Test
    void a_visit_of_which_nobody_was_told_is_news() {
        past.happened(Alerts.unknown("t1", NOON), NOON, false);

        assertThat(known(Alerts.unknown("t1", NOON), NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "119, false", "120, true"})
    void the_same_person_is_news_after_the_cool_down(int seconds, boolean news) {
        past.happened(Alerts.granted("t1", ANNA, NOON), NOON, true);

        Instant now = NOON.plusSeconds(seconds);
        assertThat(known(Alerts.granted("t2", ANNA, now), now).isEmpty()).isEqualTo(news);
    }

    @Test
    void another_person_is_news_at_once_and_so_is_another_event() {
        past.happened(Alerts.granted("t1", ANNA, NOON), NOON, true);

        assertThat(known(Alerts.granted("t2", BEN, NOON), NOON)).isEmpty();
        assertThat(known(Alerts.denied("t2", DenialReason.NO_BLINK, ANNA, NOON), NOON))
                .isEmpty();
    }

    @Test
    void a_suspected_spoof_is_other_news_than_an_unknown_visitor() {
        past.happened(Alerts.unknown("t1", NOON), NOON, true);

        assertThat(known(Alerts.spoof("t2", NOON), NOON)).isEmpty();
        assertThat(known(Alerts.unknown("t2", NOON), NOON)).isPresent();
    }

    @Test
    void whoever_lingers_is_news_after_a_quarter_of_an_hour() {
        past.happened(Alerts.unknown("t0", NOON), NOON, true);
        for (int minute = 1; minute < 15; minute++) {
            Alert again = Alerts.unknown("t" + minute, minutes(minute));
            assertThat(known(again, minutes(minute)))
                    .as("minute %d", minute)
                    .contains("the same was told, and was never over for 2 min");
            past.happened(again, minutes(minute), false);
        }

        assertThat(known(Alerts.unknown("t15", minutes(15)), minutes(15))).isEmpty();
    }

    @Test
    void a_cool_down_of_more_than_a_quarter_of_an_hour_holds_for_who_lingers_too() {
        past.happened(Alerts.unknown("t1", NOON), NOON, true);
        past.happened(Alerts.unknown("t2", minutes(20)), minutes(20), false);

        NotificationConfig hour = config(60, null, null);
        assertThat(Throttle.known(Alerts.unknown("t3", NOON), past, hour, minutes(59)))
                .isPresent();
        assertThat(Throttle.known(Alerts.unknown("t3", NOON), past, hour, minutes(60)))
                .isEmpty();
    }

    @Test
    void without_a_cool_down_each_visit_is_news() {
        past.happened(Alerts.unknown("t1", NOON), NOON, true);

        assertThat(Throttle.known(Alerts.unknown("t2", NOON), past, config(0, null, null), NOON))
                .isEmpty();
    }

    @Test
    void a_clock_that_was_set_back_silences_nobody() {
        past.happened(Alerts.unknown("t1", NOON), NOON, true);

        Instant yesterday = NOON.minus(Duration.ofDays(1));
        assertThat(known(Alerts.unknown("t2", yesterday), yesterday)).isEmpty();
    }

    @Test
    void many_strangers_are_told_once_whomever_the_door_takes_them_for() {
        past.happened(Alerts.denied("t1", DenialReason.TOO_MANY_STRANGERS, ANNA, NOON), NOON, true);

        assertThat(known(Alerts.denied("t2", DenialReason.TOO_MANY_STRANGERS, ANNA, NOON), NOON))
                .isPresent();
        assertThat(known(Alerts.denied("t3", DenialReason.TOO_MANY_STRANGERS, BEN, NOON), NOON))
                .isPresent();
        assertThat(known(Alerts.denied("t4", DenialReason.TOO_MANY_STRANGERS, ANNA, minutes(2)), minutes(2)))
                .isEmpty();
    }

    @Test
    void duress_and_what_the_lock_says_are_always_news() {
        Alert duress = Alerts.duress("t1", NOON);
        Alert forced = Alerts.raised(LockState.Alarm.DOOR_FORCED_OPEN, NOON);
        past.happened(duress, NOON, true);
        past.happened(forced, NOON, true);

        assertThat(known(duress, NOON)).isEmpty();
        assertThat(known(forced, NOON)).isEmpty();
    }

    @Test
    void a_service_that_goes_down_again_and_again_is_told_once_an_hour() {
        past.happened(Alerts.down("liveness", NOON), NOON, true);

        assertThat(known(Alerts.down("liveness", minutes(59)), minutes(59))).isPresent();
        assertThat(known(Alerts.down("access", minutes(59)), minutes(59))).isEmpty();
        assertThat(known(Alerts.down("liveness", minutes(60)), minutes(60))).isEmpty();
    }

    @Test
    void nobody_gets_more_than_their_budget_in_an_hour() {
        for (int i = 0; i < 19; i++) {
            past.got("owner", NOON);
        }
        assertThat(held(Alerts.unknown("t1", NOON), CONFIG, minutes(59))).isEmpty();

        past.got("owner", minutes(30));
        assertThat(held(Alerts.unknown("t1", NOON), CONFIG, minutes(59))).contains("held back: 20 alerts in an hour");
        assertThat(held(Alerts.unknown("t1", NOON), CONFIG, minutes(61))).isEmpty();
    }

    @Test
    void what_another_recipient_got_does_not_count() {
        for (int i = 0; i < 20; i++) {
            past.got("neighbour", NOON);
        }

        assertThat(held(Alerts.unknown("t1", NOON), CONFIG, NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11:59, true", "12:00, false", "12:59, false", "13:00, true"})
    void quiet_hours_hold_back(LocalTime at, boolean told) {
        NotificationConfig quiet = config(2, LocalTime.of(12, 0), LocalTime.of(13, 0));
        Instant now = at.atDate(NOON.atZone(ZoneOffset.UTC).toLocalDate()).toInstant(ZoneOffset.UTC);

        assertThat(held(Alerts.unknown("t1", now), quiet, now).isEmpty()).isEqualTo(told);
        assertThat(held(Alerts.down("liveness", now), quiet, now).isEmpty()).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(LockState.Alarm.class)
    void alarms_pass_quiet_hours_and_budget(LockState.Alarm alarm) {
        for (int i = 0; i < 100; i++) {
            past.got("owner", NOON);
        }
        NotificationConfig quiet = config(2, LocalTime.of(0, 0), LocalTime.of(23, 59));

        assertThat(held(Alerts.raised(alarm, NOON), quiet, NOON)).isEmpty();
        assertThat(held(Alerts.duress("t1", NOON), quiet, NOON)).isEmpty();
        assertThat(held(Alerts.unknown("t1", NOON), quiet, NOON)).isPresent();
    }

    private Optional<String> known(Alert alert, Instant now) {
        return Throttle.known(alert, past, CONFIG, now);
    }

    private Optional<String> held(Alert alert, NotificationConfig config, Instant now) {
        return Throttle.held(alert, "owner", past, config, now.atZone(ZoneOffset.UTC));
    }

    private static Instant minutes(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static NotificationConfig config(int coolDown, @Nullable LocalTime from, @Nullable LocalTime to) {
        return new NotificationConfig(true, List.of(), from, to, coolDown, 20, LocalTime.of(8, 0), 24, 90, true, false);
    }

    /** What a test says was heard and told before. */
    private static final class Past implements History {
        private record Heard(Alert alert, Instant at, boolean told) {}

        private record Got(String recipient, Instant at) {}

        private final List<Heard> heard = new ArrayList<>();
        private final List<Got> got = new ArrayList<>();

        void happened(Alert alert, Instant at, boolean told) {
            heard.add(new Heard(alert, at, told));
        }

        void got(String recipient, Instant at) {
            got.add(new Got(recipient, at));
        }

        @Override
        public boolean toldOfVisit(DoorId door, TrackId track, Set<String> news) {
            return heard.stream()
                    .filter(Heard::told)
                    .map(Heard::alert)
                    .anyMatch(alert -> alert instanceof Alert.Visited visited
                            && visited.door().equals(door)
                            && visited.track().equals(track)
                            && news.contains(visited.news()));
        }

        @Override
        public Optional<Instant> lastTold(Same same) {
            return last(heard.stream().filter(Heard::told), same);
        }

        @Override
        public Optional<Instant> lastHeard(Same same) {
            return last(heard.stream(), same);
        }

        @Override
        public int toldSince(String recipient, Instant since) {
            return (int) got.stream()
                    .filter(one -> one.recipient().equals(recipient) && one.at().isAfter(since))
                    .count();
        }

        private static Optional<Instant> last(Stream<Heard> among, Same same) {
            return among.filter(one -> Objects.equals(one.alert().door(), same.door())
                            && one.alert().news().equals(same.news())
                            && (same.whoever() || one.alert().who().equals(same.who())))
                    .map(Heard::at)
                    .max(Comparator.naturalOrder());
        }
    }
}
