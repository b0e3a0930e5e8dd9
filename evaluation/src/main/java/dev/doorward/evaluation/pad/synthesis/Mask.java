package dev.doorward.evaluation.pad.synthesis;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Similarity;
import dev.doorward.vision.image.Image;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A face cut out of a photograph along the jaw and over the brows, with holes through which the wearer's eyes look. */
final class Mask {
    /** Frames over which the head's place is the mean. */
    private static final int STEADY = 3;
    /** How far up it reaches over the brows, of the height from chin to brows. */
    private static final double FOREHEAD = 0.35;

    private final Image photo;
    private final Landmarks points;
    private final Path2D outline = new Path2D.Double();
    private final Hole leftHole;
    private final Hole rightHole;

    Mask(Image photo, Landmarks points) {
        this.photo = photo;
        this.points = points;
        this.leftHole = new Hole(points.point(36), points.point(39));
        this.rightHole = new Hole(points.point(42), points.point(45));
        for (int i = 0; i <= 16; i++) {
            to(points.point(i));
        }
        for (int i = 26; i >= 17; i--) {
            double up = FOREHEAD * (points.y(8) - points.y(i));
            to(points.point(i).plus(0, -up));
        }
        outline.closePath();
    }

    private void to(Point p) {
        if (outline.getCurrentPoint() == null) {
            outline.moveTo(p.x(), p.y());
        } else {
            outline.lineTo(p.x(), p.y());
        }
    }

    /** The points of a head, the mean over neighbouring frames; empty where one of those shows none. */
    static Optional<Landmarks> steady(List<@Nullable Landmarks> points, int at) {
        int from = Math.max(0, at - STEADY);
        int to = Math.min(points.size(), at + STEADY + 1);
        float[] mean = new float[2 * Landmarks.COUNT];
        for (int i = from; i < to; i++) {
            Landmarks one = points.get(i);
            if (one == null) {
                return Optional.empty();
            }
            float[] xy = one.xy();
            for (int k = 0; k < mean.length; k++) {
                mean[k] += xy[k] / (to - from);
            }
        }
        return Optional.of(new Landmarks(mean));
    }

    /** @param head where the wearer's points are in that frame */
    Image worn(Image frame, Landmarks head) {
        Similarity toPhoto = Similarity.fit(all(head), all(points));
        byte[] bgr = frame.bgr().clone();
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                Point p = toPhoto.apply(new Point(x + 0.5, y + 0.5));
                boolean seenThrough = leftHole.holds(p.x(), p.y()) || rightHole.holds(p.x(), p.y());
                if (outline.contains(p.x(), p.y()) && !seenThrough) {
                    Sampler.copy(photo, p.x() - 0.5, p.y() - 0.5, bgr, (y * frame.width() + x) * 3);
                }
            }
        }
        return new Image(frame.width(), frame.height(), bgr);
    }

    private static Point[] all(Landmarks landmarks) {
        return IntStream.range(0, Landmarks.COUNT).mapToObj(landmarks::point).toArray(Point[]::new);
    }
}
