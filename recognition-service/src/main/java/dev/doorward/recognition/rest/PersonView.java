package dev.doorward.recognition.rest;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.people.Person;
import java.time.Instant;

/**
 * A person as admin-ui sees one.
 *
 * @param demo whether for faces of the demo source only
 * @param pictures how many there are
 */
public record PersonView(PersonId id, String name, boolean demo, int pictures, Instant createdAt) {
    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.name().value(),
                person.kind() == Member.Kind.DEMO,
                person.pictures(),
                person.createdAt());
    }
}
