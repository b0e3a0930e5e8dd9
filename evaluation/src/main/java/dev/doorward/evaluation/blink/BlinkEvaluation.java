package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.Settings;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.clip.CameraLook;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.liveness.track.Blink;
import dev.doorward.vision.liveness.track.BlinkDetector;
import dev.doorward.vision.liveness.track.LivenessModels;
import dev.doorward.vision.liveness.track.LivenessSettings;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs the blink detector over clips, causally, with the default configuration. Used by one thread at a time. */
public final class BlinkEvaluation implements AutoCloseable {
    private final FaceAnalyzer analyzer;
    private final LivenessModels models;
    private final LivenessSettings settings;

    private BlinkEvaluation(FaceAnalyzer analyzer, LivenessModels models, LivenessSettings settings) {
        this.analyzer = analyzer;
        this.models = models;
        this.settings = settings;
    }

    public static BlinkEvaluation open(ModelStore store) {
        return new BlinkEvaluation(FaceAnalyzer.open(store), LivenessModels.open(store), Settings.liveness());
    }

    /** What the detector finds in a clip whose blinks are known. */
    BlinkReport.OfClip run(BlinkClip clip) throws UnusableInputException {
        Watched watched = watch(clip.file());
        List<Double> detected = watched.blinks().stream().map(Blink::middle).toList();
        return BlinkReport.OfClip.of(clip, watched.seconds(), detected);
    }

    /** The blinks of the largest face in a clip. */
    Watched watch(Path clip) throws UnusableInputException {
        BlinkDetector detector = new BlinkDetector();
        List<Blink> blinks = new ArrayList<>();
        double[] last = {0};
        Clip.watch(clip, (frame, seconds) -> {
            last[0] = seconds;
            Optional<Face> face = analyzer.analyze(frame).stream()
                    .max(Comparator.comparingDouble(one -> one.box().area()));
            face.ifPresent(
                    one -> blinks.addAll(detector.add(models.eyes(CameraLook.of(frame, one, seconds)), settings)));
            return true;
        });
        return new Watched(blinks, last[0]);
    }

    /** @param seconds how long the clip lasts */
    record Watched(List<Blink> blinks, double seconds) {}

    @Override
    public void close() {
        analyzer.close();
        models.close();
    }
}
