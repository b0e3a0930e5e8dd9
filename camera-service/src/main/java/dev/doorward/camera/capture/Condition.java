package dev.doorward.camera.capture;

import dev.doorward.contract.CameraState.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How capturing goes.
 *
 * @param width of the picture, 0 before the first
 * @param reason why there is none, in words
 */
public record Condition(
        Wish wish,
        State state,
        int width,
        int height,
        @Nullable String reason) {

    /** Why there is no picture though there should be one. */
    public Optional<String> failure() {
        return state == State.UNAVAILABLE ? Optional.ofNullable(reason) : Optional.empty();
    }

    @Override
    public String toString() {
        return wish.spec().shown() + ": " + state + (reason == null ? "" : ", " + reason);
    }
}
