package dev.doorward.vision.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LandmarksTest {

    private final float[] xy = new float[136];

    @Test
    void five_points_are_means_of_the_lids_tip_of_the_nose_and_corners_of_the_mouth() {
        for (int i : new int[] {37, 38, 40, 41}) {
            xy[2 * i] = i;
        }
        xy[60] = 5;
        xy[96] = 6;
        xy[109] = 7;

        FivePoints five = new Landmarks(xy).fivePoints();

        assertThat(five.imageLeftEye()).isEqualTo(new Point(39, 0));
        assertThat(five.nose()).isEqualTo(new Point(5, 0));
        assertThat(five.imageLeftMouth()).isEqualTo(new Point(6, 0));
        assertThat(five.imageRightMouth()).isEqualTo(new Point(0, 7));
    }

    @Test
    void landmarks_are_their_own_copy_and_compared_by_content() {
        Landmarks before = new Landmarks(xy);
        xy[0] = 9;
        before.xy()[1] = 9;

        assertThat(before).isEqualTo(new Landmarks(new float[136])).isNotEqualTo(new Landmarks(xy));
        assertThat(before).hasSameHashCodeAs(new Landmarks(new float[136]));
    }

    @Test
    void translated_moves_every_point() {
        assertThat(new Landmarks(xy).translated(2, -3).point(67)).isEqualTo(new Point(2, -3));
    }

    @Test
    void other_than_68_points_are_refused() {
        assertThatThrownBy(() -> new Landmarks(new float[10])).hasMessageContaining("136");
    }
}
