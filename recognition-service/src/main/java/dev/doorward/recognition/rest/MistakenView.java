package dev.doorward.recognition.rest;

import dev.doorward.recognition.people.MistakenFace;
import java.time.Instant;

/** A face that was mistaken for a person; its thumbnail is at its own address. */
public record MistakenView(String id, Instant addedAt) {
    static MistakenView of(MistakenFace face) {
        return new MistakenView(face.id().value(), face.addedAt());
    }
}
