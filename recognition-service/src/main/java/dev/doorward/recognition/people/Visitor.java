package dev.doorward.recognition.people;

import dev.doorward.contract.DoorId;
import dev.doorward.recognition.gallery.Member;
import java.time.Instant;
import java.util.List;

/**
 * Somebody whom the house does not know.
 *
 * @param ignored whether the owner wants to hear no more of them
 * @param times how often they came, as far as it is kept; at least once
 * @param doors where, each once
 */
public record Visitor(
        VisitorId id, Member.Kind kind, boolean ignored, int times, List<DoorId> doors, Instant first, Instant last) {}
