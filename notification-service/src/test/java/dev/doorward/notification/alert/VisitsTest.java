package dev.doorward.notification.alert;

import static dev.doorward.contract.DenialReason.EYES_NOT_VISIBLE;
import static dev.doorward.contract.DenialReason.NO_BLINK;
import static dev.doorward.contract.DenialReason.SPOOF_SUSPECTED;
import static dev.doorward.contract.DenialReason.TOO_MANY_STRANGERS;
import static dev.doorward.contract.DenialReason.UNKNOWN_PERSON;
import static dev.doorward.notification.alert.Decisions.denied;
import static dev.doorward.notification.alert.Decisions.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DecisionMade;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private final Visits visits = new Visits(Duration.ofMinutes(2));

    @Test
    void tells_a_track_that_is_denied_again_and_again_once() {
        assertThat(told(denied("t1", UNKNOWN_PERSON), 0)).isTrue();
        assertThat(told(denied("t1", UNKNOWN_PERSON), 5)).isFalse();
        assertThat(told(denied("t1", SPOOF_SUSPECTED), 600)).isFalse();
    }

    @Test
    void tells_that_the_door_opened_after_a_denial_of_the_same_track() {
        assertThat(told(denied("t1", NO_BLINK), 0)).isTrue();
        assertThat(told(granted("t1"), 3)).isTrue();
    }

    @Test
    void tells_somebody_who_stands_there_and_is_lost_and_found_once() {
        assertThat(told(denied("t1", UNKNOWN_PERSON), 0)).isTrue();
        assertThat(told(denied("t2", UNKNOWN_PERSON), 30)).isFalse();
        assertThat(told(denied("t3", UNKNOWN_PERSON), 119)).isFalse();
    }

    @Test
    void tells_again_after_the_cool_down() {
        assertThat(told(denied("t1", UNKNOWN_PERSON), 0)).isTrue();
        assertThat(told(denied("t2", UNKNOWN_PERSON), 121)).isTrue();
    }

    @Test
    void tells_of_a_photograph_right_after_a_stranger() {
        assertThat(told(denied("t1", UNKNOWN_PERSON), 0)).isTrue();
        assertThat(told(denied("t2", SPOOF_SUSPECTED), 10)).isTrue();
    }

    @Test
    void tells_a_stranger_whose_track_is_denied_for_another_reason_each_time_once() {
        assertThat(told(denied("t1", UNKNOWN_PERSON), 0)).isTrue();
        assertThat(told(denied("t2", NO_BLINK), 10)).isFalse();
        assertThat(told(denied("t3", EYES_NOT_VISIBLE), 20)).isFalse();
    }

    @Test
    void tells_that_many_strangers_came_whatever_was_told_before_and_not_for_each_of_them() {
        assertThat(told(denied("t1", UNKNOWN_PERSON), 0)).isTrue();
        assertThat(told(denied("t1", TOO_MANY_STRANGERS), 1)).isTrue();
        assertThat(told(denied("t2", TOO_MANY_STRANGERS), 30)).isFalse();
        assertThat(told(denied("t3", TOO_MANY_STRANGERS), 130)).isTrue();
    }

    @Test
    void does_not_hold_alerts_back_when_the_clock_was_set_back_by_far() {
        assertThat(told(denied("t1", UNKNOWN_PERSON), 0)).isTrue();
        assertThat(told(denied("t2", UNKNOWN_PERSON), -3_600)).isTrue();
    }

    private boolean told(DecisionMade decision, long second) {
        return visits.tooMany(Alert.of(decision), NOON.plusSeconds(second)).isEmpty();
    }

    @Test
    void duress_is_told_each_time() {
        Visits visits = new Visits(Duration.ofMinutes(5));
        for (int i = 0; i < 3; i++) {
            assertThat(visits.tooMany(Alert.of(Decisions.forced("t")), Instant.now()))
                    .isEmpty();
        }
    }
}
