package dev.doorward.recognition.visitors;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.PixelBox;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import java.util.Optional;

/** The face alone out of what the camera showed of its surroundings, large enough to know a person by later. */
public final class Portrait {
    /** So many times the face box: room to find it in again, little for whoever stands beside. */
    private static final double AROUND = 1.8;

    private static final int QUALITY = 95;

    private Portrait() {}

    /** A JPEG; empty when the camera's can't be read. */
    public static Optional<byte[]> of(FaceCaptured face) {
        PixelBox box = face.faceInContext();
        Box around = new Box(box.x(), box.y(), box.width(), box.height()).scaledAboutCentre(AROUND);
        try {
            return Optional.of(ImageCodec.jpeg(ImageCodec.decode(face.context()).crop(around), QUALITY));
        } catch (UnreadableImageException e) {
            return Optional.empty();
        }
    }
}
