package dev.doorward.vision.liveness.track;

/**
 * What became of a challenge up to one frame.
 *
 * @param score the movement so far: degrees in the direction that was asked for, or blinks
 * @param threshold what it is held against
 * @param reason in words, for the owner
 */
public record Answer(State state, double score, double threshold, String reason) {
    public enum State {
        WAITING,
        DONE,
        /** Another movement came first: who guesses, or is played from a file, has guessed wrong. */
        LOST,
        /** Nothing was seen in time, which is no sign of an attack. */
        MISSED
    }
}
