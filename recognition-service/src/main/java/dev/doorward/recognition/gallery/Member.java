package dev.doorward.recognition.gallery;

import dev.doorward.contract.PersonId;
import dev.doorward.vision.face.Embedding;
import java.util.List;

/**
 * One person as the gallery knows them, and who was mistaken for them.
 *
 * @param kind whether for every face or for the demo visitor's only
 * @param likeness whether the owner enrolled this person in spite of someone alike
 * @param template see {@link Template}
 * @param mistaken faces of which an owner said that they are not this person's: they can only take away
 */
public record Member(PersonId person, Kind kind, Likeness likeness, Embedding template, List<Embedding> mistaken) {

    public Member {
        mistaken = List.copyOf(mistaken);
    }

    /** Somebody for whom nobody was mistaken. */
    public Member(PersonId person, Kind kind, Likeness likeness, Embedding template) {
        this(person, kind, likeness, template, List.of());
    }

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
