package dev.doorward.recognition.gallery;

/** Whom a probe is most like. */
public sealed interface Nearest {

    /** The gallery holds nobody whom the face may be. */
    record Nobody() implements Nearest {}

    /**
     * @param second similarity to the second best person; {@link Similarity#LEAST} when there is only one
     * @param mistaken similarity to the most alike face that was mistaken for the best one; likewise
     */
    record Somebody(Member member, Similarity best, Similarity second, Similarity mistaken) implements Nearest {}
}
