package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.OnAllCores;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.face.Quality;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;

/** How much of a face a picture shows: what a mean may be weighted by. Used by one thread at a time. */
final class Visible implements OnAllCores.Worker {
    /** From this height on (pixels) a face fills the embedding's picture. */
    private static final double WHOLE_HEIGHT = 112;
    /** What a webcam gives. */
    private static final double WHOLE_SHARPNESS = 50;

    private static final double LEAST = 0.05;

    private final FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());

    /** From little to 1; little as well where no face is found. */
    double share(FacePicture picture) {
        try {
            Image image = ImageCodec.decode(Files.readAllBytes(picture.file()));
            return Subject.of(analyzer.analyze(image), Face::box, image)
                    .map(face -> share(face.quality()))
                    .orElse(LEAST);
        } catch (UnreadableImageException | IOException e) {
            return LEAST;
        }
    }

    private static double share(Quality quality) {
        double facing = (1 - Math.abs(quality.pose().yaw()) / 90)
                * (1 - Math.abs(quality.pose().pitch()) / 90);
        double seen = Math.min(1, quality.size() / WHOLE_HEIGHT) * Math.min(1, quality.sharpness() / WHOLE_SHARPNESS);
        return Math.max(LEAST, seen * Math.max(0, facing));
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
