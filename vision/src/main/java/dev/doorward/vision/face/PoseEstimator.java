package dev.doorward.vision.face;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;

/**
 * The head's pose from landmarks that no expression moves much. Fits a generic head under scaled orthographic
 * projection by linear least squares (POS: DeMenthon and Davis, "Model-based object pose in 25 lines of code", IJCV
 * 1995); perspective is left out, which costs a degree or two at arm's length. Without state, for any thread.
 */
public final class PoseEstimator {

    /** Which landmarks: bridge and tip and base of the nose, wings, corners of the eyes and of the mouth. */
    static final int[] INDEX = {27, 30, 33, 31, 35, 36, 39, 42, 45, 48, 54};

    /**
     * The same on a generic head, millimetres from the bridge of the nose: x to the picture's right, y down, z away from
     * the camera. Widths and heights are means of adults (Farkas, "Anthropometry of the Head and Face", 1994),
     * rounded; the depths are estimates, checked on clips of head turns and nods.
     */
    static final double[][] HEAD = {
        {0, 0, 0},
        {0, 42, -22},
        {0, 53, -6},
        {-15, 49, -2},
        {15, 49, -2},
        {-45, 8, 22},
        {-16, 9, 12},
        {16, 9, 12},
        {45, 8, 22},
        {-26, 74, 8},
        {26, 74, 8}
    };

    private static final double[][] SOLVER = pseudoInverse(centred(HEAD));

    private PoseEstimator() {}

    public static Pose of(Landmarks points) {
        double[] i = new double[3];
        double[] j = new double[3];
        for (int n = 0; n < INDEX.length; n++) {
            for (int axis = 0; axis < 3; axis++) {
                i[axis] += SOLVER[axis][n] * points.x(INDEX[n]);
                j[axis] += SOLVER[axis][n] * points.y(INDEX[n]);
            }
        }
        normalise(i);
        normalise(j);
        double skew = dot(i, j) / 2;
        for (int axis = 0; axis < 3; axis++) { // share the error of the right angle between both axes
            double old = i[axis];
            i[axis] -= skew * j[axis];
            j[axis] -= skew * old;
        }
        normalise(i);
        normalise(j);
        double depth = i[0] * j[1] - i[1] * j[0];
        return new Pose(
                Math.toDegrees(Math.atan2(-i[2], depth)),
                Math.toDegrees(Math.asin(Math.clamp(j[2], -1.0, 1.0))),
                Math.toDegrees(Math.atan2(j[0], j[1])));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static void normalise(double[] v) {
        double length = Math.max(Math.sqrt(dot(v, v)), 1e-12);
        for (int axis = 0; axis < 3; axis++) {
            v[axis] /= length;
        }
    }

    private static double[][] centred(double[][] points) {
        double[][] moved = new double[points.length][3];
        for (int axis = 0; axis < 3; axis++) {
            double mean = 0;
            for (double[] point : points) {
                mean += point[axis] / points.length;
            }
            for (int n = 0; n < points.length; n++) {
                moved[n][axis] = points[n][axis] - mean;
            }
        }
        return moved;
    }

    /** (AᵀA)⁻¹Aᵀ for A with three columns, by Cramer's rule. */
    private static double[][] pseudoInverse(double[][] a) {
        double[][] m = new double[3][3];
        for (double[] row : a) {
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    m[r][c] += row[r] * row[c];
                }
            }
        }
        double[][] inverse = new double[3][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                int r1 = (r + 1) % 3;
                int r2 = (r + 2) % 3;
                int c1 = (c + 1) % 3;
                int c2 = (c + 2) % 3;
                inverse[c][r] = m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
            }
        }
        double determinant = m[0][0] * inverse[0][0] + m[0][1] * inverse[1][0] + m[0][2] * inverse[2][0];
        double[][] result = new double[3][a.length];
        for (int axis = 0; axis < 3; axis++) {
            for (int n = 0; n < a.length; n++) {
                result[axis][n] = dot(inverse[axis], a[n]) / determinant;
            }
        }
        return result;
    }
}
