package dev.doorward.evaluation.recognition;

import dev.doorward.vision.face.Embedding;
import java.util.Optional;

/**
 * What was got from a picture.
 *
 * @param embedding absent when the picture failed to be acquired
 * @param failure why it failed; empty when it did not
 */
record Acquired(FacePicture picture, Optional<Embedding> embedding, String failure) {
    /** Lower than any similarity: a picture that was not acquired is accepted as nobody. */
    static final float NEVER = -2;

    boolean failed() {
        return embedding.isEmpty();
    }

    float score(Acquired other) {
        return failed() || other.failed() ? NEVER : (float) embedding.get().similarity(other.embedding.get());
    }
}
