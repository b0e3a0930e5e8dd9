package dev.doorward.recognition.people;

import java.time.Instant;

/** A stored picture, without its pixels. */
public record Picture(PictureId id, Instant addedAt) {}
