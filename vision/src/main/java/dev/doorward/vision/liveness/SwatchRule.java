package dev.doorward.vision.liveness;

import dev.doorward.vision.geometry.Box;

/**
 * Which square of the frame over a face is kept without loss, for patterns that no JPEG would leave: fixed places, so that
 * frame after frame shows the same one while the face keeps still.
 */
public final class SwatchRule {
    private static final int SIDE = 128;
    private static final int SMALL_SIDE = 64;
    /** In a lower face, pixels, the greater square would hold more of what is behind. */
    private static final double SMALL_FACE = 110;

    /** Frames from one to the next: a pattern stays, and neighbours show the same. */
    private static final int EVERY = 3;

    private SwatchRule() {}

    /** @param frame number of the frame */
    public static boolean isDue(long frame) {
        return frame % EVERY == 0;
    }

    /** @return a square of whole pixels; smaller than wanted, or not square, only where the frame is */
    public static Box of(Box face, int frameWidth, int frameHeight) {
        int side = face.height() < SMALL_FACE ? SMALL_SIDE : SIDE;
        int width = Math.min(side, frameWidth);
        int height = Math.min(side, frameHeight);
        return new Box(
                start(face.centre().x(), width, frameWidth, side / 4),
                start(face.centre().y(), height, frameHeight, side / 4),
                width,
                height);
    }

    private static int start(double centre, int length, int frame, int step) {
        long snapped = Math.round((centre - length / 2.0) / step) * step;
        return Math.clamp(snapped, 0, frame - length);
    }
}
