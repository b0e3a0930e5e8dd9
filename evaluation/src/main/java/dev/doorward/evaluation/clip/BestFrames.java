package dev.doorward.evaluation.clip;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.EyeAspectRatio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a careful owner would enrol from a clip: one face, facing the camera, eyes open, spread over the clip. */
public final class BestFrames {
    private BestFrames() {}

    private record Candidate(Image frame, double second, double merit) {}

    /**
     * At most {@code most} frames, best first, no two nearer than half a second.
     *
     * @throws UnusableInputException when no frame shows exactly one face
     */
    public static List<Image> of(Path clip, FaceAnalyzer analyzer, int most) throws UnusableInputException {
        List<Candidate> candidates = new ArrayList<>();
        Clip.watch(clip, (frame, second) -> {
            List<Face> faces = analyzer.analyze(frame);
            if (faces.size() == 1) {
                candidates.add(new Candidate(frame, second, merit(faces.getFirst())));
            }
            return true;
        });
        if (candidates.isEmpty()) {
            throw new UnusableInputException(clip + " has no frame with exactly one face");
        }
        candidates.sort(Comparator.comparingDouble(Candidate::merit).reversed());
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean apart = chosen.stream().allMatch(c -> Math.abs(c.second() - candidate.second()) >= 0.5);
            if (apart && chosen.size() < most) {
                chosen.add(candidate);
            }
        }
        return chosen.stream().map(Candidate::frame).toList();
    }

    /** Open eyes and a straight look, in units of about one; sharpness decides between equals. */
    private static double merit(Face face) {
        var ears = EyeAspectRatio.of(face.landmarks());
        double open = Math.min(ears.imageLeft(), ears.imageRight()) / 0.3;
        double aside = (Math.abs(face.pose().yaw()) + Math.abs(face.pose().pitch()) / 2) / 20;
        return open - aside + Math.min(face.quality().sharpness(), 200) / 1_000;
    }
}
