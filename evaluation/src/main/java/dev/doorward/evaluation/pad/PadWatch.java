package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.Settings;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.clip.CameraLook;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.liveness.track.Assessment;
import dev.doorward.vision.liveness.track.Check;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.LivenessModels;
import dev.doorward.vision.liveness.track.LivenessSettings;
import dev.doorward.vision.liveness.track.Outcome;
import dev.doorward.vision.liveness.track.TrackLiveness;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Stands where the camera and liveness-service stand, with the default configuration. Used by one thread at a time. */
final class PadWatch implements OnAllCores.Worker {
    /** Seconds after which a visit counts as refused. */
    private static final double PATIENCE = 8;
    /** A face that is away for so long, or somewhere else at once, is another visitor. */
    private static final double GAP = 0.5;

    private static final double SAME_PLACE = 0.1;

    private final FaceAnalyzer analyzer;
    private final LivenessModels models;
    private final LivenessSettings settings = Settings.liveness();

    PadWatch(ModelStore store) {
        analyzer = FaceAnalyzer.open(store);
        models = LivenessModels.open(store);
    }

    Watched watch(PadFile file) throws UnusableInputException {
        Visit visit = new Visit();
        if (file.isPicture()) {
            visit.see(picture(file), 0);
        } else {
            Clip.watch(file.file(), (frame, seconds) -> {
                visit.see(frame, seconds);
                return seconds < PATIENCE || visit.questions.areOpen();
            });
        }
        return visit.result(file);
    }

    private static Image picture(PadFile file) throws UnusableInputException {
        try {
            return ImageCodec.decode(Files.readAllBytes(file.file()));
        } catch (IOException | UnreadableImageException e) {
            throw new UnusableInputException(file.file() + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        analyzer.close();
        models.close();
    }

    /** One clip from its first frame to its last. */
    private final class Visit {
        private final Map<String, List<Double>> scores = new HashMap<>();
        private final TreeSet<String> passed = new TreeSet<>();
        private final Set<String> denied = new HashSet<>();
        private final Questions questions = new Questions();
        private @Nullable TrackLiveness track;
        private Box place = new Box(0, 0, 0, 0);
        private double firstFace = Double.NaN;
        private double lastFace = Double.NEGATIVE_INFINITY;
        private long number;
        private int faces;
        private @Nullable Double opened;
        private String reason = "No face";
        private boolean over;

        void see(Image frame, double seconds) {
            questions.pass(seconds);
            number++;
            List<Face> all = analyzer.analyze(frame);
            all.stream()
                    .max(Comparator.comparingDouble(one -> one.box().area()))
                    .ifPresent(one -> follow(frame, one, all, seconds));
            over = seconds >= PATIENCE;
        }

        private void follow(Image frame, Face face, List<Face> all, double seconds) {
            if (Double.isNaN(firstFace)) {
                firstFace = seconds;
            }
            TrackLiveness following = track;
            if (following == null || seconds - lastFace > GAP || place.iou(face.box()) < SAME_PLACE) {
                following = new TrackLiveness(seconds);
                track = following;
                questions.anotherFace();
            }
            lastFace = seconds;
            place = face.box();
            List<Box> others =
                    all.stream().filter(one -> one != face).map(Face::box).toList();
            following.seenBeside(seconds, face.box(), others);
            Assessment assessment = models.assess(following, CameraLook.of(frame, number, face, seconds), settings);
            if (!over) {
                note(assessment, seconds);
            }
            questions.see(new HeadFrame(seconds, face.pose(), face.landmarks()), assessment, opened == null && !over);
        }

        private void note(Assessment assessment, double seconds) {
            for (Check check : assessment.checks()) {
                String name = check.kind().name().toLowerCase(Locale.ROOT);
                check.score().ifPresent(score -> scores.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(score));
                if (check.state() instanceof Check.Passed) {
                    passed.add(name);
                } else if (check.state() instanceof Check.Failed && check.kind().deniesOnly()) {
                    denied.add(name);
                }
            }
            faces++;
            reason = assessment.outcome().reason();
            if (opened == null && assessment.outcome() instanceof Outcome.Live) {
                opened = seconds - firstFace;
            }
        }

        Watched result(PadFile file) {
            passed.removeAll(denied);
            Map<String, Double> means = new TreeMap<>();
            scores.forEach((name, all) -> means.put(
                    name,
                    all.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
            return new Watched(
                    file.name(),
                    file.label(),
                    file.attack(),
                    file.person(),
                    file.isPicture(),
                    faces,
                    means,
                    passed,
                    opened,
                    questions.asked(firstFace),
                    reason);
        }
    }
}
