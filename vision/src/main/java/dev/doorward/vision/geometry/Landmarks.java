package dev.doorward.vision.geometry;

import java.util.Arrays;

/**
 * 68 points of a face in the order of iBUG 300-W: jaw 0–16, brows 17–26, nose 27–35, eyes 36–41 (the picture's left)
 * and 42–47, mouth 48–67.
 *
 * @param xy x0, y0, x1, y1, … in pixels of the picture, 136 values
 */
public record Landmarks(float[] xy) {

    public static final int COUNT = 68;

    public Landmarks {
        if (xy.length != 2 * COUNT) {
            throw new IllegalArgumentException("68 landmarks are 136 numbers, not " + xy.length);
        }
        xy = xy.clone();
    }

    @Override
    public float[] xy() {
        return xy.clone();
    }

    public double x(int i) {
        return xy[2 * i];
    }

    public double y(int i) {
        return xy[2 * i + 1];
    }

    public Point point(int i) {
        return new Point(x(i), y(i));
    }

    /** Centre of the eye on the picture's left: the mean of its lids, which stays put when it looks aside. */
    public Point imageLeftEye() {
        return mean(37, 38, 40, 41);
    }

    public Point imageRightEye() {
        return mean(43, 44, 46, 47);
    }

    public FivePoints fivePoints() {
        return new FivePoints(imageLeftEye(), imageRightEye(), point(30), point(48), point(54));
    }

    public Landmarks translated(double dx, double dy) {
        float[] moved = new float[xy.length];
        for (int i = 0; i < COUNT; i++) {
            moved[2 * i] = (float) (xy[2 * i] + dx);
            moved[2 * i + 1] = (float) (xy[2 * i + 1] + dy);
        }
        return new Landmarks(moved);
    }

    private Point mean(int a, int b, int c, int d) {
        return new Point((x(a) + x(b) + x(c) + x(d)) / 4, (y(a) + y(b) + y(c) + y(d)) / 4);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Landmarks that && Arrays.equals(xy, that.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public String toString() {
        return "Landmarks" + Arrays.toString(xy);
    }
}
