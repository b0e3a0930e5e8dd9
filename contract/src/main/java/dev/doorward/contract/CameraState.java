package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The camera as it is now; sent on every change and every few seconds.
 *
 * @param source without credentials
 * @param capturedPerSecond frames taken from the source
 * @param analysedPerSecond frames looked at for faces
 * @param dropped frames that a newer one overtook before analysis, since the source opened
 * @param reason why it is unavailable or stopped, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CameraState(
        DoorId door,
        State state,
        String source,
        SourceKind kind,
        int width,
        int height,
        double capturedPerSecond,
        double analysedPerSecond,
        long dropped,
        @Nullable String reason,
        Instant at) {
    public enum State {
        STARTING,
        RUNNING,
        /** A file that was played once. */
        ENDED,
        STOPPED,
        UNAVAILABLE
    }

    public CameraState {
        Require.present(door, "door");
        Require.present(state, "state");
        Require.text(source, 1_000, "source");
        Require.present(kind, "kind");
        Require.present(at, "at");
    }
}
