package dev.doorward.recognition.people;

import dev.doorward.recognition.gallery.Similarity;
import java.util.Optional;

/** What became of a picture that was to be stored. */
public sealed interface Addition {

    /**
     * Stored.
     *
     * @param nearest cosine to the most alike picture of the same person; empty when it is their first
     * @param toOthers similarity to the template of their other pictures
     */
    record Added(PictureId picture, Optional<Similarity> nearest, Optional<Similarity> toOthers) implements Addition {}

    record TooAlike(Alike other) implements Addition {}

    record NoSuchPerson() implements Addition {}

    /** @param most how many pictures a person can have */
    record Full(int most) implements Addition {}
}
