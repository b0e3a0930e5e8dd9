package dev.doorward.contract;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who has a PIN at a door, for the owners; nothing of the PINs themselves.
 *
 * @param duress those who have one for duress too
 */
public record PinsKept(DoorId door, Set<PersonId> people, Set<PersonId> duress) {
    public PinsKept {
        Require.present(door, "door");
        people = inOrder(Require.present(people, "people"));
        duress = inOrder(Require.present(duress, "duress"));
        Require.that(people.containsAll(duress), "nobody has a PIN for duress alone");
    }

    private static Set<PersonId> inOrder(Set<PersonId> those) {
        Set<PersonId> sorted = new TreeSet<>(java.util.Comparator.comparing(PersonId::value));
        sorted.addAll(those);
        return java.util.Collections.unmodifiableSet(sorted);
    }
}
