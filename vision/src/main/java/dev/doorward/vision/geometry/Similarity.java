package dev.doorward.vision.geometry;

/** x' = a·x − b·y + tx, y' = b·x + a·y + ty: a rotation, one scale and a shift (a 2-D similarity). */
public record Similarity(double a, double b, double tx, double ty) {

    /**
     * The similarity that takes {@code from} to {@code to} with the least squared error. In two dimensions Umeyama's
     * solution ("Least-squares estimation of transformation parameters between two point patterns", PAMI 1991) without
     * reflection has this closed form.
     */
    public static Similarity fit(Point[] from, Point[] to) {
        Point p = Point.mean(from);
        Point q = Point.mean(to);
        double dot = 0;
        double cross = 0;
        double norm = 0;
        for (int i = 0; i < from.length; i++) {
            double px = from[i].x() - p.x();
            double py = from[i].y() - p.y();
            double qx = to[i].x() - q.x();
            double qy = to[i].y() - q.y();
            dot += px * qx + py * qy;
            cross += px * qy - py * qx;
            norm += px * px + py * py;
        }
        if (norm == 0) {
            throw new IllegalArgumentException("All points are the same: no similarity can be fitted");
        }
        double a = dot / norm;
        double b = cross / norm;
        return new Similarity(a, b, q.x() - a * p.x() + b * p.y(), q.y() - b * p.x() - a * p.y());
    }

    public Point apply(Point p) {
        return new Point(a * p.x() - b * p.y() + tx, b * p.x() + a * p.y() + ty);
    }

    public Similarity inverse() {
        double norm = a * a + b * b;
        double ia = a / norm;
        double ib = -b / norm;
        return new Similarity(ia, ib, -ia * tx + ib * ty, -ib * tx - ia * ty);
    }

    public double scale() {
        return Math.hypot(a, b);
    }
}
