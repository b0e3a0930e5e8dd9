package dev.doorward.evaluation.pad.synthesis;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Similarity;
import dev.doorward.vision.image.Image;

/** A photograph with holes where the eyes were, and somebody's living eyes behind them. */
final class EyeHoles {
    private EyeHoles() {}

    /**
     * @param photo the still, with the points of its face
     * @param behind a frame of who stands behind it, with the points of their face
     */
    static Image worn(Image photo, Landmarks still, Image behind, Landmarks alive) {
        byte[] bgr = photo.bgr().clone();
        hole(bgr, photo, still.point(36), still.point(39), behind, alive.point(36), alive.point(39));
        hole(bgr, photo, still.point(42), still.point(45), behind, alive.point(42), alive.point(45));
        return new Image(photo.width(), photo.height(), bgr);
    }

    private static void hole(byte[] bgr, Image photo, Point a, Point b, Image behind, Point c, Point d) {
        Similarity toBehind = Similarity.fit(new Point[] {a, b}, new Point[] {c, d});
        Point centre = Point.mean(a, b);
        Hole hole = new Hole(a, b);
        int reach = (int) Math.ceil(a.distanceTo(b));
        for (int y = (int) centre.y() - reach; y <= centre.y() + reach; y++) {
            for (int x = (int) centre.x() - reach; x <= centre.x() + reach; x++) {
                Point from = toBehind.apply(new Point(x, y));
                int fx = (int) Math.round(from.x());
                int fy = (int) Math.round(from.y());
                if (hole.holds(x, y) && within(photo, x, y) && within(behind, fx, fy)) {
                    System.arraycopy(behind.bgr(), (fy * behind.width() + fx) * 3, bgr, (y * photo.width() + x) * 3, 3);
                }
            }
        }
    }

    private static boolean within(Image picture, int x, int y) {
        return x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
    }
}
