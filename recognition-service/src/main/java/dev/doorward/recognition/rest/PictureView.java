package dev.doorward.recognition.rest;

import dev.doorward.recognition.people.Picture;
import java.time.Instant;

/** A stored picture; its thumbnail is at its own address. */
public record PictureView(String id, Instant addedAt) {
    static PictureView of(Picture picture) {
        return new PictureView(picture.id().value(), picture.addedAt());
    }
}
