package dev.doorward.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.geometry.Similarity;
import org.junit.jupiter.api.Test;

class WarpTest {

    private final Warp warp = new Warp();

    @Test
    void the_identity_copies_the_picture() {
        Image picture = Pictures.grey(9, 7, (x, y) -> x * y);

        assertThat(warp.patch(picture, new Similarity(1, 0, 0, 0), 9, 7).bgr()).isEqualTo(picture.bgr());
    }

    @Test
    void a_quarter_turn_moves_corners_to_corners() {
        Image picture = Pictures.grey(8, 8, (x, y) -> x == 7 && y == 0 ? 255 : 0);

        Image turned = warp.patch(picture, new Similarity(0, 1, 8, 0), 8, 8);

        assertThat(Pictures.value(turned, 0, 0)).isEqualTo(255);
        assertThat(Pictures.value(turned, 7, 0)).isZero();
    }

    @Test
    void shrinking_averages_instead_of_picking_pixels() {
        Image stripes = Pictures.grey(64, 64, (x, y) -> x % 2 == 0 ? 0 : 200);

        Image small = warp.patch(stripes, new Similarity(4, 0, 0, 0), 16, 16);

        assertThat((double) Pictures.value(small, 8, 8)).isCloseTo(100, within(1.0));
    }

    @Test
    void outside_the_picture_its_edge_goes_on() {
        Image picture = Pictures.grey(4, 4, (x, y) -> 77);

        assertThat(warp.patch(picture, new Similarity(1, 0, -50, 90), 4, 4).bgr())
                .containsOnly(77);
    }
}
