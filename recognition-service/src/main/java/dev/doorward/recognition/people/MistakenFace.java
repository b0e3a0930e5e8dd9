package dev.doorward.recognition.people;

import java.time.Instant;

/** A face that was mistaken for a person, without its pixels. */
public record MistakenFace(PictureId id, Instant addedAt) {}
