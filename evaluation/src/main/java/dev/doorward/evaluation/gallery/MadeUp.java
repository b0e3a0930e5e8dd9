package dev.doorward.evaluation.gallery;

import dev.doorward.vision.face.Embedding;
import java.util.Random;

/** Made-up faces: directions drawn uniformly, and probes at a known cosine to one of them. */
final class MadeUp {
    private final Random random;

    MadeUp(long seed) {
        random = new Random(seed);
    }

    Embedding face() {
        float[] values = new float[Embedding.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.unit(values);
    }

    /** As another picture of the same face is: at that cosine, in any direction. */
    Embedding like(Embedding face, double cosine) {
        float[] own = face.values();
        float[] noise = face().values();
        double along = 0;
        for (int i = 0; i < own.length; i++) {
            along += (double) own[i] * noise[i];
        }
        double across = Math.sqrt((1 - cosine * cosine) / (1 - along * along));
        float[] mixed = new float[own.length];
        for (int i = 0; i < own.length; i++) {
            mixed[i] = (float) (cosine * own[i] + across * (noise[i] - along * own[i]));
        }
        return Embedding.unit(mixed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
