package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lock as it is now.
 *
 * @param mock whether no real bolt moves
 * @param angle of the servo in degrees, where there is one
 * @param by who or what caused this state, without names: {@code face p-…}, {@code auto-relock}, {@code home assistant}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LockState(
        DoorId door,
        State state,
        Instant since,
        boolean mock,
        @Nullable Double angle,
        String by) {
    /** Spelt as Home Assistant's lock wants them; JAMMED and UNKNOWN need a person. */
    public enum State {
        LOCKED,
        UNLOCKING,
        UNLOCKED,
        LOCKING,
        JAMMED,
        UNKNOWN
    }

    public LockState {
        Require.present(door, "door");
        Require.present(state, "state");
        Require.present(since, "since");
        Require.text(by, 100, "by");
    }
}
