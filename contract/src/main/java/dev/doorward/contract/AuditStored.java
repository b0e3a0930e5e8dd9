package dev.doorward.contract;

/**
 * How far a door's trail is stored for good: up to there the door may forget it. Signed by admin-ui.
 *
 * @param number of the last line; 0 when there is none
 */
public record AuditStored(DoorId door, String trail, long number) {
    public AuditStored {
        Require.present(door, "door");
        Require.text(trail, 40, "trail");
        Require.within(number, 0, Long.MAX_VALUE, "number");
    }
}
