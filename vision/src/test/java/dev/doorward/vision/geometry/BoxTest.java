package dev.doorward.vision.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxTest {

    private final Box box = new Box(10, 20, 30, 40);

    @Test
    void scaling_keeps_the_centre() {
        Box scaled = box.scaledAboutCentre(2);

        assertThat(scaled).isEqualTo(new Box(-5, 0, 60, 80));
        assertThat(scaled.centre()).isEqualTo(box.centre());
    }

    @Test
    void clipping_leaves_what_lies_inside_the_picture() {
        assertThat(new Box(-5, 10, 20, 20).clippedTo(12, 15)).isEqualTo(new Box(0, 10, 12, 5));
    }

    @Test
    void clipping_a_box_outside_the_picture_leaves_nothing() {
        assertThat(new Box(50, 50, 10, 10).clippedTo(40, 40).area()).isZero();
        assertThat(new Box(-50, -50, 10, 10).clippedTo(40, 40).area()).isZero();
    }

    @Test
    void iou_is_one_for_itself_zero_apart_and_a_third_for_half_overlap() {
        assertThat(box.iou(box)).isEqualTo(1);
        assertThat(box.iou(box.translated(30, 0))).isZero();
        assertThat(box.iou(box.translated(15, 0))).isCloseTo(1 / 3.0, within(1e-12));
    }
}
