package dev.doorward.recognition.people;

import dev.doorward.vision.face.Embedding;
import java.util.Random;

/** Made-up pictures with known similarities. */
final class Embedded {
    private Embedded() {}

    static Embedding any(long seed) {
        Random random = new Random(seed);
        float[] values = new float[Embedding.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.unit(values);
    }

    /** A direction at this cosine to the other. */
    static Embedding like(Embedding other, double cosine, long seed) {
        float[] base = other.values();
        float[] noise = any(seed).values();
        double along = other.similarity(any(seed));
        float[] mixed = new float[Embedding.SIZE];
        double across = Math.sqrt((1 - cosine * cosine) / (1 - along * along));
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (cosine * base[i] + across * (noise[i] - along * base[i]));
        }
        return Embedding.unit(mixed);
    }

    static NewPicture picture(Embedding embedding) {
        return new NewPicture(new byte[] {1, 2, 3, 4}, new byte[] {5, 6}, embedding);
    }
}
