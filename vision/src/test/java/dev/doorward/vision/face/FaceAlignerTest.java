package dev.doorward.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.geometry.FivePoints;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Similarity;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Pictures;
import org.junit.jupiter.api.Test;

class FaceAlignerTest {

    @Test
    void a_turned_and_scaled_face_lands_on_the_template() {
        Similarity place = new Similarity(2.2 * Math.cos(0.5), 2.2 * Math.sin(0.5), 200, 100);
        Point nose = place.apply(new Point(56.5252, 72.2366));
        Image picture = Pictures.grey(640, 640, (x, y) -> nose.distanceTo(new Point(x + 0.5, y + 0.5)) < 5 ? 255 : 0);

        Image aligned = new FaceAligner().align(picture, points(place));

        assertThat(aligned.width()).isEqualTo(112);
        assertThat(aligned.height()).isEqualTo(112);
        assertThat(Pictures.value(aligned, 56, 72)).isGreaterThan(250);
        assertThat(Pictures.value(aligned, 62, 72)).isZero();
    }

    private static FivePoints points(Similarity place) {
        return new FivePoints(
                place.apply(new Point(38.7946, 52.1963)),
                place.apply(new Point(74.0318, 52.0014)),
                place.apply(new Point(56.5252, 72.2366)),
                place.apply(new Point(42.0493, 92.8655)),
                place.apply(new Point(71.2299, 92.7041)));
    }
}
