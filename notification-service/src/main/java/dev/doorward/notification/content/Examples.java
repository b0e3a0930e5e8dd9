package dev.doorward.notification.content;

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

/** An invented alert of each event, to show what one looks like. */
final class Examples {
    private static final MessageId ID = new MessageId("an-example");
    private static final DoorId FRONT = new DoorId("front");
    private static final PersonId SOMEBODY = new PersonId("p-0000000000000000");

    private Examples() {}

    static Alert of(AlertEvent event, Instant at) {
        return switch (event) {
            case GRANTED -> visited(new Decision.Granted(SOMEBODY, AccessLevel.OWNER, "Owners may come in"), at, false);
            case DENIED -> visited(new Decision.Denied(DenialReason.OUTSIDE_HOURS, SOMEBODY), at, false);
            case UNKNOWN_VISITOR -> denied(DenialReason.UNKNOWN_PERSON, null, at);
            case NOTIFY_ONLY_VISITOR -> denied(DenialReason.NOTIFY_ONLY, SOMEBODY, at);
            case SPOOF_SUSPECTED -> denied(DenialReason.SPOOF_SUSPECTED, null, at);
            case MANY_STRANGERS -> denied(DenialReason.TOO_MANY_STRANGERS, null, at);
            case LOCKED_OUT -> raised(LockState.Alarm.WRONG_CODE_ENTRY_LIMIT, at);
            case DURESS -> visited(new Decision.Granted(SOMEBODY, AccessLevel.OWNER, "PIN"), at, true);
            case DOOR_FORCED -> raised(LockState.Alarm.DOOR_FORCED_OPEN, at);
            case DOOR_AJAR -> raised(LockState.Alarm.DOOR_AJAR, at);
            case LOCK_JAMMED -> raised(LockState.Alarm.LOCK_JAMMED, at);
            case SERVICE_DOWN -> new Alert.Troubled(ID, null, at, event, "recognition", 0);
            case CAMERA_LOST -> new Alert.Troubled(ID, FRONT, at, event, "camera-front", 0);
            case DISK_NEARLY_FULL -> new Alert.Troubled(ID, null, at, event, "access-front", 412);
        };
    }

    private static Alert denied(DenialReason reason, @Nullable PersonId person, Instant at) {
        return visited(new Decision.Denied(reason, person), at, false);
    }

    private static Alert visited(Decision decision, Instant at, boolean duress) {
        return new Alert.Visited(
                ID, FRONT, new TrackId("an-example"), at, decision, SourceKind.CAMERA, duress ? null : 0.72, duress);
    }

    private static Alert raised(LockState.Alarm alarm, Instant at) {
        return new Alert.Raised(ID, FRONT, at, alarm, true, false);
    }
}
