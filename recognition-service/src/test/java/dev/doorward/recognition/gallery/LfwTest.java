package dev.doorward.recognition.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On real people, where {@code DOORWARD_DATA_DIR} holds LFW: every third picture, so that it takes seconds. */
@EnabledIfEnvironmentVariable(named = "DOORWARD_DATA_DIR", matches = ".+")
class LfwTest {
    private static final int EACH = 3;
    /** What access-service is advised to take for the same face. */
    private static final int SAME_FACE = 38;

    private static final Map<Path, Embedding> FACES = new HashMap<>();

    @BeforeAll
    static void embed() throws Exception {
        Path lfw = Path.of(System.getenv("DOORWARD_DATA_DIR"), "lfw");
        FaceAligner aligner = new FaceAligner();
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
                Embedder embedder = Embedder.open(ModelStore.standard());
                Stream<Path> files = Files.walk(lfw)) {
            List<Path> pictures = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
            for (int i = 0; i < pictures.size(); i += EACH) {
                Image picture = ImageCodec.decode(Files.readAllBytes(pictures.get(i)));
                Face face = middle(analyzer.analyze(picture), picture);
                FACES.put(
                        pictures.get(i),
                        embedder.embed(aligner.align(picture, face.landmarks().fivePoints())));
            }
        }
    }

    @Test
    void two_people_seldom_share_a_continuity_token() {
        long pairs = 0;
        long shared = 0;
        for (Map.Entry<Path, Embedding> one : FACES.entrySet()) {
            for (Map.Entry<Path, Embedding> other : FACES.entrySet()) {
                if (!one.getKey().getParent().equals(other.getKey().getParent())) {
                    pairs++;
                    int distance = Continuity.of(one.getValue()).distance(Continuity.of(other.getValue()));
                    shared += distance <= SAME_FACE ? 1 : 0;
                }
            }
        }
        assertThat((double) shared / pairs).isLessThan(0.001);
    }

    @Test
    void two_people_seldom_reach_the_threshold() {
        long pairs = 0;
        long alike = 0;
        for (Map.Entry<Path, Embedding> one : FACES.entrySet()) {
            for (Map.Entry<Path, Embedding> other : FACES.entrySet()) {
                if (!one.getKey().getParent().equals(other.getKey().getParent())) {
                    pairs++;
                    alike += one.getValue().cosine(other.getValue()) >= 0.40 ? 1 : 0;
                }
            }
        }
        assertThat((double) alike / pairs).isLessThan(0.001);
    }

    /** Whom an LFW picture is of stands in its middle. */
    private static Face middle(List<Face> faces, Image picture) {
        Point centre = picture.bounds().centre();
        return faces.stream()
                .min(Comparator.comparingDouble(face -> away(face.box(), centre)))
                .orElseThrow();
    }

    private static double away(Box box, Point centre) {
        return Math.hypot(box.centre().x() - centre.x(), box.centre().y() - centre.y());
    }
}
