package dev.doorward.liveness.verdict;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.FaceSwatch;
import dev.doorward.contract.PixelBox;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.liveness.track.Look;
import dev.doorward.vision.liveness.track.Swatch;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A captured face as it is looked at. */
public final class Looks {
    private Looks() {}

    /** On the camera's clock, from the epoch; a double keeps microseconds of that. */
    public static double seconds(Instant capturedAt) {
        return capturedAt.getEpochSecond() + capturedAt.getNano() / 1e9;
    }

    /** @throws UnreadableImageException when the context, or the swatch, is no picture */
    public static Look of(FaceCaptured face) throws UnreadableImageException {
        return new Look(
                seconds(face.capturedAt()),
                ImageCodec.decode(face.context()),
                box(face.faceInContext()),
                new Landmarks(face.landmarksInContext()),
                new Landmarks(face.landmarks()),
                face.pose().yaw(),
                swatch(face.swatch()));
    }

    public static Box box(PixelBox box) {
        return new Box(box.x(), box.y(), box.width(), box.height());
    }

    private static Optional<Swatch> swatch(@Nullable FaceSwatch swatch) throws UnreadableImageException {
        return swatch == null
                ? Optional.empty()
                : Optional.of(new Swatch(ImageCodec.decode(swatch.png()), swatch.x(), swatch.y()));
    }
}
