package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The code that Home Assistant's UNLOCK takes from now on. Signed by admin-ui for an owner; as fresh as a
 * {@link LockCommand}.
 *
 * @param code absent: none opens any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LockCodeSet(
        MessageId id,
        DoorId door,
        Freshness freshness,
        @Nullable CodeHash code,
        String by) implements DoorCommand {
    public LockCodeSet {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(freshness, "freshness");
        Require.text(by, 60, "by");
    }
}
