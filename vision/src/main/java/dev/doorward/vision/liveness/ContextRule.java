package dev.doorward.vision.liveness;

import dev.doorward.vision.geometry.Box;

/**
 * How much around a face is kept for liveness: 4.0 times its box on each side's own, by as much as the frame reaches. It
 * is what the widest passive model sees, and what stands around the face.
 */
public final class ContextRule {
    private static final double SCALE = 4.0;

    private ContextRule() {}

    /** @return whole pixels inside the frame */
    public static Box of(Box face, int frameWidth, int frameHeight) {
        int width = length(face.width(), frameWidth);
        int height = length(face.height(), frameHeight);
        return new Box(
                start(face.centre().x(), width, frameWidth),
                start(face.centre().y(), height, frameHeight),
                width,
                height);
    }

    /** Two pixels more, so that rounding leaves the full scale. */
    private static int length(double side, int frame) {
        return Math.clamp((long) Math.ceil(SCALE * side) + 2, 1, frame);
    }

    private static int start(double centre, int length, int frame) {
        return Math.clamp(Math.round(centre - length / 2.0), 0, frame - length);
    }
}
