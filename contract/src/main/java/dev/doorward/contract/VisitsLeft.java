package dev.doorward.contract;

import java.util.Map;

/**
 * How many visits are left at a door, of those whose number is limited; only the door knows. Signed.
 *
 * @param left 0 where none is, or where the count was lost
 */
public record VisitsLeft(DoorId door, Map<PersonId, Integer> left) {
    public VisitsLeft {
        Require.present(door, "door");
        left = Map.copyOf(Require.present(left, "left"));
        Require.that(left.values().stream().allMatch(n -> n >= 0), "left must not be negative");
    }
}
