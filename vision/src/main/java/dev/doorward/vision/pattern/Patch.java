package dev.doorward.vision.pattern;

import dev.doorward.vision.geometry.Point;
import java.util.Optional;

/**
 * A square of a picture with enough in it to be found again in another one (Lucas and Kanade, "An iterative image
 * registration technique", 1981; good features by their smaller eigenvalue: Shi and Tomasi, 1994). Brightness may change
 * from one to the other.
 */
public final class Patch {
    /** Pixels from its centre to its edge. */
    public static final int HALF = 4;

    private static final int SIDE = 2 * HALF + 1;
    private static final int AREA = SIDE * SIDE;
    /** Squared grey levels a pixel in the direction in which there is least to see: well above noise. */
    private static final double TEXTURE = 3;

    private static final int TRIES = 6;
    private static final double CLOSE_ENOUGH = 0.02;
    /** A step beyond it has lost the way. */
    private static final double FARTHEST = 3;
    /** Of what is in the patch, what may differ. */
    private static final double DIFFERENT = 0.7;

    private final Point centre;
    private final double[] shape;
    private final double[] gx;
    private final double[] gy;
    private final double xx;
    private final double xy;
    private final double yy;
    private final double energy;

    private Patch(Point centre, double[] shape, double[] gx, double[] gy, double[] tensor, double energy) {
        this.centre = centre;
        this.shape = shape;
        this.gx = gx;
        this.gy = gy;
        this.xx = tensor[0];
        this.xy = tensor[1];
        this.yy = tensor[2];
        this.energy = energy;
    }

    /** The patch about that pixel; empty where there is too little to see, or the picture ends. */
    public static Optional<Patch> at(Grey picture, int x, int y) {
        if (!picture.holds(x, y, HALF + 1)) {
            return Optional.empty();
        }
        double[] shape = new double[AREA];
        double[] gx = new double[AREA];
        double[] gy = new double[AREA];
        double[] tensor = new double[3];
        double mean = 0;
        int i = 0;
        for (int py = y - HALF; py <= y + HALF; py++) {
            for (int px = x - HALF; px <= x + HALF; px++, i++) {
                shape[i] = picture.at(px, py);
                mean += shape[i] / AREA;
                gx[i] = (picture.at(px + 1, py) - picture.at(px - 1, py)) / 2.0;
                gy[i] = (picture.at(px, py + 1) - picture.at(px, py - 1)) / 2.0;
                tensor[0] += gx[i] * gx[i];
                tensor[1] += gx[i] * gy[i];
                tensor[2] += gy[i] * gy[i];
            }
        }
        double half = (tensor[0] + tensor[2]) / 2;
        double least = half - Math.hypot((tensor[0] - tensor[2]) / 2, tensor[1]);
        if (least / AREA < TEXTURE) {
            return Optional.empty();
        }
        double energy = 0;
        for (int k = 0; k < AREA; k++) {
            shape[k] -= mean;
            energy += shape[k] * shape[k];
        }
        return Optional.of(new Patch(new Point(x, y), shape, gx, gy, tensor, energy));
    }

    public Point centre() {
        return centre;
    }

    /**
     * Where its centre is in another picture; empty when it is not found.
     *
     * @param near where it is looked for
     */
    public Optional<Point> in(Grey picture, Point near) {
        double determinant = xx * yy - xy * xy;
        double x = near.x();
        double y = near.y();
        double[] difference = new double[AREA];
        for (int tries = 0; tries < TRIES; tries++) {
            if (!picture.holds(x, y, HALF) || Math.hypot(x - near.x(), y - near.y()) > FARTHEST) {
                return Optional.empty();
            }
            compare(picture, x, y, difference);
            double bx = 0;
            double by = 0;
            for (int i = 0; i < AREA; i++) {
                bx += gx[i] * difference[i];
                by += gy[i] * difference[i];
            }
            double dx = (yy * bx - xy * by) / determinant;
            double dy = (xx * by - xy * bx) / determinant;
            x += dx;
            y += dy;
            if (Math.hypot(dx, dy) < CLOSE_ENOUGH) {
                return square(difference) < DIFFERENT * DIFFERENT * energy
                        ? Optional.of(new Point(x, y))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What was here less what is there, brightness aside. */
    private void compare(Grey picture, double x, double y, double[] difference) {
        double mean = 0;
        for (int i = 0; i < AREA; i++) {
            difference[i] = picture.at(x + i % SIDE - HALF, y + i / SIDE - HALF);
            mean += difference[i] / AREA;
        }
        for (int i = 0; i < AREA; i++) {
            difference[i] = shape[i] - (difference[i] - mean);
        }
    }

    private static double square(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
