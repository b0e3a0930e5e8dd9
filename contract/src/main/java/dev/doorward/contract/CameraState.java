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
 * @param infrared the infrared camera beside it; absent where none is set
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
        Instant at,
        @Nullable Infrared infrared) {
    /** @param reason why there is no picture of it, in words */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Infrared(
            State state, String source, @Nullable String reason) {
        public Infrared {
            Require.present(state, "state");
            Require.text(source, 1_000, "source");
        }
    }

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

    /** Without an infrared camera. */
    public CameraState(
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
        this(door, state, source, kind, width, height, capturedPerSecond, analysedPerSecond, dropped, reason, at, null);
    }
}
