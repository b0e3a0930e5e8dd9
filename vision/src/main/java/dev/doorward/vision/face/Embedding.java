package dev.doorward.vision.face;

import java.util.Arrays;

/**
 * A face as a point in 512 dimensions. Its direction says whose it is: faces of one person lie close together (LFW, by
 * {@link Embedder}: {@link #similarity} about 0.69 for one person, 0.00 for two). Its length, near 1, evens out how clearly it
 * was seen.
 *
 * @param values 512 numbers
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
        return of(values, 1);
    }

    /** Scales the values to a length. */
    public static Embedding of(float[] values, double length) {
        double norm = norm(values);
        if (!(norm > 0) || Double.isInfinite(norm)) {
            throw new IllegalArgumentException("Not a direction: its length is " + norm);
        }
        float[] scaled = new float[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (values[i] / norm * length);
        }
        return new Embedding(scaled);
    }

    /** Euclidean length. */
    public static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    @Override
    public float[] values() {
        return values.clone();
    }

    public double length() {
        return norm(values);
    }

    /** The same of length 1. */
    public Embedding direction() {
        return unit(values);
    }

    /** How alike two faces are: the cosine, times both lengths. What thresholds are for. */
    public double similarity(Embedding other) {
        float dot = 0;
        for (int i = 0; i < SIZE; i++) {
            dot += values[i] * other.values[i];
        }
        return dot;
    }

    /** Whether it is the same picture: from −1 (opposite) over 0 (unrelated) to 1 (the same direction). */
    public double cosine(Embedding other) {
        return Math.clamp(similarity(other) / (length() * other.length()), -1.0, 1.0);
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
