package dev.doorward.vision.geometry;

/** A place in a picture, in pixels: x to the right, y down. */
public record Point(double x, double y) {

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public double distanceTo(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    public static Point mean(Point... points) {
        double x = 0;
        double y = 0;
        for (Point point : points) {
            x += point.x;
            y += point.y;
        }
        return new Point(x / points.length, y / points.length);
    }
}
