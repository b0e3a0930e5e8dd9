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

    /** Without a swatch, as a camera sends most faces. */
    public static Look of(Image frame, Face face, double seconds) {
        return of(frame, face, seconds, Optional.empty());
    }

    /** @param number of the frame: some have a swatch */
    public static Look of(Image frame, long number, Face face, double seconds) {
        return of(frame, face, seconds, SwatchRule.isDue(number) ? Optional.of(swatch(frame, face)) : Optional.empty());
    }

    private static Swatch swatch(Image frame, Face face) {
        Box square = SwatchRule.of(face.box(), frame.width(), frame.height());
        return new Swatch(frame.crop(square), (int) square.x(), (int) square.y());
    }

    private static Look of(Image frame, Face face, double seconds, Optional<Swatch> swatch) {
        Box context = ContextRule.of(face.box(), frame.width(), frame.height());
        try {
            return new Look(
                    seconds,
                    ImageCodec.decode(ImageCodec.jpeg(frame.crop(context), QUALITY)),
                    face.box().translated(-context.x(), -context.y()),
                    face.landmarks().translated(-context.x(), -context.y()),
                    face.landmarks(),
                    face.pose().yaw(),
                    swatch);
        } catch (UnreadableImageException e) {
            throw new IllegalStateException("a JPEG of our own can't be read", e);
        }
    }
}
