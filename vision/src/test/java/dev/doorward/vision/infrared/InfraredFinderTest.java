package dev.doorward.vision.infrared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.SamplePictures;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.ModelStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A face of a sample picture before a camera that sees it grey, dark, blank, or not where it is. */
class InfraredFinderTest {
    private static FaceAnalyzer analyzer;
    private static Image picture;
    private static Face face;

    private final InfraredMeter meter = new InfraredMeter();

    @BeforeAll
    static void open() throws Exception {
        analyzer = FaceAnalyzer.open(ModelStore.standard());
        picture = SamplePictures.read(5);
        face = analyzer.analyze(picture).stream()
                .min(Comparator.comparingDouble(one -> Math.abs(one.pose().yaw())))
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        analyzer.close();
    }

    @Test
    void a_face_in_another_light_is_found_and_alike() {
        InfraredSight.Pair pair = compared(value -> 40 + value / 2);

        assertThat(pair.found()).isTrue();
        assertThat(pair.likeness()).isGreaterThan(0.9);
        assertThat(pair.contrast()).isBetween(0.3, 1.0);
        assertThat(pair.light()).isGreaterThan(100);
    }

    @Test
    void a_dark_place_has_no_face_and_is_as_dark_as_it_is() {
        InfraredSight.Pair pair = compared(value -> 10);

        assertThat(pair.found()).isFalse();
        assertThat(pair.brightness()).isBetween(8.0, 12.0);
        assertThat(pair.light()).isEqualTo(10);
    }

    @Test
    void blank_paper_has_no_face_and_no_contrast() {
        InfraredSight.Pair pair = compared(value -> 170);

        assertThat(pair.found()).isFalse();
        assertThat(pair.contrast()).isLessThan(0.05);
        assertThat(pair.likeness()).isZero();
    }

    @Test
    void a_face_is_found_a_third_of_its_width_beside_the_place() {
        Box beside = face.box().translated(face.box().width() / 3, 0);

        assertThat(InfraredFinder.look(analyzer, picture, beside).orElseThrow().points())
                .isPresent();
    }

    @Test
    void a_face_far_from_the_place_is_another_ones() {
        Box beside = face.box().translated(face.box().width() * 0.8, 0);

        assertThat(InfraredFinder.look(analyzer, picture, beside).flatMap(InfraredFace::points))
                .isEmpty();
    }

    @Test
    void where_the_infrared_picture_does_not_reach_nothing_is_said() {
        Box outside = face.box().translated(-face.box().right() + face.box().width() / 3, 0);

        assertThat(InfraredFinder.look(analyzer, picture, outside)).isEqualTo(Optional.empty());
    }

    @Test
    void what_is_kept_is_small_and_grey() {
        Image kept =
                InfraredFinder.look(analyzer, picture, face.box()).orElseThrow().picture();

        assertThat(Math.max(kept.width(), kept.height())).isLessThanOrEqualTo(InfraredFinder.SIDE);
        byte[] bgr = kept.bgr();
        for (int i = 0; i < bgr.length; i += 3) {
            assertThat(bgr[i]).isEqualTo(bgr[i + 1]).isEqualTo(bgr[i + 2]);
        }
    }

    private InfraredSight.Pair compared(IntUnaryOperator light) {
        byte[] bgr = picture.bgr().clone();
        for (int i = 0; i < bgr.length; i += 3) {
            byte grey = (byte) light.applyAsInt(bgr[i + 2] & 0xff);
            Arrays.fill(bgr, i, i + 3, grey);
        }
        Image infrared = new Image(picture.width(), picture.height(), bgr);
        return meter.compare(
                1,
                picture,
                face.landmarks(),
                InfraredFinder.look(analyzer, infrared, face.box()).orElseThrow());
    }
}
