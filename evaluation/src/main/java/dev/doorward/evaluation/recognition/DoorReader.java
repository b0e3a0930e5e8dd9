package dev.doorward.evaluation.recognition;

import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.ModelStore;
import java.util.Optional;

/** The door's own way: the classes of camera-service and recognition-service, with their default settings. */
final class DoorReader implements FaceReader {
    private final FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
    private final Embedder embedder = Embedder.open(ModelStore.standard());
    private final FaceAligner aligner = new FaceAligner();

    @Override
    public Optional<Embedding> read(Image picture) {
        return Subject.of(analyzer.analyze(picture), Face::box, picture)
                .map(face ->
                        embedder.embed(aligner.align(picture, face.landmarks().fivePoints())));
    }

    @Override
    public void close() {
        analyzer.close();
        embedder.close();
    }
}
