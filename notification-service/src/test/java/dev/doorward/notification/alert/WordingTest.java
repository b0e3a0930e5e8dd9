package dev.doorward.notification.alert;

import static dev.doorward.notification.alert.Decisions.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.SourceKind;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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

    private static Wording wording(Decision decision, SourceKind source) {
        return Wording.of(Alert.of(Decisions.at(TIME, "t1", decision, source)), ZoneId.of("Europe/Berlin"));
    }
}
