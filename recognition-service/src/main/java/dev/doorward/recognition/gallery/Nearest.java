package dev.doorward.recognition.gallery;

/** Whom a probe is most like. */
public sealed interface Nearest {

    /** The gallery holds nobody whom the face may be. */
    record Nobody() implements Nearest {}

    /** @param second similarity to the second best person; {@link Similarity#LEAST} when there is only one */
    record Somebody(Member member, Similarity best, Similarity second) implements Nearest {}
}
