package dev.doorward.recognition.gallery;

import dev.doorward.contract.PersonId;
import dev.doorward.vision.face.Embedding;
import java.util.Random;

/** Made-up embeddings with known angles between them. */
final class Faces {
    private Faces() {}

    /** Any direction; two of them are nearly at right angles. */
    static Embedding any(Random random) {
        float[] values = new float[Embedding.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.unit(values);
    }

    /** A direction in the plane of the first two axes. */
    static Embedding at(double degrees) {
        float[] values = new float[Embedding.SIZE];
        values[0] = (float) Math.cos(Math.toRadians(degrees));
        values[1] = (float) Math.sin(Math.toRadians(degrees));
        return Embedding.unit(values);
    }

    static Member person(int number, Embedding template) {
        return new Member(
                new PersonId("p-%016x".formatted(number)), Member.Kind.REAL, Member.Likeness.NONE_KNOWN, template);
    }
}
