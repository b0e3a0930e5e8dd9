package dev.doorward.vision.face;

import java.util.Arrays;

/**
 * A face as a direction in 512 dimensions: a unit vector. Faces of one person lie close together (LFW, aligned by
 * {@link FaceAligner}: cosine about 0.67 for one person, 0.00 for two).
 *
 * @param values 512 numbers of Euclidean length 1
 */
public record Embedding(float[] values) {

    public static final int SIZE = 512;

    public Embedding {
        if (values.length != SIZE) {
            throw new IllegalArgumentException("An embedding has 512 values, not " + values.length);
        }
        values = values.clone();
    }

    /** Scales the values to length 1. */
    public static Embedding unit(float[] values) {
        double norm = 0;
        for (float value : values) {
            norm += (double) value * value;
        }
        if (!(norm > 0) || Double.isInfinite(norm)) {
            throw new IllegalArgumentException("Not a direction: its length is " + Math.sqrt(norm));
        }
        float[] scaled = new float[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (values[i] / Math.sqrt(norm));
        }
        return new Embedding(scaled);
    }

    @Override
    public float[] values() {
        return values.clone();
    }

    /** Similarity from −1 (opposite) over 0 (unrelated) to 1 (the same). */
    public double cosine(Embedding other) {
        float dot = 0;
        for (int i = 0; i < SIZE; i++) {
            dot += values[i] * other.values[i];
        }
        return Math.clamp(dot, -1.0, 1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Says nothing of the face: an embedding is never logged. */
    @Override
    public String toString() {
        return "Embedding";
    }
}
