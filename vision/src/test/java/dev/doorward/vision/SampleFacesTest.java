package dev.doorward.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.liveness.AntiSpoof;
import dev.doorward.vision.liveness.EyeStateClassifier;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole pipeline on the sample pictures against values of its own that were looked at once and kept in
 * sample-faces.csv; {@code -Ddoorward.golden.write=true} writes them anew.
 */
class SampleFacesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/sample-faces.csv");
    private static final ModelStore STORE = ModelStore.standard();

    private static FaceAnalyzer analyzer;
    private static Embedder embedder;
    private static List<String> golden = List.of();

    @BeforeAll
    static void open() throws Exception {
        analyzer = FaceAnalyzer.open(STORE);
        embedder = Embedder.open(STORE);
        if (Boolean.getBoolean("doorward.golden.write")) {
            List<String> rows = new ArrayList<>();
            rows.add("picture,x,y,width,height,eye_x,eye_y,eye_x,eye_y,nose_x,nose_y,mouth_x,mouth_y,mouth_x,mouth_y");
            for (int number = 1; number <= 6; number++) {
                for (Face face : analyzer.analyze(SamplePictures.read(number))) {
                    rows.add(number + ","
                            + Arrays.stream(numbers(face))
                                    .mapToObj(n -> String.format(Locale.ROOT, "%.1f", n))
                                    .collect(Collectors.joining(",")));
                }
            }
            Files.write(GOLDEN, rows);
        }
        golden = Files.readAllLines(GOLDEN);
    }

    @AfterAll
    static void close() {
        analyzer.close();
        embedder.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void every_face_is_found_with_its_box_and_points_within_three_pixels(int number) throws Exception {
        List<double[]> expected = golden.stream()
                .skip(1)
                .map(row -> row.split(","))
                .filter(cells -> cells[0].equals(Integer.toString(number)))
                .map(cells -> Stream.of(cells)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();

        List<Face> faces = analyzer.analyze(SamplePictures.read(number));

        assertThat(faces).hasSameSizeAs(expected);
        for (int i = 0; i < faces.size(); i++) {
            assertThat(numbers(faces.get(i))).containsExactly(expected.get(i), within(3.0));
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 213", "640, 427", "960, 640"})
    void the_faces_are_found_at_other_sizes_too(int width, int height) throws Exception {
        Image picture = SamplePictures.read(1);
        List<Face> large = analyzer.analyze(picture);
        double factor = (double) width / picture.width();

        List<Face> small = analyzer.analyze(picture.resized(width, height));

        assertThat(small).hasSameSizeAs(large);
        for (Face face : small) {
            assertThat(large)
                    .anyMatch(of -> of.landmarks()
                                    .point(30)
                                    .distanceTo(new Point(
                                            face.landmarks().x(30) / factor,
                                            face.landmarks().y(30) / factor))
                            < 0.06 * of.box().height());
        }
    }

    @Test
    void one_person_in_two_pictures_is_alike_and_others_are_not() throws Exception {
        List<Embedding> first = embeddings(SamplePictures.read(1));
        List<Embedding> third = embeddings(SamplePictures.read(3));

        assertThat(first.get(2).cosine(third.get(1))).isBetween(0.6, 0.8);
        assertThat(first.get(0).cosine(third.get(0))).isLessThan(0.2);
        assertThat(first.get(1).cosine(third.get(2))).isLessThan(0.2);
        assertThat(first.get(0).cosine(first.get(1))).isLessThan(0.25);
    }

    @Test
    void jpeg_of_the_aligned_crop_hardly_changes_the_embedding() throws Exception {
        Image picture = SamplePictures.read(3);
        Face face = analyzer.analyze(picture).getFirst();
        Image aligned = new FaceAligner().align(picture, face.landmarks().fivePoints());

        Image sent = ImageCodec.decode(ImageCodec.jpeg(aligned, 95));

        assertThat(embedder.embed(sent).cosine(embedder.embed(aligned))).isGreaterThan(0.99);
    }

    @Test
    void lowered_and_open_eyes_are_told_apart() throws Exception {
        Image picture = SamplePictures.read(1);
        List<Face> faces = analyzer.analyze(picture);
        try (EyeStateClassifier eyes = EyeStateClassifier.open(STORE)) {
            assertThat(eyes.closed(picture, faces.get(0).landmarks()).meanClosed())
                    .isLessThan(0.1);
            assertThat(eyes.closed(picture, faces.get(1).landmarks()).meanClosed())
                    .isGreaterThan(0.9);
        }
    }

    @Test
    void a_blurred_and_a_dark_face_measure_lower() throws Exception {
        Image picture = SamplePictures.read(3);
        Face sharp = analyzer.analyze(picture).getFirst();
        Image blurred =
                picture.resized(picture.width() / 16, picture.height() / 16).resized(picture.width(), picture.height());
        byte[] dim = picture.bgr().clone();
        for (int i = 0; i < dim.length; i++) {
            dim[i] = (byte) ((dim[i] & 0xff) / 4);
        }

        assertThat(sharp.quality().sharpness()).isGreaterThan(20);
        assertThat(analyzer.analyze(blurred).getFirst().quality().sharpness()).isLessThan(5);
        assertThat(analyzer.analyze(new Image(picture.width(), picture.height(), dim))
                        .getFirst()
                        .quality()
                        .brightness())
                .isLessThan(sharp.quality().brightness() / 3);
    }

    @Test
    void the_fallback_takes_photographed_people_in_the_open_for_live_and_says_which_models_are_missing()
            throws Exception {
        Image picture = SamplePictures.read(1);
        Face face = analyzer.analyze(picture).getFirst();
        Path packages = STORE.require(Model.LIVENESS).getParent();
        try (AntiSpoof antiSpoof = AntiSpoof.open(ModelStore.of(packages), AntiSpoof.ALL)) {
            assertThat(antiSpoof.live(picture, face.box()).fallback().orElseThrow())
                    .isGreaterThan(0.9);
            assertThat(antiSpoof.live(picture, face.box()).silent()).isEmpty();
            assertThat(antiSpoof.missing())
                    .extracting("model")
                    .containsExactlyInAnyOrderElementsOf(
                            Set.of(Model.MINIFASNET_V2, Model.MINIFASNET_V1SE, Model.MINIFAS_STRICT));
        }
    }

    @Test
    void a_picture_without_a_face_has_none() {
        assertThat(analyzer.analyze(new Image(320, 240, new byte[320 * 240 * 3])))
                .isEmpty();
    }

    private static List<Embedding> embeddings(Image picture) {
        FaceAligner aligner = new FaceAligner();
        return analyzer.analyze(picture).stream()
                .map(face ->
                        embedder.embed(aligner.align(picture, face.landmarks().fivePoints())))
                .toList();
    }

    private static double[] numbers(Face face) {
        Stream<Double> box = Stream.of(
                face.box().x(), face.box().y(), face.box().width(), face.box().height());
        Stream<Double> points =
                Stream.of(face.landmarks().fivePoints().toArray()).flatMap(p -> Stream.of(p.x(), p.y()));
        return Stream.concat(box, points).mapToDouble(Double::doubleValue).toArray();
    }
}
