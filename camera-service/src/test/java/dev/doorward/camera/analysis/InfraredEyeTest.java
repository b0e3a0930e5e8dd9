package dev.doorward.camera.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.camera.capture.Frame;
import dev.doorward.camera.capture.FrameMemory;
import dev.doorward.camera.source.Buffers;
import dev.doorward.contract.InfraredView;
import dev.doorward.contract.SourceKind;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.infrared.Registration;
import dev.doorward.vision.models.ModelStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InfraredEyeTest {
    private static final Box FACE = new Box(120, 80, 80, 100);

    private static FaceAnalyzer analyzer;

    private final Buffers buffers = new Buffers();
    private final FrameMemory frames = new FrameMemory();
    private final InfraredEye eye = new InfraredEye(Registration.SAME, frames);

    @BeforeAll
    static void open() {
        analyzer = FaceAnalyzer.open(ModelStore.standard());
    }

    @AfterAll
    static void close() {
        analyzer.close();
    }

    @Test
    void it_looks_five_times_a_second() {
        eye.missing(null);
        int looked = 0;
        for (int n = 0; n < 60; n++) {
            long millis = 1_000 + n * 1_000L / 30;
            sees(millis, SourceKind.CAMERA);
            looked += view(millis, FACE).isPresent() ? 1 : 0;
        }

        assertThat(looked).isBetween(9, 11);
    }

    @Test
    void a_dark_place_is_shown_without_a_face() {
        eye.missing(null);
        sees(1_000, SourceKind.CAMERA);

        assertThat(view(1_050, FACE))
                .hasValueSatisfying(view -> assertThat(view).isInstanceOfSatisfying(InfraredView.Shown.class, shown -> {
                    assertThat(shown.landmarks()).isNull();
                    assertThat(shown.light()).isEqualTo(12);
                    assertThat(shown.picture().length).isLessThan(20_000);
                }));
    }

    @Test
    void a_camera_that_is_gone_is_told_with_its_reason() {
        eye.missing("no infrared picture: there is no camera at /dev/video9");
        sees(1_000, SourceKind.CAMERA);

        assertThat(reason(view(1_000, FACE))).isEqualTo("no infrared picture: there is no camera at /dev/video9");
    }

    @Test
    void pictures_of_other_moments_are_waited_for_a_second_and_then_missed() {
        eye.missing(null);
        sees(1_000, SourceKind.CAMERA);

        assertThat(view(1_500, FACE)).isEmpty();
        assertThat(view(2_000, FACE)).isEmpty();
        assertThat(reason(view(2_400, FACE))).isEqualTo("no infrared picture is of the same moment");
    }

    @Test
    void a_recording_is_no_infrared_of_a_camera_and_is_one_of_another_recording() {
        eye.missing(null);
        sees(1_000, SourceKind.FILE);

        assertThat(reason(view(1_000, FACE))).startsWith("a recording is no infrared picture");
        sees(1_300, SourceKind.FILE);
        assertThat(view(1_300, FACE, SourceKind.FILE)).containsInstanceOf(InfraredView.Shown.class);
    }

    @Test
    void a_face_that_the_infrared_camera_does_not_reach_is_missing_there() {
        eye.missing(null);
        sees(1_000, SourceKind.CAMERA);

        assertThat(reason(view(1_000, new Box(-60, 80, 80, 100))))
                .isEqualTo("the face lies outside the infrared picture");
    }

    private static String reason(Optional<InfraredView> view) {
        return ((InfraredView.Missing) view.orElseThrow()).reason();
    }

    private Optional<InfraredView> view(long millis, Box face) {
        return view(millis, face, SourceKind.CAMERA);
    }

    private Optional<InfraredView> view(long millis, Box face, SourceKind source) {
        Frame first = frame(millis, source);
        return eye.at(first.stamp()).map(moment -> {
            try (moment) {
                return moment.of(face, first.image(), analyzer);
            }
        });
    }

    private void sees(long millis, SourceKind source) {
        Frame frame = frame(millis, source);
        frames.offer(frame);
        frame.release();
    }

    private Frame frame(long millis, SourceKind source) {
        byte[] dark = new byte[320 * 240 * 3];
        Arrays.fill(dark, (byte) 12);
        return new Frame(
                new Image(320, 240, dark),
                new Frame.Stamp(1, 1, Instant.EPOCH, TimeUnit.MILLISECONDS.toNanos(millis), null, source),
                buffers);
    }
}
