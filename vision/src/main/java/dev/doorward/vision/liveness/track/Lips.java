package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the lips are apart, and how much that changes. It is measured within the face, along its own upright and in
 * units of its own size, so a face or a photograph that is moved, tilted in the picture or brought nearer does not speak.
 */
public final class Lips {
    /** Above and below on the inner lips. */
    private static final int[][] PAIRS = {{61, 67}, {62, 66}, {63, 65}};

    /** Seconds to either side: about a syllable altogether. */
    private static final double HALF = 0.13;

    private static final int FEWEST = 3;

    private Lips() {}

    /** Mean distance of the inner lips, in distances of the eyes; may be a little below zero for lips pressed together. */
    public static double opening(Landmarks points) {
        Point left = points.imageLeftEye();
        Point right = points.imageRightEye();
        double dx = right.x() - left.x();
        double dy = right.y() - left.y();
        double squared = Math.max(dx * dx + dy * dy, 1e-6);
        double sum = 0;
        for (int[] pair : PAIRS) {
            double x = points.x(pair[1]) - points.x(pair[0]);
            double y = points.y(pair[1]) - points.y(pair[0]);
            sum += (y * dx - x * dy) / squared;
        }
        return sum / PAIRS.length;
    }

    /** One frame's lips. */
    public record Frame(double seconds, double opening) {
        public static Frame of(HeadFrame head) {
            return new Frame(head.seconds(), Lips.opening(head.points()));
        }
    }

    /** Standard deviation of the opening about that moment, in distances of the eyes; empty where too little was seen. */
    public static OptionalDouble activity(List<Frame> frames, double seconds) {
        int count = 0;
        double sum = 0;
        double squares = 0;
        for (Frame frame : frames) {
            if (Math.abs(frame.seconds() - seconds) <= HALF) {
                count++;
                sum += frame.opening();
                squares += frame.opening() * frame.opening();
            }
        }
        if (count < FEWEST) {
            return OptionalDouble.empty();
        }
        double mean = sum / count;
        return OptionalDouble.of(Math.sqrt(Math.max(0, squares / count - mean * mean)));
    }
}
