package dev.doorward.vision.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static final Point[] POINTS = {new Point(0, 0), new Point(4, 1), new Point(2, 5), new Point(-3, 2)};

    @Test
    void fit_recovers_turn_scale_and_shift() {
        Similarity truth = new Similarity(1.5 * Math.cos(0.7), 1.5 * Math.sin(0.7), 30, -8);

        Similarity fitted = Similarity.fit(POINTS, moved(truth));

        assertThat(fitted.scale()).isCloseTo(1.5, within(1e-12));
        assertThat(fitted.a()).isCloseTo(truth.a(), within(1e-12));
        assertThat(fitted.b()).isCloseTo(truth.b(), within(1e-12));
        assertThat(fitted.tx()).isCloseTo(30, within(1e-12));
        assertThat(fitted.ty()).isCloseTo(-8, within(1e-12));
    }

    @Test
    void fit_never_mirrors() {
        Point[] mirrored = Stream.of(POINTS).map(p -> new Point(-p.x(), p.y())).toArray(Point[]::new);

        Similarity fitted = Similarity.fit(POINTS, mirrored);

        Point x = fitted.apply(new Point(1, 0)).plus(-fitted.tx(), -fitted.ty());
        Point y = fitted.apply(new Point(0, 1)).plus(-fitted.tx(), -fitted.ty());
        assertThat(x.x() * y.y() - x.y() * y.x()).isPositive();
    }

    @Test
    void inverse_undoes_it() {
        Similarity there = new Similarity(0.3, -1.2, 5, 7);

        Point back = there.inverse().apply(there.apply(new Point(11, -4)));

        assertThat(back.distanceTo(new Point(11, -4))).isLessThan(1e-12);
    }

    @Test
    void fit_refuses_points_that_are_all_the_same() {
        Point[] same = {new Point(1, 1), new Point(1, 1)};

        assertThatThrownBy(() -> Similarity.fit(same, same)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Point[] moved(Similarity similarity) {
        return Stream.of(POINTS).map(similarity::apply).toArray(Point[]::new);
    }
}
