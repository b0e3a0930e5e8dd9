package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Member;
import java.time.Instant;

/**
 * Someone the house knows.
 *
 * @param pictures how many there are of them; nobody is recognised without one
 */
public record Person(PersonId id, PersonName name, Member.Kind kind, int pictures, Instant createdAt) {}
