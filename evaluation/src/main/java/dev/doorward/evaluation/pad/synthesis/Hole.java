package dev.doorward.evaluation.pad.synthesis;

import dev.doorward.vision.geometry.Point;

/**
 * A hole for an eye: an ellipse along it. Brows and lids of the photograph stay.
 *
 * @param from one corner of the eye
 * @param to the other
 */
record Hole(Point from, Point to) {
    /** Half axes, in widths of the eye. */
    private static final double HALF_WIDTH = 0.75;

    private static final double HALF_HEIGHT = 0.5;

    boolean holds(double x, double y) {
        Point centre = Point.mean(from, to);
        double width = from.distanceTo(to);
        double cos = (to.x() - from.x()) / width;
        double sin = (to.y() - from.y()) / width;
        double dx = x - centre.x();
        double dy = y - centre.y();
        double along = (dx * cos + dy * sin) / (HALF_WIDTH * width);
        double across = (dy * cos - dx * sin) / (HALF_HEIGHT * width);
        return along * along + across * across < 1;
    }
}
