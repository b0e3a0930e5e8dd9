package dev.doorward.camera.demo;

import dev.doorward.camera.source.Buffers;
import dev.doorward.camera.source.FrameSource;
import dev.doorward.camera.source.Pacer;
import dev.doorward.camera.source.SourceException;
import dev.doorward.vision.face.LandmarkFinder;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.models.MissingModelException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The demo visitor as a source of pictures: 640 × 480 at 30 a second, without end. */
public final class DemoSource implements FrameSource {
    private static final int RATE = 30;
    /**
     * Where the play begins, seconds: nobody is there for a few more. Six processes that have just started share two cores
     * with their compilers, and whoever comes meanwhile is seen too seldom to be let in.
     */
    private static final double BEGINNING = 38;

    private final Play play;
    private final Pacer pacer = new Pacer();
    private long frame;

    private DemoSource(Play play) {
        this.play = play;
    }

    /**
     * @param models where the sample pictures and the landmarks' model are
     * @throws SourceException when they are not there
     */
    public static DemoSource open(ModelStore models) throws SourceException {
        Map<Integer, Image> pictures = new HashMap<>();
        for (Person person : new Person[] {Person.KNOWN, Person.STRANGER}) {
            pictures.put(person.picture(), picture(models, person.picture()));
        }
        try (LandmarkFinder finder = LandmarkFinder.open(models)) {
            return new DemoSource(new Play(pictures::get, finder));
        } catch (MissingModelException e) {
            throw new SourceException("the demo visitor can't be rendered: " + e.getMessage());
        }
    }

    private static Image picture(ModelStore models, int number) throws SourceException {
        Path file = models.samplePicture(number)
                .orElseThrow(() -> new SourceException("the demo visitor needs the sample pictures, which the build"
                        + " fetches with the models: run ./doorward build, or choose another source"));
        try {
            return ImageCodec.decode(Files.readAllBytes(file));
        } catch (IOException | UnreadableImageException e) {
            throw new SourceException("the sample picture " + file + " can't be read: " + e.getMessage());
        }
    }

    @Override
    public Optional<Image> next(Buffers buffers) throws InterruptedException {
        byte[] bgr = buffers.take(Doorstep.WIDTH * Doorstep.HEIGHT * 3);
        play.paint(bgr, BEGINNING + frame / (double) RATE);
        pacer.await(Duration.ofSeconds(frame++).dividedBy(RATE));
        return Optional.of(new Image(Doorstep.WIDTH, Doorstep.HEIGHT, bgr));
    }

    @Override
    public void close() {
        // nothing is held
    }
}
