package dev.doorward.notification.alert;

import static dev.doorward.notification.alert.Decisions.FRONT;
import static dev.doorward.notification.alert.Decisions.denied;
import static dev.doorward.notification.alert.Decisions.forced;
import static dev.doorward.notification.alert.Decisions.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.config.NotificationConfig;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Alert OPENED = Alert.of(granted("t1"));
    private static final Alert SHUT = Alert.of(denied("t2", DenialReason.UNKNOWN_PERSON));

    @Test
    void tells_each_recipient_once() {
        assertThat(Route.of(OPENED, config(true, true, true, "owner", "anna", "owner")))
                .isEqualTo(new Route.Tell(List.of("owner", "anna")));
    }

    @Test
    void is_quiet_about_everything_when_switched_off() {
        NotificationConfig off = config(false, true, true, "owner");

        assertThat(Route.of(OPENED, off)).isInstanceOf(Route.Quiet.class);
        assertThat(Route.of(SHUT, off)).isInstanceOf(Route.Quiet.class);
    }

    @Test
    void tells_of_denials_only_when_openings_are_switched_off() {
        NotificationConfig denials = config(true, false, true, "owner");

        assertThat(Route.of(OPENED, denials)).isInstanceOf(Route.Quiet.class);
        assertThat(Route.of(SHUT, denials)).isInstanceOf(Route.Tell.class);
    }

    @Test
    void tells_of_openings_only_when_denials_are_switched_off() {
        NotificationConfig openings = config(true, true, false, "owner");

        assertThat(Route.of(OPENED, openings)).isInstanceOf(Route.Tell.class);
        assertThat(Route.of(SHUT, openings)).isInstanceOf(Route.Quiet.class);
    }

    @Test
    void tells_alarms_when_all_else_is_switched_off() {
        NotificationConfig alarms = new NotificationConfig(true, false, false, true, List.of("owner"), false, false);
        Alert ajar = new Alert.Raised(MessageId.random(), FRONT, Instant.EPOCH, LockState.Alarm.DOOR_AJAR, true, false);

        assertThat(Route.of(ajar, alarms)).isInstanceOf(Route.Tell.class);
        assertThat(Route.of(Alert.of(denied("t3", DenialReason.TOO_MANY_STRANGERS)), alarms))
                .isInstanceOf(Route.Tell.class);
        assertThat(Route.of(SHUT, alarms)).isInstanceOf(Route.Quiet.class);
        assertThat(Route.of(ajar, config(true, true, true, "owner"))).isInstanceOf(Route.Quiet.class);
    }

    @Test
    void tells_of_duress_as_of_an_alarm_whatever_else_is_switched_off() {
        NotificationConfig alarms = new NotificationConfig(true, false, false, true, List.of("owner"), false, false);

        assertThat(Route.of(Alert.of(forced("t4")), alarms)).isInstanceOf(Route.Tell.class);
        assertThat(Route.of(Alert.of(forced("t4")), config(true, false, true, "owner")))
                .isInstanceOf(Route.Quiet.class);
    }

    @Test
    void is_quiet_without_recipients() {
        assertThat(Route.of(OPENED, config(true, true, true))).isInstanceOf(Route.Quiet.class);
    }

    private static NotificationConfig config(boolean enabled, boolean granted, boolean denied, String... recipients) {
        return new NotificationConfig(enabled, granted, denied, false, List.of(recipients), false, false);
    }
}
