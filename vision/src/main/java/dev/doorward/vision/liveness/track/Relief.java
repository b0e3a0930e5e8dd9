package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Homography;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Similarity;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Whether a face that moved is solid. All pictures of one flat thing are homographies of each other, so the points of a
 * photograph that is tilted by hand are moved by one; the nose of a face that turns is not.
 */
final class Relief {
    /** Lids move by themselves. */
    static final int[] OUTSIDE_EYES =
            IntStream.range(0, Landmarks.COUNT).filter(i -> i < 36 || i > 47).toArray();

    private Relief() {}

    /** The share of the change of shape that no flat picture explains: near 0 for one, 1 at most. */
    static double of(Landmarks before, Landmarks after) {
        Point[] from = normal(before);
        Point[] to = normal(after);
        double shape = Math.sqrt(square(from, to, Similarity.fit(from, to)::apply));
        try {
            Homography flat = Homography.fitting(List.of(from), List.of(to));
            return Math.min(1, Math.sqrt(square(from, to, flat::apply)) / Math.max(shape, 1e-9));
        } catch (IllegalArgumentException degenerate) {
            return 0;
        }
    }

    /** What a map from some points to others leaves: the mean square of the distances. */
    static double square(Point[] from, Point[] to, UnaryOperator<Point> map) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            double d = map.apply(from[i]).distanceTo(to[i]);
            sum += d * d;
        }
        return sum / from.length;
    }

    /** About their centre, at a mean distance of one. */
    private static Point[] normal(Landmarks landmarks) {
        Point[] points = Arrays.stream(OUTSIDE_EYES).mapToObj(landmarks::point).toArray(Point[]::new);
        Point centre = Point.mean(points);
        double size = 0;
        for (Point point : points) {
            size += point.distanceTo(centre) / points.length;
        }
        double scale = Math.max(size, 1e-9);
        return Arrays.stream(points)
                .map(p -> new Point((p.x() - centre.x()) / scale, (p.y() - centre.y()) / scale))
                .toArray(Point[]::new);
    }
}
