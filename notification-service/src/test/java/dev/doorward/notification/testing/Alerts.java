package dev.doorward.notification.testing;

import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.notification.alert.Alert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Alerts as they come in. */
public final class Alerts {
    public static final DoorId FRONT = new DoorId("front");
    public static final PersonId ANNA = new PersonId("p-00000000000000aa");
    public static final PersonId BEN = new PersonId("p-00000000000000bb");

    private Alerts() {}

    public static Alert granted(String track, Instant at) {
        return granted(track, ANNA, at);
    }

    public static Alert granted(String track, PersonId person, Instant at) {
        return visited(track, new Decision.Granted(person, AccessLevel.OWNER, "Owners may come in"), at, false);
    }

    public static Alert together(String track, PersonId person, PersonId with, Instant at) {
        return visited(track, new Decision.Granted(person, AccessLevel.RESIDENT, "Two together", with), at, false);
    }

    public static Alert unknown(String track, Instant at) {
        return visited(track, new Decision.Denied(DenialReason.UNKNOWN_PERSON, null), at, false);
    }

    public static Alert denied(String track, DenialReason reason, @Nullable PersonId person, Instant at) {
        return visited(track, new Decision.Denied(reason, person), at, false);
    }

    public static Alert spoof(String track, Instant at) {
        return visited(track, new Decision.Denied(DenialReason.SPOOF_SUSPECTED, null), at, false);
    }

    public static Alert duress(String track, Instant at) {
        return visited(track, new Decision.Granted(ANNA, AccessLevel.OWNER, "owner: PIN at the keypad"), at, true);
    }

    public static Alert.Raised raised(LockState.Alarm alarm, Instant at) {
        return new Alert.Raised(MessageId.random(), FRONT, at, alarm, true, false);
    }

    public static Alert down(String service, Instant at) {
        return new Alert.Troubled(MessageId.random(), null, at, AlertEvent.SERVICE_DOWN, service, 0);
    }

    private static Alert visited(String track, Decision decision, Instant at, boolean duress) {
        return new Alert.Visited(
                MessageId.random(), FRONT, new TrackId(track), at, decision, SourceKind.CAMERA, 0.71, duress);
    }
}
