package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Starts, stops or points the camera. Signed by admin-ui, because who chooses the source chooses what is seen; refused
 * when retained, seen before, or issued more than 30 s ago.
 *
 * @param source for {@code USE}: {@code v4l2:/dev/video0}, {@code rtsp://…}, {@code http://…}, a file, a folder, or
 *     {@code demo}; without user and password, which belong to the camera's own environment
 * @param loop whether a file starts again at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CameraCommand(
        MessageId id,
        DoorId door,
        Instant issuedAt,
        Action action,
        @Nullable String source,
        boolean loop) {
    public enum Action {
        START,
        STOP,
        USE
    }

    public CameraCommand {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(issuedAt, "issuedAt");
        Require.present(action, "action");
        if (action == Action.USE) {
            Require.text(source, 1_000, "source");
        }
    }
}
