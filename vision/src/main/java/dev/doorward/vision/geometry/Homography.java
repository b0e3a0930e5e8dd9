package dev.doorward.vision.geometry;

import java.util.List;

/**
 * A projective map of the plane: how the points of one flat thing move between two pictures of it (Hartley and Zisserman,
 * "Multiple View Geometry", 4.1).
 *
 * @param h nine numbers, row by row, the last of them 1
 */
public record Homography(double[] h) {
    private static final int UNKNOWNS = 8;

    /**
     * The map that comes nearest to all pairs, by least squares of the algebraic error.
     *
     * @param from at least four points, not on one line; about the size of one, for the numbers' sake
     * @param to their images, as many
     * @throws IllegalArgumentException when the points do not determine a map
     */
    public static Homography fitting(List<Point> from, List<Point> to) {
        double[][] normal = new double[UNKNOWNS][UNKNOWNS + 1];
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x();
            double y = from.get(i).y();
            double u = to.get(i).x();
            double v = to.get(i).y();
            add(normal, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y}, u);
            add(normal, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y}, v);
        }
        double[] solved = solved(normal);
        double[] h = new double[UNKNOWNS + 1];
        System.arraycopy(solved, 0, h, 0, UNKNOWNS);
        h[UNKNOWNS] = 1;
        return new Homography(h);
    }

    public Point apply(Point p) {
        double w = h[6] * p.x() + h[7] * p.y() + h[8];
        return new Point((h[0] * p.x() + h[1] * p.y() + h[2]) / w, (h[3] * p.x() + h[4] * p.y() + h[5]) / w);
    }

    /** One equation of the least-squares system. */
    private static void add(double[][] normal, double[] row, double right) {
        for (int i = 0; i < UNKNOWNS; i++) {
            for (int j = 0; j < UNKNOWNS; j++) {
                normal[i][j] += row[i] * row[j];
            }
            normal[i][UNKNOWNS] += row[i] * right;
        }
    }

    /** Gauss with the greatest pivot of the column. */
    private static double[] solved(double[][] system) {
        for (int column = 0; column < UNKNOWNS; column++) {
            int pivot = column;
            for (int row = column + 1; row < UNKNOWNS; row++) {
                if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
                    pivot = row;
                }
            }
            if (Math.abs(system[pivot][column]) < 1e-12) {
                throw new IllegalArgumentException("these points determine no map");
            }
            double[] swapped = system[pivot];
            system[pivot] = system[column];
            system[column] = swapped;
            for (int row = 0; row < UNKNOWNS; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int i = column; factor != 0 && i <= UNKNOWNS; i++) {
                    system[row][i] -= factor * system[column][i];
                }
            }
        }
        double[] solution = new double[UNKNOWNS];
        for (int i = 0; i < UNKNOWNS; i++) {
            solution[i] = system[i][UNKNOWNS] / system[i][i];
        }
        return solution;
    }
}
