package dev.doorward.vision.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.Box;
import org.junit.jupiter.api.Test;

class CropRuleTest {

    @Test
    void a_face_in_the_middle_is_scaled_about_its_centre() {
        Box crop = CropRule.inside(new Box(300, 200, 100, 120), 2.7, 1000, 800);

        assertThat(crop).isEqualTo(new Box(215, 98, 271, 325));
    }

    @Test
    void a_face_at_the_edge_keeps_the_size_and_is_moved_inside() {
        Box crop = CropRule.inside(new Box(0, 0, 100, 100), 2.7, 1000, 800);

        assertThat(crop).isEqualTo(new Box(0, 0, 271, 271));
    }

    @Test
    void a_face_that_fills_the_picture_is_scaled_by_what_fits() {
        Box crop = CropRule.inside(new Box(50, 50, 200, 250), 4.0, 301, 351);

        assertThat(crop.width()).isEqualTo(281);
        assertThat(crop.bottom()).isEqualTo(351);
    }
}
