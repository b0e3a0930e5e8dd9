package dev.doorward.camera.analysis;

import dev.doorward.camera.capture.Frame;
import dev.doorward.camera.capture.FrameMemory;
import dev.doorward.contract.InfraredView;
import dev.doorward.contract.PixelBox;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.infrared.InfraredFace;
import dev.doorward.vision.infrared.InfraredFinder;
import dev.doorward.vision.infrared.Registration;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up faces in the infrared camera's picture of the same moment, five times a second: a search costs as much as one
 * in the first picture, and neighbouring frames say the same.
 */
public final class InfraredEye {
    private static final Duration TOGETHER = Duration.ofMillis(100);
    private static final long EVERY = Duration.ofMillis(190).toNanos();
    /** Pictures that lie apart for longer are no pair of streams. */
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private static final int QUALITY = 90;

    private final Registration registration;
    private final FrameMemory frames;
    private volatile @Nullable String missing = "it has not started";
    private long told = Long.MIN_VALUE;

    public InfraredEye(Registration registration, FrameMemory frames) {
        this.registration = registration;
        this.frames = frames;
    }

    /** @param reason why there is no picture, in words; null while there is one */
    public void missing(@Nullable String reason) {
        missing = reason;
    }

    /** What it sees at the moment of a frame; empty when it need not look, or may do so with the next. */
    Optional<Moment> at(Frame.Stamp stamp) {
        if (told == Long.MIN_VALUE) {
            told = stamp.nanos() - EVERY;
        }
        long since = stamp.nanos() - told;
        if (since < EVERY) {
            return Optional.empty();
        }
        Optional<Moment> moment = moment(stamp, since);
        if (moment.isPresent()) {
            told = stamp.nanos();
        }
        return moment;
    }

    private Optional<Moment> moment(Frame.Stamp stamp, long since) {
        String reason = missing;
        if (reason != null) {
            return Optional.of(new Moment(null, reason));
        }
        Optional<Frame> beside = frames.at(stamp.nanos(), TOGETHER);
        if (beside.isEmpty()) {
            return since < PATIENCE
                    ? Optional.empty()
                    : Optional.of(new Moment(null, "no infrared picture is of the same moment"));
        }
        if (isRecorded(beside.get(), stamp)) {
            beside.get().release();
            return Optional.of(new Moment(null, "a recording is no infrared picture of what a camera sees"));
        }
        return Optional.of(new Moment(beside.get(), ""));
    }

    /** Evidence from a file drives no real lock, neither as a face nor beside one. */
    private static boolean isRecorded(Frame beside, Frame.Stamp stamp) {
        return stamp.source().mayDriveRealLock() && !beside.stamp().source().mayDriveRealLock();
    }

    /** One infrared picture, or why there is none. */
    final class Moment implements AutoCloseable {
        private final @Nullable Frame beside;
        private final String reason;

        private Moment(@Nullable Frame beside, String reason) {
            this.beside = beside;
            this.reason = reason;
        }

        /** @param face in the first camera's picture */
        InfraredView of(Box face, Image first, FaceAnalyzer analyzer) {
            if (beside == null) {
                return new InfraredView.Missing(reason);
            }
            Image image = beside.image();
            Box expected = registration.expected(face, first.width(), first.height(), image.width(), image.height());
            return InfraredFinder.look(analyzer, image, expected)
                    .<InfraredView>map(Moment::shown)
                    .orElseGet(() -> new InfraredView.Missing("the face lies outside the infrared picture"));
        }

        private static InfraredView shown(InfraredFace seen) {
            return new InfraredView.Shown(
                    ImageCodec.jpeg(seen.picture(), QUALITY),
                    new PixelBox(
                            seen.expected().x(),
                            seen.expected().y(),
                            seen.expected().width(),
                            seen.expected().height()),
                    seen.points().map(Landmarks::xy).orElse(null),
                    seen.light());
        }

        @Override
        public void close() {
            if (beside != null) {
                beside.release();
            }
        }
    }
}
