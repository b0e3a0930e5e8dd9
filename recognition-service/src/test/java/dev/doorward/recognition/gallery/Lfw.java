package dev.doorward.recognition.gallery;

import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The faces of LFW, where {@code DOORWARD_DATA_DIR} holds it. */
final class Lfw {
    private Lfw() {}

    /** Every so-manieth picture, by its file; the folder of a file is the person. */
    static Map<Path, Embedding> embedded(int each) throws IOException, UnreadableImageException {
        Path lfw = Path.of(System.getenv("DOORWARD_DATA_DIR"), "lfw");
        Map<Path, Embedding> faces = new TreeMap<>();
        FaceAligner aligner = new FaceAligner();
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
                Embedder embedder = Embedder.open(ModelStore.standard());
                Stream<Path> files = Files.walk(lfw)) {
            List<Path> pictures = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
            for (int i = 0; i < pictures.size(); i += each) {
                Image picture = ImageCodec.decode(Files.readAllBytes(pictures.get(i)));
                Face face = middle(analyzer.analyze(picture), picture);
                faces.put(
                        pictures.get(i),
                        embedder.embed(aligner.align(picture, face.landmarks().fivePoints())));
            }
        }
        return faces;
    }

    /** The pictures of those who have so many or more, by person. */
    static List<List<Embedding>> people(int leastPictures) throws IOException, UnreadableImageException {
        Map<String, List<Embedding>> byName = new TreeMap<>();
        embedded(1).forEach((file, embedding) -> byName.computeIfAbsent(
                        file.getParent().getFileName().toString(), name -> new ArrayList<>())
                .add(embedding));
        return byName.values().stream()
                .filter(pictures -> pictures.size() >= leastPictures)
                .toList();
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
