package dev.doorward.recognition.gallery;

import dev.doorward.vision.face.Embedding;

/** Of two embeddings: −1 opposite, 0 unrelated, 1 the same; see {@link Embedding#similarity}. */
public record Similarity(double value) implements Comparable<Similarity> {
    /** What nobody is like: the answer of an empty gallery. */
    public static final Similarity LEAST = new Similarity(-1);

    public Similarity {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a similarity is a number");
        }
        value = Math.clamp(value, -1.0, 1.0); // of two unclear pictures that are all but the same it is more
    }

    public boolean atLeast(Similarity bound) {
        return value >= bound.value;
    }

    /** How much more this is than the other, 0 to 2 when it is the greater one. */
    public double above(Similarity other) {
        return value - other.value;
    }

    @Override
    public int compareTo(Similarity other) {
        return Double.compare(value, other.value);
    }
}
