package dev.doorward.recognition.rest;

import dev.doorward.contract.DoorId;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.people.Visitor;
import java.time.Instant;
import java.util.List;

/**
 * Somebody unknown; the picture is at its own address.
 *
 * @param demo whether seen by the demo source
 * @param ignored whether the owner wants to hear no more of them
 * @param times how often they came, as far as it is kept
 * @param first when, and {@code last}
 */
public record VisitorView(
        String id, boolean demo, boolean ignored, int times, List<DoorId> doors, Instant first, Instant last) {
    static VisitorView of(Visitor visitor) {
        return new VisitorView(
                visitor.id().value(),
                visitor.kind() == Member.Kind.DEMO,
                visitor.ignored(),
                visitor.times(),
                visitor.doors(),
                visitor.first(),
                visitor.last());
    }
}
