package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opens or locks the door for a person who may. Signed by admin-ui and bound to a nonce of the door's access-service:
 * refused when retained, heard before, or more than 2 s old by that service's own clock.
 *
 * @param freshness the newest nonce that admin-ui had heard from the door when it was asked
 * @param seconds for {@code HOLD_OPEN}: how long, 1 to 86 400; no longer than the configuration allows
 * @param digits a PIN, 6 to 12 digits, where the configuration asks the page for one; never shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LockCommand(
        MessageId id,
        DoorId door,
        Freshness freshness,
        Action action,
        @Nullable Integer seconds,
        String by,
        @Nullable String digits)
        implements DoorCommand {
    private static final int LONGEST = 86_400;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,12}");

    public enum Action {
        /** Opens and locks again by itself. */
        UNLOCK,
        LOCK,
        /** Opens and stays so for {@link LockCommand#seconds()}. */
        HOLD_OPEN
    }

    public LockCommand {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(freshness, "freshness");
        Require.present(action, "action");
        if (action == Action.HOLD_OPEN) {
            Require.within(Require.present(seconds, "seconds"), 1, LONGEST, "seconds");
        }
        Require.text(by, 60, "by");
        if (digits != null) {
            Require.matches(DIGITS, digits, "digits");
        }
    }

    /** Without a PIN. */
    public LockCommand(
            MessageId id, DoorId door, Freshness freshness, Action action, @Nullable Integer seconds, String by) {
        this(id, door, freshness, action, seconds, by, null);
    }

    /** Without the digits: it may be logged. */
    @Override
    public String toString() {
        return "LockCommand[" + id + ", " + door + ", " + action + ", by " + by + "]";
    }
}
