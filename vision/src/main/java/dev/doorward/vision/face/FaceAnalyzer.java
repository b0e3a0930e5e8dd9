package dev.doorward.vision.face;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.ModelStore;
import java.util.ArrayList;
import java.util.List;

/** Everything that a camera measures of a frame: faces, landmarks, pose, quality. Used by one thread at a time. */
public final class FaceAnalyzer implements AutoCloseable {

    private final FaceDetector detector;
    private final LandmarkFinder landmarks;
    private final QualityMeter quality = new QualityMeter();

    private FaceAnalyzer(FaceDetector detector, LandmarkFinder landmarks) {
        this.detector = detector;
        this.landmarks = landmarks;
    }

    public static FaceAnalyzer open(ModelStore store) {
        return open(store, 1);
    }

    /** @param threads threads that compute one frame */
    public static FaceAnalyzer open(ModelStore store, int threads) {
        return new FaceAnalyzer(FaceDetector.open(store, threads), LandmarkFinder.open(store, threads));
    }

    /** The faces of the picture, the detector's surest first. */
    public List<Face> analyze(Image picture) {
        List<Face> faces = new ArrayList<>();
        for (Detection detection : detector.detect(picture)) {
            Landmarks points = landmarks.find(picture, detection.box());
            Pose pose = PoseEstimator.of(points);
            faces.add(new Face(
                    detection.box(),
                    detection.score(),
                    points,
                    pose,
                    quality.measure(picture, detection.box(), points, pose)));
        }
        return faces;
    }

    @Override
    public void close() {
        detector.close();
        landmarks.close();
    }
}
