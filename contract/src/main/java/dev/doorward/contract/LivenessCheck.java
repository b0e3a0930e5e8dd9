package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One check of liveness over a track, so far. access-service composes checks by its policy.
 *
 * @param name which check: {@code blink}, {@code passive}, {@code passive-fallback}, {@code challenge} …
 * @param score what was measured, in the check's own unit; absent when nothing was
 * @param threshold what the score is held against
 * @param reason in words, for the owner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LivenessCheck(
        String name,
        State state,
        @Nullable Double score,
        @Nullable Double threshold,
        String reason) {
    public static final String BLINK = "blink";
    public static final String PASSIVE = "passive";
    public static final String PASSIVE_FALLBACK = "passive-fallback";
    public static final String STRICT = "strict";
    public static final String SURROUNDINGS = "surroundings";
    public static final String SCREEN = "screen";
    /** Another face close above or below, as of who holds a picture. */
    public static final String SECOND_FACE = "second-face";

    public static final String STILL = "still";
    public static final String PLANE = "plane";
    /** Absent where no infrared camera is; it holds up no outcome, and counts where the access demands it. */
    public static final String INFRARED = "infrared";
    /** Of the one that the verdict names; failed says that it is lost, by another movement than was asked for. */
    public static final String CHALLENGE = "challenge";

    /** What a check knows. */
    public enum State {
        PASSED,
        /** Evidence of a spoof. */
        FAILED,
        /** Not enough seen yet. */
        PENDING,
        /** Cannot be made here: its model is missing. */
        UNAVAILABLE
    }

    public LivenessCheck {
        Require.text(name, 40, "name");
        Require.present(state, "state");
        Require.text(reason, 200, "reason");
    }
}
