package dev.doorward.evaluation.recognition;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Image;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whom a picture is of, where it shows several. */
final class Subject {
    /** A face less than so high as the greatest stands in the background. */
    private static final double PROMINENT = 0.5;

    private Subject() {}

    /** The one nearest to the middle, of those that are not in the background: so pictures of data sets are cut. */
    static <F> Optional<F> of(List<F> faces, Function<F, Box> box, Image picture) {
        double greatest = faces.stream()
                .mapToDouble(face -> box.apply(face).height())
                .max()
                .orElse(0);
        Point middle = picture.bounds().centre();
        return faces.stream()
                .filter(face -> box.apply(face).height() >= PROMINENT * greatest)
                .min(Comparator.comparingDouble(face -> away(box.apply(face).centre(), middle)));
    }

    private static double away(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
