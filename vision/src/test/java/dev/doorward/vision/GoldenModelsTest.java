package dev.doorward.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.AntiSpoof;
import dev.doorward.vision.liveness.Scores;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.models.Session;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every model and the whole pipeline against values that another implementation computed, when the folder
 * {@code DOORWARD_MODELS_DIR} holds them as golden.json.
 */
class GoldenModelsTest {

    private final ModelStore store = ModelStore.standard();
    private JsonNode golden = new ObjectMapper().nullNode();

    @BeforeEach
    void read() throws IOException {
        String folder = System.getenv("DOORWARD_MODELS_DIR");
        assumeThat(folder).as("DOORWARD_MODELS_DIR, which may hold golden.json").isNotNull();
        Path file = Path.of(folder, "golden.json");
        assumeThat(file).as("golden.json in DOORWARD_MODELS_DIR").exists();
        golden = new ObjectMapper().readTree(Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource(value = Model.class, names = "VOICE", mode = EnumSource.Mode.EXCLUDE) // VoiceActivityTest
    void a_model_answers_a_pattern_with_the_golden_values(Model model) {
        assumeThat(store.find(model)).as("%s is there", model.file()).isPresent();
        JsonNode expected = model(model);
        try (Session session = new Session(store.require(model), 1, shape(expected.get("shape")))) {
            fill(
                    session.input(),
                    expected.get("mean").asDouble(),
                    expected.get("std").asDouble());

            session.run();

            expected.get("outputs").properties().forEach(output -> {
                FloatBuffer actual = session.output(output.getKey());
                JsonNode first = output.getValue().get("first5");
                for (int i = 0; i < first.size(); i++) {
                    double value = first.get(i).asDouble();
                    assertThat((double) actual.get(i))
                            .as("%s %s[%d]", model, output.getKey(), i)
                            .isCloseTo(value, within(1e-3 + 1e-3 * Math.abs(value)));
                }
            });
        }
    }

    /** Boxes and points within 4 pixels, embeddings within a cosine of 0.95: the resamplers differ. */
    @Test
    void the_whole_pipeline_agrees_on_the_first_sample_picture() throws Exception {
        Image picture = SamplePictures.read(1);
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(store);
                Embedder embedder = Embedder.open(store);
                AntiSpoof antiSpoof = AntiSpoof.open(store, AntiSpoof.ALL)) {
            List<Face> faces = analyzer.analyze(picture);
            JsonNode expected = golden.get("sample1").get("faces");
            assertThat(faces).hasSameSizeAs(expected);
            for (int i = 0; i < faces.size(); i++) {
                Face face = faces.get(i);
                JsonNode reference = expected.get(i);
                assertThat(face.box().x()).isCloseTo(reference.get("box").get(0).asDouble(), within(4.0));
                assertThat(face.box().bottom())
                        .isCloseTo(reference.get("box").get(3).asDouble(), within(4.0));
                Point[] five = face.landmarks().fivePoints().toArray();
                for (int k = 0; k < five.length; k++) {
                    JsonNode point = reference.get("five").get(k);
                    assertThat(five[k].distanceTo(new Point(
                                    point.get(0).asDouble(), point.get(1).asDouble())))
                            .isLessThan(4);
                }
                Image aligned =
                        new FaceAligner().align(picture, face.landmarks().fivePoints());
                assertThat(Embedding.unit(embedder.mean(List.of(aligned)))
                                .cosine(embedding(reference.get("embedding512"))))
                        .isGreaterThan(0.95);
                Scores scores = antiSpoof.live(picture, face.box());
                assertThat(scores.fallback().orElseThrow())
                        .isCloseTo(reference.get("fr_liveness").get(0).asDouble(), within(0.05));
                scores.silent().ifPresent(silent -> assertThat(silent)
                        .isCloseTo(
                                (reference.get("v2").get(1).asDouble()
                                                + reference.get("v1se").get(1).asDouble())
                                        / 2,
                                within(0.05)));
            }
        }
    }

    private JsonNode model(Model model) {
        return golden.get("synthetic").get("models").properties().stream()
                .filter(entry -> entry.getKey().endsWith("/" + model.file()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The rule of golden.json: value i is ((37 i) mod 256 − mean) / divisor. */
    static void fill(FloatBuffer input, double mean, double divisor) {
        for (int i = 0; i < input.capacity(); i++) {
            input.put(i, (float) ((i * 37L % 256 - mean) / divisor));
        }
    }

    private static long[] shape(JsonNode node) {
        long[] shape = new long[node.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = node.get(i).asLong();
        }
        return shape;
    }

    private static Embedding embedding(JsonNode node) {
        float[] values = new float[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) node.get(i).asDouble();
        }
        return Embedding.unit(values);
    }
}
