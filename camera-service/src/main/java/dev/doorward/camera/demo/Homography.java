package dev.doorward.camera.demo;

/** A projective map of the plane, row by row. */
record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {

    /**
     * How a plane through the origin is seen from a distance after it was turned (radians).
     *
     * @param x where its origin is seen
     * @param y where its origin is seen
     */
    static Homography ofPlane(double yaw, double pitch, double roll, double distance, double x, double y) {
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        double cy = Math.cos(yaw);
        double cp = Math.cos(pitch);
        double g = (-Math.sin(yaw) * cr + Math.sin(pitch) * sr) / distance;
        double h = (Math.sin(yaw) * sr + Math.sin(pitch) * cr) / distance;
        return new Homography(cy * cr + x * g, -cy * sr + x * h, x, cp * sr + y * g, cp * cr + y * h, y, g, h, 1);
    }

    Homography inverse() {
        return new Homography(
                e * i - f * h,
                c * h - b * i,
                b * f - c * e,
                f * g - d * i,
                a * i - c * g,
                c * d - a * f,
                d * h - e * g,
                b * g - a * h,
                a * e - b * d);
    }

    double x(double px, double py) {
        return a * px + b * py + c;
    }

    double y(double px, double py) {
        return d * px + e * py + f;
    }

    double w(double px, double py) {
        return g * px + h * py + i;
    }
}
