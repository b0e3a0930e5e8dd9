package dev.doorward.recognition.gallery;

import dev.doorward.contract.PersonId;
import dev.doorward.vision.face.Embedding;

/**
 * One person as the gallery knows them.
 *
 * @param kind whether for every face or for the demo visitor's only
 * @param likeness whether the owner enrolled this person in spite of someone alike
 * @param template unit vector, see {@link Template}
 */
public record Member(PersonId person, Kind kind, Likeness likeness, Embedding template) {

    /** Demo people are for faces of the demo source only. */
    public enum Kind {
        REAL,
        DEMO
    }

    /** Someone with a known double must be told apart by more. */
    public enum Likeness {
        NONE_KNOWN,
        HAS_DOUBLE
    }
}
