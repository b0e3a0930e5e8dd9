package dev.doorward.vision.infrared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.vision.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {
    private static final Box FACE = new Box(300, 200, 40, 60);

    @Test
    void the_same_field_of_view_is_the_same_place() {
        assertThat(Registration.SAME.expected(FACE, 640, 480, 640, 480)).isEqualTo(FACE);
    }

    @Test
    void a_smaller_picture_of_the_same_view_has_everything_smaller() {
        assertThat(Registration.SAME.expected(FACE, 640, 480, 320, 240)).isEqualTo(new Box(150, 100, 20, 30));
    }

    @Test
    void a_narrower_lens_sees_it_larger_and_further_from_the_middle() {
        Box expected = new Registration(2, 0.1, -0.05).expected(FACE, 640, 480, 640, 480);

        assertThat(expected.width()).isEqualTo(80);
        assertThat(expected.height()).isEqualTo(120);
        assertThat(expected.centre().x()).isEqualTo(320 + 64);
        assertThat(expected.centre().y()).isEqualTo(240 - 24 - 20);
    }

    @Test
    void pixels_stay_square_where_only_the_shape_of_the_picture_differs() {
        Box expected = Registration.SAME.expected(FACE, 640, 480, 640, 360);

        assertThat(expected.height()).isEqualTo(60);
        assertThat(expected.centre().y()).isEqualTo(180 - 10);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "6,0,0", "1,0.6,0", "1,0,-0.6", "NaN,0,0"})
    void what_no_pair_of_cameras_has_is_refused(double scale, double right, double down) {
        assertThatThrownBy(() -> new Registration(scale, right, down)).isInstanceOf(IllegalArgumentException.class);
    }
}
