package dev.doorward.vision.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HomographyTest {
    private static final Homography TILT = new Homography(new double[] {1.1, 0.2, 3, -0.1, 0.9, -2, 0.05, -0.02, 1});
    private static final List<Point> SHEET = List.of(
            new Point(0, 0),
            new Point(1, 0),
            new Point(1, 1),
            new Point(0, 1),
            new Point(0.3, 0.7),
            new Point(0.8, 0.4));

    @Test
    void finds_the_map_that_moved_a_sheet() {
        Homography found =
                Homography.fitting(SHEET, SHEET.stream().map(TILT::apply).toList());

        Point there = found.apply(new Point(0.5, 0.2));
        assertThat(there.distanceTo(TILT.apply(new Point(0.5, 0.2)))).isCloseTo(0, within(1e-9));
    }

    @Test
    void points_on_a_line_determine_none() {
        List<Point> line = List.of(new Point(0, 0), new Point(1, 1), new Point(2, 2), new Point(3, 3));

        assertThatThrownBy(() -> Homography.fitting(line, line)).isInstanceOf(IllegalArgumentException.class);
    }
}
