package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The PIN of one person at a door from now on, and beside it one for duress. Signed by admin-ui for an owner; as fresh as
 * a {@link LockCommand}. All PINs of a door share its salt, {@link dev.doorward.contract.wire.Verifier#salt}, so that
 * what is typed is hashed once and nobody gets the digits of another.
 *
 * @param pin absent: none opens for this person any more
 * @param duress opens as the other does, and tells the owners; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LockPinSet(
        MessageId id,
        DoorId door,
        Freshness freshness,
        PersonId person,
        @Nullable CodeHash pin,
        @Nullable CodeHash duress,
        String by)
        implements DoorCommand {
    public LockPinSet {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(freshness, "freshness");
        Require.present(person, "person");
        Require.that(pin != null || duress == null, "a PIN for duress needs one beside it");
        Require.that(duress == null || !duress.equals(pin), "the PIN for duress must be another");
        Require.text(by, 60, "by");
    }
}
