package dev.doorward.notification.alert;

import static dev.doorward.notification.alert.Decisions.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.SourceKind;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Instant TIME = Instant.parse("2026-06-01T12:00:00Z");
    private static final Decision GRANTED = new Decision.Granted(ANNA, AccessLevel.OWNER, "Owners may come in");

    @Test
    void says_that_the_door_opened_for_whom_and_why() {
        Wording wording = wording(GRANTED, SourceKind.CAMERA);

        assertThat(wording.subject()).isEqualTo("Doorward: front door opened");
        assertThat(wording.headline()).isEqualTo("The front door opened.");
        assertThat(wording.person()).isEqualTo(ANNA.value());
        assertThat(wording.why()).isEqualTo("Owners may come in");
        assertThat(wording.notice()).isEmpty();
    }

    @Test
    void says_why_the_door_stayed_shut() {
        Wording wording = wording(new Decision.Denied(DenialReason.UNKNOWN_PERSON, null), SourceKind.STREAM);

        assertThat(wording.subject()).isEqualTo("Doorward: front door stayed shut: Nobody I know");
        assertThat(wording.person()).isEqualTo("not known");
    }

    @Test
    void says_duress_in_both_languages_but_not_where_a_locked_phone_shows_it() {
        Wording wording = Wording.of(Alert.of(Decisions.forced("t")), ZoneId.of("Europe/Vienna"));

        assertThat(wording.subject()).isEqualTo("Doorward: front door opened, please look / bitte ansehen");
        assertThat(wording.notice()).contains("PIN for duress");
        assertThat(wording.german()).contains("PIN für Zwang");
    }

    @Test
    void gives_the_time_of_the_house() {
        assertThat(wording(GRANTED, SourceKind.CAMERA).time()).isEqualTo("Mon 1 Jun 2026, 14:00:00 CEST");
    }

    @Test
    void marks_the_demo_and_recordings_in_subject_and_text() {
        assertThat(wording(GRANTED, SourceKind.DEMO).subject()).startsWith("[demo]");
        assertThat(wording(GRANTED, SourceKind.DEMO).notice()).contains("demo visitor");
        assertThat(wording(GRANTED, SourceKind.FILE).subject()).startsWith("[recording]");
        assertThat(wording(GRANTED, SourceKind.FOLDER).notice()).contains("recording");
    }

    @ParameterizedTest
    @CsvSource({
        "LOCK_JAMMED, front door lock is jammed / Schloss klemmt, bolt did not get where, Riegel kam nicht an",
        "DOOR_FORCED_OPEN, front door forced open / aufgebrochen, opened while it was locked, obwohl sie verriegelt war",
        "DOOR_AJAR, front door stands open / steht offen, stands open, steht offen",
    })
    void says_an_alarm_in_both_languages_with_door_and_time(
            LockState.Alarm alarm, String subject, String english, String german) {
        Wording wording = Wording.of(raised(alarm, true, false), ZoneId.of("Europe/Berlin"));

        assertThat(wording.subject()).isEqualTo("Doorward: " + subject);
        assertThat(wording.headline()).startsWith("The front door").contains(english);
        assertThat(wording.german()).startsWith("Die Tür „front“").contains(german);
        assertThat(wording.time()).isEqualTo("Mon 1 Jun 2026, 14:00:00 CEST");
        assertThat(wording.person() + wording.why() + wording.notice()).isEmpty();
    }

    @Test
    void says_of_an_alarm_that_stood_already_that_it_may_be_older_and_of_a_mock_that_it_is_one() {
        Wording wording = Wording.of(raised(LockState.Alarm.DOOR_AJAR, false, true), ZoneId.of("Europe/Berlin"));

        assertThat(wording.notice()).contains("may have begun earlier");
        assertThat(wording.subject()).startsWith("[mock lock]");
    }

    @Test
    void says_in_german_too_that_many_strangers_came() {
        Wording wording = wording(new Decision.Denied(DenialReason.TOO_MANY_STRANGERS, null), SourceKind.CAMERA);

        assertThat(wording.why()).contains("So many strangers came");
        assertThat(wording.german()).contains("so viele Unbekannte");
    }

    private static Alert raised(LockState.Alarm alarm, boolean begun, boolean mock) {
        return new Alert.Raised(MessageId.random(), Decisions.FRONT, TIME, alarm, begun, mock);
    }

    private static Wording wording(Decision decision, SourceKind source) {
        return Wording.of(Alert.of(Decisions.at(TIME, "t1", decision, source)), ZoneId.of("Europe/Berlin"));
    }
}
