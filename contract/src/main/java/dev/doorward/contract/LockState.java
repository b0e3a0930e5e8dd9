package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lock as it is now.
 *
 * @param mock whether no real bolt moves
 * @param angle of the servo in degrees, where there is one
 * @param by who or what caused this state, without names: {@code face p-…}, {@code pin p-…}, {@code auto-relock},
 *     {@code exit button}, {@code home assistant}
 * @param doorState where a contact says whether the door is closed; absent without one
 * @param heldUntil while it is held open, and so UNLOCKED: when that ends, by the clock at the door
 * @param alarms what stands and needs a person; absent when nothing does
 * @param opensByCode true where there is a code or a PIN for UNLOCK; else absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LockState(
        DoorId door,
        State state,
        Instant since,
        boolean mock,
        @Nullable Double angle,
        String by,
        @Nullable DoorState doorState,
        @Nullable Instant heldUntil,
        List<Alarm> alarms,
        @Nullable Boolean opensByCode) {
    /** Spelt as Home Assistant's lock wants them; JAMMED and UNKNOWN need a person. */
    public enum State {
        LOCKED,
        UNLOCKING,
        UNLOCKED,
        LOCKING,
        JAMMED,
        UNKNOWN
    }

    /** Matter's DoorState attribute calls them DoorOpen, DoorClosed and null. */
    public enum DoorState {
        OPEN,
        CLOSED,
        /** Its contact can't be read. */
        UNKNOWN
    }

    /** Spelt as Matter's DoorLock cluster does. */
    public enum Alarm {
        LOCK_JAMMED,
        DOOR_FORCED_OPEN,
        DOOR_AJAR,
        /** So many wrong codes that none is looked at for a while. */
        WRONG_CODE_ENTRY_LIMIT
    }

    public LockState {
        Require.present(door, "door");
        Require.present(state, "state");
        Require.present(since, "since");
        Require.text(by, 100, "by");
        alarms = alarms == null ? List.of() : List.copyOf(alarms);
        opensByCode = Boolean.TRUE.equals(opensByCode) ? Boolean.TRUE : null;
    }

    /** Of a door without contacts. */
    public LockState(DoorId door, State state, Instant since, boolean mock, @Nullable Double angle, String by) {
        this(door, state, since, mock, angle, by, null, null, List.of(), null);
    }

    public boolean takesCode() {
        return opensByCode != null;
    }

    /** With one alarm more. */
    public LockState raising(Alarm alarm) {
        List<Alarm> raised =
                Stream.concat(alarms.stream(), Stream.of(alarm)).distinct().toList();
        return new LockState(door, state, since, mock, angle, by, doorState, heldUntil, raised, opensByCode);
    }

    public LockState takingCode(boolean does) {
        return new LockState(door, state, since, mock, angle, by, doorState, heldUntil, alarms, does);
    }
}
