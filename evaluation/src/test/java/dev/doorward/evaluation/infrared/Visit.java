package dev.doorward.evaluation.infrared;

import dev.doorward.evaluation.Settings;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.infrared.InfraredFace;
import dev.doorward.vision.infrared.InfraredFinder;
import dev.doorward.vision.infrared.InfraredMeter;
import dev.doorward.vision.infrared.Registration;
import dev.doorward.vision.liveness.Eyes;
import dev.doorward.vision.liveness.track.Check;
import dev.doorward.vision.liveness.track.EyeFrame;
import dev.doorward.vision.liveness.track.TrackLiveness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Somebody, or a picture, before both cameras: what is said of it, pair by pair. */
final class Visit {
    private static final int QUALITY = 90;

    private final FaceAnalyzer analyzer;
    private final Scene scene;
    private final InfraredMeter meter = new InfraredMeter();
    private final TrackLiveness track = new TrackLiveness(0);
    private final List<Check.State> said = new ArrayList<>();

    Visit(FaceAnalyzer analyzer, Scene scene) {
        this.analyzer = analyzer;
        this.scene = scene;
    }

    void look(Image frame, double seconds) {
        Image colour = scene.colour(frame, seconds);
        Optional<Face> found = analyzer.analyze(colour).stream()
                .max(Comparator.comparingDouble(one -> one.box().area()));
        found.ifPresent(face -> look(colour, face, scene.infrared(colour, face.box(), seconds), seconds));
    }

    private void look(Image colour, Face face, Image infrared, double seconds) {
        Box expected = Registration.SAME.expected(
                face.box(), colour.width(), colour.height(), infrared.width(), infrared.height());
        InfraredFinder.look(analyzer, infrared, expected)
                .map(seen -> meter.compare(seconds, colour, face.landmarks(), sent(seen)))
                .ifPresent(pair -> {
                    track.seenInInfrared(pair);
                    said.add(judged(seconds));
                });
    }

    private Check.State judged(double seconds) {
        EyeFrame open = new EyeFrame(seconds, 0.3, new Eyes(0, 0), 0, new Point(0, 0), 50);
        return track.add(open, Optional.empty(), Settings.liveness()).checks().stream()
                .filter(check -> check.kind() == Check.Kind.INFRARED)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static InfraredFace sent(InfraredFace seen) {
        try {
            Image picture = ImageCodec.decode(ImageCodec.jpeg(seen.picture(), QUALITY));
            return new InfraredFace(picture, seen.expected(), seen.points(), seen.light());
        } catch (UnreadableImageException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean ever(Class<? extends Check.State> state) {
        return said.stream().anyMatch(state::isInstance);
    }
}
