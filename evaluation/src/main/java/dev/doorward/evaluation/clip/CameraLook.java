package dev.doorward.evaluation.clip;

import dev.doorward.vision.face.Face;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.liveness.ContextRule;
import dev.doorward.vision.liveness.SwatchRule;
import dev.doorward.vision.liveness.track.Look;
import dev.doorward.vision.liveness.track.Swatch;
import java.util.Optional;

/** A face of a frame as it reaches liveness at the door: cut out with its surroundings and put through the camera's JPEG. */
public final class CameraLook {
    private static final int QUALITY = 92;

    private CameraLook() {}

    public static Look of(Image frame, Face face, double seconds) {
        Box swatch = SwatchRule.of(face.box(), frame.width(), frame.height());
        Box context = ContextRule.of(face.box(), frame.width(), frame.height());
        try {
            return new Look(
                    seconds,
                    ImageCodec.decode(ImageCodec.jpeg(frame.crop(context), QUALITY)),
                    face.box().translated(-context.x(), -context.y()),
                    face.landmarks().translated(-context.x(), -context.y()),
                    face.landmarks(),
                    face.pose().yaw(),
                    Optional.of(new Swatch(frame.crop(swatch), (int) swatch.x(), (int) swatch.y())));
        } catch (UnreadableImageException e) {
            throw new IllegalStateException("a JPEG of our own can't be read", e);
        }
    }
}
