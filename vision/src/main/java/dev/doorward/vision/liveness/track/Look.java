package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import java.util.Optional;

/**
 * One frame's face as liveness sees it.
 *
 * @param seconds of the capture on the camera's clock
 * @param picture the face with at least 4.0 × its box about it, where the frame reaches so far
 * @param face its box in {@code picture}
 * @param inPicture its landmarks in {@code picture}
 * @param inFrame the same landmarks in the whole frame, where motion is measured
 * @param yaw of the head, degrees
 * @param swatch of the frame over the face; not each frame has one
 */
public record Look(
        double seconds,
        Image picture,
        Box face,
        Landmarks inPicture,
        Landmarks inFrame,
        double yaw,
        Optional<Swatch> swatch) {}
