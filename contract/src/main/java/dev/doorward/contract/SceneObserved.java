package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What the camera sees in one analysed frame, for the overlay: light, without pictures.
 *
 * @param width of the frame, pixels
 * @param height of the frame, pixels
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SceneObserved(
        DoorId door, long frame, Instant capturedAt, SourceKind source, int width, int height, List<Face> faces) {
    public SceneObserved {
        Require.present(door, "door");
        Require.present(capturedAt, "capturedAt");
        Require.present(source, "source");
        Require.within(width, 1, 20_000, "width");
        Require.within(height, 1, 20_000, "height");
        faces = List.copyOf(Require.present(faces, "faces"));
    }

    /** One tracked face; {@code quality.poor} says why it is not sent for recognition. */
    public record Face(TrackId track, PixelBox box, HeadPose pose, FaceQuality quality) {
        public Face {
            Require.present(track, "track");
            Require.present(box, "box");
            Require.present(pose, "pose");
            Require.present(quality, "quality");
        }
    }
}
