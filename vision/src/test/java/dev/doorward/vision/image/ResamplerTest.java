package dev.doorward.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Layout.Channels;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class ResamplerTest {

    private final Resampler resampler = new Resampler(Border.CLAMP);

    @Test
    void halving_takes_the_mean_of_four_pixels() {
        Image picture = Pictures.grey(4, 4, (x, y) -> 10 * x + 40 * y);

        Image half = picture.resized(2, 2);

        assertThat(Pictures.value(half, 0, 0)).isEqualTo(25);
        assertThat(Pictures.value(half, 1, 1)).isEqualTo(125);
    }

    @Test
    void shrinking_by_any_factor_keeps_the_mean() {
        Image picture = Pictures.grey(97, 61, (x, y) -> (x * 7 + y * 13) % 256);

        assertThat(mean(picture.resized(13, 10))).isCloseTo(mean(picture), within(1.0));
    }

    @Test
    void growing_interpolates_between_pixels() {
        Image picture = Pictures.grey(2, 1, (x, y) -> 100 * x);

        Image grown = picture.resized(4, 1);

        assertThat(Pictures.value(grown, 0, 0)).isZero();
        assertThat(Pictures.value(grown, 1, 0)).isEqualTo(25);
        assertThat(Pictures.value(grown, 2, 0)).isEqualTo(75);
        assertThat(Pictures.value(grown, 3, 0)).isEqualTo(100);
    }

    @Test
    void a_box_of_whole_pixels_at_its_own_size_is_the_crop() {
        Image picture = Pictures.grey(20, 20, (x, y) -> x + 10 * y);
        Box box = new Box(3, 5, 8, 6);

        assertThat(resampler.sample(picture, box, 8, 6).bgr())
                .isEqualTo(picture.crop(box).bgr());
    }

    @Test
    void what_lies_outside_is_the_edge_the_mirror_or_black() {
        Image picture = Pictures.grey(3, 1, (x, y) -> 50 + 50 * x);
        Box outside = new Box(-2, 0, 7, 1);

        assertThat(row(Border.CLAMP, picture, outside)).containsExactly(50, 50, 50, 100, 150, 150, 150);
        assertThat(row(Border.REFLECT, picture, outside)).containsExactly(150, 100, 50, 100, 150, 100, 50);
        assertThat(row(Border.ZERO, picture, outside)).containsExactly(0, 0, 50, 100, 150, 0, 0);
    }

    @Test
    void planes_are_ordered_and_normalised_as_the_layout_says() {
        Image picture = new Image(1, 1, new byte[] {10, 20, 30});

        assertThat(planes(picture, Channels.BGR)).containsExactly(5, 10, 15);
        assertThat(planes(picture, Channels.RGB)).containsExactly(15, 10, 5);
        assertThat(planes(picture, Channels.GREY)[0])
                .isCloseTo((0.114f * 10 + 0.587f * 20 + 0.299f * 30) / 2, within(1e-4f));
    }

    @Test
    void another_picture_size_after_the_first_gets_its_own_weights() {
        resampler.sample(Pictures.grey(8, 8, (x, y) -> 9), new Box(0, 0, 8, 8), 4, 4);

        Image second = resampler.sample(Pictures.grey(4, 2, (x, y) -> 50 * x), new Box(0, 0, 4, 2), 2, 1);

        assertThat(Pictures.value(second, 0, 0)).isEqualTo(25);
        assertThat(Pictures.value(second, 1, 0)).isEqualTo(125);
    }

    private static int[] row(Border border, Image picture, Box box) {
        Image cut = new Resampler(border).sample(picture, box, (int) box.width(), 1);
        int[] values = new int[cut.width()];
        for (int x = 0; x < values.length; x++) {
            values[x] = Pictures.value(cut, x, 0);
        }
        return values;
    }

    private float[] planes(Image picture, Channels channels) {
        Layout layout = Layout.of(1, 1, channels, 0, 2);
        FloatBuffer out = FloatBuffer.allocate(layout.planes());
        resampler.sample(picture, picture.bounds(), layout, out);
        return out.array();
    }

    private static double mean(Image image) {
        double sum = 0;
        for (byte value : image.bgr()) {
            sum += value & 0xff;
        }
        return sum / image.bgr().length;
    }
}
