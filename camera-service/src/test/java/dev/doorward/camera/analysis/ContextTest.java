package dev.doorward.camera.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.liveness.CropRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextTest {
    private final Image picture = new Image(640, 480, new byte[640 * 480 * 3]);

    @Test
    void reaches_four_times_the_face_around_it() throws Exception {
        Context context = Context.of(picture, new Box(300, 200, 60, 80));

        Image crop = ImageCodec.decode(context.jpeg());
        assertThat(crop.width()).isEqualTo(242);
        assertThat(crop.height()).isEqualTo(322);
        assertThat(context.face()).isEqualTo(new Box(91, 121, 60, 80));
    }

    @ParameterizedTest
    @CsvSource({"300,200,60,80", "2,5,70,90", "590,400,60,85", "-10,100,100,140", "200,100,200,260"})
    void the_models_see_in_it_what_they_would_see_in_the_whole_frame(double x, double y, double w, double h)
            throws Exception {
        Box face = new Box(x, y, w, h);

        Context context = Context.of(picture, face);

        Image crop = ImageCodec.decode(context.jpeg());
        double dx = face.x() - context.face().x();
        double dy = face.y() - context.face().y();
        for (double scale : new double[] {2.7, 4.0}) {
            Box whole = CropRule.inside(face, scale, 640, 480);
            Box part = CropRule.inside(context.face(), scale, crop.width(), crop.height())
                    .translated(dx, dy);
            assertThat(part.x()).isCloseTo(whole.x(), within(1.5));
            assertThat(part.y()).isCloseTo(whole.y(), within(1.5));
            assertThat(part.width()).isCloseTo(whole.width(), within(2.5));
        }
    }
}
