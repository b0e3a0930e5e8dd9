package dev.doorward.camera.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.camera.source.Buffers;
import dev.doorward.camera.source.FrameSource;
import dev.doorward.camera.source.SourceException;
import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.AntiSpoof;
import dev.doorward.vision.liveness.EyeAspectRatio;
import dev.doorward.vision.liveness.EyeStateClassifier;
import dev.doorward.vision.models.ModelStore;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the checks of a real visit say of the demo's people. */
class DemoSourceTest {
    private static final ModelStore MODELS = ModelStore.standard();
    private static final FaceAnalyzer ANALYZER = FaceAnalyzer.open(MODELS);
    private static final EyeStateClassifier EYES = EyeStateClassifier.open(MODELS);
    private static final Embedder EMBEDDER = Embedder.open(MODELS);
    private static final AntiSpoof SPOOF = AntiSpoof.open(MODELS, AntiSpoof.ALL);
    private static final FaceAligner ALIGNER = new FaceAligner();
    private static DemoFrames demo;
    private static Embedding enrolled;

    @BeforeAll
    static void rehearse() {
        demo = new DemoFrames(MODELS);
        enrolled = embedding(DemoFrames.picture(MODELS, 1).crop(new Box(1300, 60, 560, 540)));
    }

    @AfterAll
    static void close() {
        ANALYZER.close();
        EYES.close();
        EMBEDDER.close();
        SPOOF.close();
    }

    @Test
    void the_known_visitor_is_known_from_another_picture() {
        assertThat(frames(Play.Act.KNOWN, 1.5, 9, 12))
                .allSatisfy(frame ->
                        assertThat(embedding(frame).similarity(enrolled)).isGreaterThan(0.55));
    }

    @Test
    void the_stranger_is_not() {
        assertThat(frames(Play.Act.STRANGER, 1.5, 8, 12))
                .allSatisfy(frame ->
                        assertThat(embedding(frame).similarity(enrolled)).isLessThan(0.15));
    }

    @Test
    void the_living_close_both_eyes_every_few_seconds() {
        for (Play.Act act : List.of(Play.Act.KNOWN, Play.Act.STRANGER)) {
            double open = ear(at(act, 1.9));
            Image shut = at(act, 3 + 0.135); // the first blink is at its deepest

            assertThat(EYES.closed(shut, face(shut).landmarks()).meanClosed())
                    .as("%s", act)
                    .isGreaterThan(0.9);
            assertThat(ear(shut)).as("%s", act).isLessThan(0.85 * open);
        }
    }

    @Test
    void the_photograph_never_closes_an_eye() {
        assertThat(frames(Play.Act.PHOTOGRAPH, 1.5, 6.5, 3)).allSatisfy(frame -> {
            Landmarks points = face(frame).landmarks();
            assertThat(EYES.closed(frame, points).meanClosed()).isLessThan(0.2);
        });
    }

    @Test
    void the_passive_models_tell_the_living_from_the_photograph() {
        assumeThat(SPOOF.missing()).isEmpty();

        assertThat(passive(Play.Act.KNOWN)).isGreaterThan(0.8);
        assertThat(passive(Play.Act.STRANGER)).isGreaterThan(0.8);
        assertThat(passive(Play.Act.PHOTOGRAPH)).isLessThan(0.2);
    }

    @Test
    void the_head_turns_with_parallax_and_the_photograph_does_not() {
        assertThat(range(Play.Act.KNOWN)).isGreaterThan(0.1);
        assertThat(range(Play.Act.PHOTOGRAPH)).isLessThan(0.05);
    }

    @Test
    void nobody_is_there_between_the_visits() {
        assertThat(ANALYZER.analyze(frame(14))).isEmpty();
        assertThat(ANALYZER.analyze(frame(26))).isEmpty();
        assertThat(ANALYZER.analyze(frame(40))).isEmpty();
    }

    @Test
    void every_picture_says_demo() {
        for (double t : new double[] {0, 5, 20, 33}) {
            int dot = (14 * 640 + 14) * 3;
            assertThat(frame(t).bgr()[dot + 2] & 0xff).isEqualTo(200);
        }
    }

    @Test
    void comes_at_thirty_frames_a_second() throws Exception {
        Buffers buffers = new Buffers();
        try (FrameSource source = DemoSource.open(MODELS)) {
            source.next(buffers);
            long start = System.nanoTime();
            for (int n = 0; n < 30; n++) {
                buffers.give(source.next(buffers).orElseThrow().bgr());
            }
            assertThat((System.nanoTime() - start) / 1e9).isCloseTo(1.0, within(0.3));
        }
    }

    @Test
    void without_the_sample_pictures_it_says_so() {
        assertThatThrownBy(() -> DemoSource.open(ModelStore.of()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("./doorward build");
    }

    /** How far the nose wanders between the jaw's ends, as a share of the face's width. */
    private static double range(Play.Act act) {
        double[] nose = frames(act, 1.5, 6.5, 10).stream()
                .map(frame -> face(frame).landmarks())
                .mapToDouble(p -> (p.x(30) - p.x(0)) / (p.x(16) - p.x(0)))
                .toArray();
        return DoubleStream.of(nose).max().orElseThrow()
                - DoubleStream.of(nose).min().orElseThrow();
    }

    private static double passive(Play.Act act) {
        return frames(act, 1.5, 7, 15).stream()
                .mapToDouble(
                        frame -> SPOOF.live(frame, face(frame).box()).silent().orElseThrow())
                .average()
                .orElseThrow();
    }

    private static double ear(Image frame) {
        var ears = EyeAspectRatio.of(face(frame).landmarks());
        return (ears.imageLeft() + ears.imageRight()) / 2;
    }

    private static Embedding embedding(Image picture) {
        return EMBEDDER.embed(ALIGNER.align(picture, face(picture).landmarks().fivePoints()));
    }

    private static Face face(Image picture) {
        List<Face> faces = ANALYZER.analyze(picture);
        assertThat(faces).hasSize(1);
        return faces.getFirst();
    }

    private static List<Image> frames(Play.Act act, double from, double to, int every) {
        return IntStream.range((int) (from * 30), (int) (to * 30))
                .filter(n -> n % every == 0)
                .mapToObj(n -> at(act, n / 30.0))
                .toList();
    }

    private static Image at(Play.Act act, double t) {
        return frame(act.from + t);
    }

    private static Image frame(double t) {
        return demo.at(t, new Buffers());
    }
}
