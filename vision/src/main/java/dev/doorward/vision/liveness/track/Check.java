package dev.doorward.vision.liveness.track;

import java.util.OptionalDouble;

/**
 * What one check knows of a track so far.
 *
 * @param score in the check's own unit; empty when nothing was measured
 * @param threshold what the score is held against
 */
public record Check(Kind kind, State state, OptionalDouble score, double threshold) {

    /** Blinks in the last three seconds; means of scores over them. */
    public enum Kind {
        BLINK,
        PASSIVE,
        /** The strict model, which sees other things and doubts more. It may deny and never admits. */
        STRICT,
        /** How much the face moves at all, pixels of a face of about a hundred. It may deny and never admits. */
        STILL,
        /** What a turn leaves when it is taken for that of a flat picture. It may deny and never admits. */
        PLANE,
        /** How the face looks in infrared. It may deny, and the house may demand it; alone it shows no life. */
        INFRARED,
        /** How many things around the face stand still, as before a camera that does not move. */
        SURROUNDINGS,
        /** How much of a screen's pixels shows over the face, 1 is too much. */
        SCREEN,
        /** In how many frames another face is close above or below, 0 to 1. It may deny and never admits. */
        SECOND_FACE,
        /** Where the models of {@link #PASSIVE} are missing. It may deny and never admits. */
        PASSIVE_FALLBACK;

        /** Whether passing it is no evidence of life. */
        public boolean deniesOnly() {
            return switch (this) {
                case BLINK, PASSIVE -> false;
                case STRICT, STILL, PLANE, SURROUNDINGS, SCREEN, SECOND_FACE, INFRARED, PASSIVE_FALLBACK -> true;
            };
        }
    }

    /** Each with its reason in words, for the owner. */
    public sealed interface State {
        String reason();
    }

    public record Passed(String reason) implements State {}

    /** Evidence of a spoof. */
    public record Failed(String reason) implements State {}

    public record Pending(Cause cause, String reason) implements State {}

    public record Unavailable(String reason) implements State {}

    /** Why a check has no answer yet. */
    public enum Cause {
        LOW_RATE,
        TOO_FEW_FRAMES,
        NO_BLINK_YET,
        EYES_NOT_VISIBLE,
        DOUBTFUL
    }
}
