package dev.doorward.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.vision.geometry.Box;
import org.junit.jupiter.api.Test;

class ImageTest {

    @Test
    void a_crop_is_rounded_and_clipped_to_the_picture() {
        Image crop = Pictures.grey(10, 10, (x, y) -> x + 10 * y).crop(new Box(6.6, -3, 20, 5.4));

        assertThat(crop.width()).isEqualTo(3);
        assertThat(crop.height()).isEqualTo(2);
        assertThat(Pictures.value(crop, 0, 1)).isEqualTo(17);
    }

    @Test
    void a_crop_outside_the_picture_is_its_nearest_pixel() {
        Image crop = Pictures.grey(10, 10, (x, y) -> x + 10 * y).crop(new Box(50, 50, 5, 5));

        assertThat(crop.bgr()).containsExactly(99, 99, 99);
    }

    @Test
    void a_mirrored_picture_has_left_and_right_exchanged() {
        Image mirrored = Pictures.grey(3, 2, (x, y) -> x + 10 * y).mirrored();

        assertThat(mirrored.bgr()).containsExactly(2, 2, 2, 1, 1, 1, 0, 0, 0, 12, 12, 12, 11, 11, 11, 10, 10, 10);
    }

    @Test
    void a_picture_that_is_moved_repeats_the_row_at_its_edge() {
        Image picture = Pictures.grey(1, 3, (x, y) -> y);

        assertThat(picture.movedDown(1).bgr()).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1);
        assertThat(picture.movedDown(-2).bgr()).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void bytes_that_do_not_fit_the_size_are_refused() {
        assertThatThrownBy(() -> new Image(2, 2, new byte[4])).hasMessageContaining("2×2");
        assertThatThrownBy(() -> new Image(0, 2, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
