package dev.doorward.camera.demo;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;

/**
 * How far each place of a portrait lies before the neck's axis: a generic head, known at the 68 landmarks and smooth
 * between them, falling back to the plane of hair and shoulders around the face.
 */
final class Relief {
    /**
     * Millimetres before the ears, for the landmarks 0 to 67 (iBUG order), on a face that looks ahead. From proportions
     * of adult heads (Farkas, "Anthropometry of the Head and Face", 1994), rounded; the demo needs a likeness only.
     */
    private static final int[] DEPTH = {
        5,
        8,
        14,
        22,
        34,
        48,
        62,
        72,
        76,
        72,
        62,
        48,
        34,
        22,
        14,
        8,
        5, // jaw
        62,
        72,
        79,
        82,
        83,
        83,
        82,
        79,
        72,
        62, // brows
        84,
        91,
        99,
        106,
        88,
        92,
        95,
        92,
        88, // nose
        62,
        70,
        73,
        72,
        73,
        69,
        72,
        73,
        70,
        62,
        69,
        73, // eyes
        76,
        84,
        90,
        92,
        90,
        84,
        76,
        84,
        89,
        90,
        89,
        84, // lips, outside
        77,
        87,
        89,
        87,
        77,
        87,
        88,
        87 // lips, inside
    };

    /** Bridge of the nose to chin, millimetres. */
    private static final double FACE_LENGTH = 115;

    private final Landmarks points;
    private final double[] depth = new double[Landmarks.COUNT];
    private final Point centre;
    private final double length;

    /** @param yaw how the face is turned already in the portrait, radians, positive to the picture's right */
    Relief(Landmarks points, double yaw) {
        this.points = points;
        this.length = points.point(27).distanceTo(points.point(8));
        this.centre = Point.mean(points.point(0), points.point(16), points.point(30), points.point(8));
        double scale = length / FACE_LENGTH;
        for (int n = 0; n < depth.length; n++) {
            double ahead = DEPTH[n] * scale;
            double across = (points.x(n) - points.x(30)) / Math.cos(yaw);
            depth[n] = ahead * Math.cos(yaw) - across * Math.sin(yaw);
        }
    }

    /** Pixels towards the camera. */
    double at(double x, double y) {
        double sum = 0;
        double weights = 0;
        double soft = 0.01 * length * length;
        for (int n = 0; n < depth.length; n++) {
            double dx = x - points.x(n);
            double dy = y - points.y(n);
            double weight = 1 / Math.pow(dx * dx + dy * dy + soft, 2);
            sum += weight * depth[n];
            weights += weight;
        }
        double away = Math.hypot(x - centre.x(), y - centre.y()) / length;
        return sum / weights * (1 - smooth(0.75, 1.5, away));
    }

    /** How much a place follows the head's turning: all of it above the chin, nothing at the shoulders. */
    double follows(double y) {
        double chin = points.y(8);
        return 1 - smooth(chin, chin + 0.9 * length, y);
    }

    /** About where the head turns: below the skull, on the neck. */
    Point pivot() {
        return new Point(centre.x(), points.y(8));
    }

    static double smooth(double from, double to, double x) {
        double u = Math.clamp((x - from) / (to - from), 0.0, 1.0);
        return u * u * (3 - 2 * u);
    }
}
