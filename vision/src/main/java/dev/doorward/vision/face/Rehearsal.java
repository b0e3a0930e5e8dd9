package dev.doorward.vision.face;

import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.MissingModelException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * A face to practise on before the first visitor comes. The JVM compiles what is used often: in a process just started a
 * face takes ten times as long, tracks break, verdicts come late, and whoever stands at the door then is not let in.
 *
 * @param picture 640 × 480
 * @param face the largest in it
 */
public record Rehearsal(Image picture, Face face) {
    private static final int SAMPLE = 3;
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration AT_MOST_UNTIL = Duration.ofSeconds(6);
    private static final int TOGETHER = 10;

    /** One look at the face. */
    @FunctionalInterface
    public interface Step {
        void run() throws UnreadableImageException;
    }

    /** Empty where the build did not bring the sample pictures; then the first visitor is the rehearsal. */
    public static Optional<Rehearsal> of(ModelStore models) {
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(models)) {
            return of(models, analyzer);
        } catch (MissingModelException e) {
            return Optional.empty();
        }
    }

    /** The same with an analyzer that is open already. */
    public static Optional<Rehearsal> of(ModelStore models, FaceAnalyzer analyzer) {
        Optional<Path> sample = models.samplePicture(SAMPLE);
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        try {
            Image picture = ImageCodec.decode(Files.readAllBytes(sample.get())).resized(640, 480);
            return analyzer.analyze(picture).stream()
                    .max(Comparator.comparingDouble(face -> face.box().area()))
                    .map(face -> new Rehearsal(picture, face));
        } catch (IOException | UnreadableImageException e) {
            return Optional.empty();
        }
    }

    /** As often as that, at most two seconds long. */
    public void repeat(int times, Step step) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        for (int round = 0; round < times && System.nanoTime() < end; round++) {
            look(step);
        }
    }

    /** Until a look takes no longer than that, some of them together, and at most six seconds long. */
    public void untilWithin(Duration look, Step step) {
        long end = System.nanoTime() + AT_MOST_UNTIL.toNanos();
        long now = System.nanoTime();
        long began;
        do {
            began = now;
            for (int round = 0; round < TOGETHER; round++) {
                look(step);
            }
            now = System.nanoTime();
        } while (now - began > look.multipliedBy(TOGETHER).toNanos() && now < end);
    }

    private static void look(Step step) {
        try {
            step.run();
        } catch (UnreadableImageException e) {
            throw new IllegalStateException("what was just written can't be read", e);
        }
    }

    /** The face as the embedder takes it, as a JPEG. */
    public byte[] aligned() {
        return ImageCodec.jpeg(new FaceAligner().align(picture, face.landmarks().fivePoints()), 95);
    }
}
