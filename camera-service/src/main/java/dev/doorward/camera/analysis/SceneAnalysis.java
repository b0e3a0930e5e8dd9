package dev.doorward.camera.analysis;

import dev.doorward.camera.capture.Frame;
import dev.doorward.camera.sound.Hearing;
import dev.doorward.camera.tracking.Tracker;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.config.CameraConfig;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.face.Rehearsal;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.MissingModelException;
import dev.doorward.vision.models.ModelStore;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the faces of frames, follows them, measures and cuts them out. Without models it finds nothing, says so and looks
 * for them now and then. Used by one thread.
 */
public final class SceneAnalysis {
    /** A crowd must not starve the one at the door: the largest faces are captured, all are in the scene. */
    private static final int MOST_CAPTURED = 3;

    /** Of 30 frames a second, with time left for the rest of the work on one. */
    private static final Duration FAST_ENOUGH = Duration.ofMillis(20);

    private static final int MOST_SHOWN = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

    private final DoorId door;
    private final ModelStore models;
    private final Tracker tracker = new Tracker();
    private final FaceMessages messages;
    private final Optional<InfraredEye> infrared;
    private @Nullable FaceAnalyzer analyzer;
    private @Nullable String lacks;
    private long nextTry = System.nanoTime();

    /** @param infrared where there is such a camera */
    public SceneAnalysis(DoorId door, ModelStore models, Hearing hearing, Optional<InfraredEye> infrared) {
        this.infrared = infrared;
        this.door = door;
        this.models = models;
        this.messages = new FaceMessages(door, hearing);
    }

    /** Opens the models, if it is time for that, and makes ready to look at full speed. */
    public void prepare() {
        if (analyzer == null && System.nanoTime() - nextTry >= 0) {
            open();
        }
    }

    /** What is seen in the frame; empty while there is no model to look with. */
    public Optional<Observed> observe(Frame frame, CameraConfig limits) {
        return analyzer == null ? Optional.empty() : Optional.of(observe(analyzer, frame, limits));
    }

    /** What keeps it from looking, in words. */
    public Optional<String> lacks() {
        return Optional.ofNullable(lacks);
    }

    private void open() {
        try {
            FaceAnalyzer opened = FaceAnalyzer.open(models);
            Rehearsal.of(models, opened)
                    .ifPresent(visit -> visit.untilWithin(FAST_ENOUGH, () -> {
                        opened.analyze(visit.picture());
                        visit.aligned();
                    }));
            analyzer = opened;
            lacks = null;
        } catch (MissingModelException e) {
            lacks = "no face is looked for: " + e.getMessage();
            nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
        }
    }

    private Observed observe(FaceAnalyzer looking, Frame frame, CameraConfig limits) {
        Image image = frame.image();
        Frame.Stamp stamp = frame.stamp();
        List<Face> found = looking.analyze(image).stream()
                .sorted(Comparator.comparingDouble((Face face) -> -face.box().area()))
                .limit(MOST_SHOWN)
                .toList();
        List<Seen> seen = tracker.update(stamp.take(), stamp.nanos(), found).stream()
                .map(tracked -> Seen.of(tracked, image, limits))
                .toList();
        SceneObserved scene = new SceneObserved(
                door,
                stamp.number(),
                stamp.capturedAt(),
                stamp.source(),
                image.width(),
                image.height(),
                seen.stream().map(Seen::shown).toList());
        return new Observed(
                scene,
                captured(looking, frame, seen.stream().limit(MOST_CAPTURED).toList()));
    }

    private List<FaceCaptured> captured(FaceAnalyzer looking, Frame frame, List<Seen> seen) {
        Optional<InfraredEye.Moment> beside =
                seen.isEmpty() ? Optional.empty() : infrared.flatMap(eye -> eye.at(frame.stamp()));
        try {
            return seen.stream()
                    .map(one -> messages.captured(
                            one,
                            frame,
                            beside.map(moment -> moment.of(one.face().box(), frame.image(), looking))))
                    .toList();
        } finally {
            beside.ifPresent(InfraredEye.Moment::close);
        }
    }
}
