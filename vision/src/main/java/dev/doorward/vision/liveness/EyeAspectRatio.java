package dev.doorward.vision.liveness;

import dev.doorward.vision.geometry.Landmarks;

/**
 * The eye aspect ratio of Soukupová and Čech ("Real-time eye blink detection using facial landmarks", CVWW 2016): the
 * mean of two openings of the lids over the distance of the corners. Without state, for any thread.
 */
public final class EyeAspectRatio {

    private EyeAspectRatio() {}

    public static Ears of(Landmarks points) {
        return new Ears(ratio(points, 36), ratio(points, 42));
    }

    /** Six points from the left corner clockwise: corner, upper lid ×2, corner, lower lid ×2. */
    private static double ratio(Landmarks p, int first) {
        double inner = p.point(first + 1).distanceTo(p.point(first + 5));
        double outer = p.point(first + 2).distanceTo(p.point(first + 4));
        double width = p.point(first).distanceTo(p.point(first + 3));
        return width > 0 ? (inner + outer) / (2 * width) : 0;
    }
}
