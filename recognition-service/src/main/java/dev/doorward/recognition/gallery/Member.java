package dev.doorward.recognition.gallery;

import dev.doorward.contract.PersonId;
import dev.doorward.vision.face.Embedding;
import java.util.List;

/**
 * One person as the gallery knows them.
 *
 * @param kind whether for every face or for the demo visitor's only
 * @param likeness whether the owner enrolled this person in spite of someone alike
 * @param template unit vector, the direction of the mean of the pictures' embeddings
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

    /**
     * The template of several pictures: each counts the same, whatever its length was.
     *
     * @param pictures unit embeddings, at least one
     * @throws IllegalArgumentException when there are none, or they cancel each other out
     */
    public static Embedding template(List<Embedding> pictures) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("a template needs a picture");
        }
        float[] sum = new float[Embedding.SIZE];
        for (Embedding picture : pictures) {
            float[] values = picture.values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return Embedding.unit(sum);
    }
}
