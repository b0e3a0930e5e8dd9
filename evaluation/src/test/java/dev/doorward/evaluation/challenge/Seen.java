package dev.doorward.evaluation.challenge;

import dev.doorward.contract.config.LivenessConfig;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.clip.CameraLook;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.Blink;
import dev.doorward.vision.liveness.track.BlinkDetector;
import dev.doorward.vision.liveness.track.ChallengeJudge;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.LivenessModels;
import dev.doorward.vision.liveness.track.LivenessSettings;
import dev.doorward.vision.liveness.track.Motion;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The largest face of a clip, looked at once, to be asked many things. */
record Seen(List<HeadFrame> heads, List<Blink> blinks) {
    private static final double ANSWER_WITHIN = 6;

    static Seen in(Path clip) throws UnusableInputException {
        try (Eyes eyes = new Eyes()) {
            Clip.watch(clip, (frame, seconds) -> {
                eyes.look(frame, seconds);
                return true;
            });
            return eyes.seen();
        }
    }

    /** What somebody who is asked at that moment is found to have answered. */
    Answer asked(Motion motion, double at) {
        List<HeadFrame> before =
                heads.stream().filter(frame -> frame.seconds() <= at).toList();
        ChallengeJudge judge = new ChallengeJudge(motion, at, at + ANSWER_WITHIN, before);
        Answer answer = null;
        for (HeadFrame frame : heads.subList(before.size(), heads.size())) {
            List<Blink> lately = blinks.stream()
                    .filter(blink -> blink.end() <= frame.seconds() && blink.start() > frame.seconds() - 3)
                    .toList();
            answer = judge.add(frame, lately);
        }
        return answer;
    }

    private static final class Eyes implements AutoCloseable {
        private static final LivenessConfig CONFIG = LivenessConfig.defaults();
        private static final LivenessSettings SETTINGS = new LivenessSettings(
                CONFIG.earRatio(),
                CONFIG.eyeClosed(),
                CONFIG.minRate(),
                CONFIG.passiveThreshold(),
                CONFIG.passiveSpoof(),
                CONFIG.passiveFrames(),
                CONFIG.fallbackThreshold());

        private final FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
        private final LivenessModels models = LivenessModels.open(ModelStore.standard());
        private final BlinkDetector detector = new BlinkDetector();
        private final List<HeadFrame> heads = new ArrayList<>();
        private final List<Blink> blinks = new ArrayList<>();

        void look(Image frame, double seconds) {
            analyzer.analyze(frame).stream()
                    .max(Comparator.comparingDouble(one -> one.box().area()))
                    .ifPresent(face -> add(frame, face, seconds));
        }

        private void add(Image frame, Face face, double seconds) {
            heads.add(new HeadFrame(seconds, face.pose(), face.landmarks()));
            blinks.addAll(detector.add(models.eyes(CameraLook.of(frame, face, seconds)), SETTINGS));
        }

        Seen seen() {
            return new Seen(List.copyOf(heads), List.copyOf(blinks));
        }

        @Override
        public void close() {
            analyzer.close();
            models.close();
        }
    }
}
