package dev.doorward.vision.geometry;

/** An upright rectangle in pixels; (x, y) is its top left corner. It may reach outside the picture. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    public double area() {
        return Math.max(0, width) * Math.max(0, height);
    }

    /** The square of the given side about the given centre. */
    public static Box square(Point centre, double side) {
        return new Box(centre.x() - side / 2, centre.y() - side / 2, side, side);
    }

    /** The same centre, both sides multiplied by the factor. */
    public Box scaledAboutCentre(double factor) {
        Point c = centre();
        return new Box(c.x() - width * factor / 2, c.y() - height * factor / 2, width * factor, height * factor);
    }

    /** The part of this box inside a picture of the given size; empty (0 wide or high) when there is none. */
    public Box clippedTo(double pictureWidth, double pictureHeight) {
        double left = Math.clamp(x, 0, pictureWidth);
        double top = Math.clamp(y, 0, pictureHeight);
        return new Box(
                left,
                top,
                Math.clamp(right(), left, pictureWidth) - left,
                Math.clamp(bottom(), top, pictureHeight) - top);
    }

    public Box translated(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** Intersection over union, 0 (apart) to 1 (the same box). */
    public double iou(Box other) {
        double w = Math.min(right(), other.right()) - Math.max(x, other.x);
        double h = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        double common = w * h;
        return common / (area() + other.area() - common);
    }
}
