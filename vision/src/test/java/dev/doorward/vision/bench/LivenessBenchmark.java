package dev.doorward.vision.bench;

import dev.doorward.vision.SamplePictures;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.liveness.ContextRule;
import dev.doorward.vision.liveness.SwatchRule;
import dev.doorward.vision.liveness.track.Assessment;
import dev.doorward.vision.liveness.track.LivenessModels;
import dev.doorward.vision.liveness.track.LivenessSettings;
import dev.doorward.vision.liveness.track.Look;
import dev.doorward.vision.liveness.track.Swatch;
import dev.doorward.vision.liveness.track.TrackLiveness;
import dev.doorward.vision.models.ModelStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What liveness costs a face on one thread, at 30 faces a second of one track: each check at its own rate, so the mean is
 * what counts. Run by {@code mvn -pl vision -Pbench verify -DskipTests}; models come from {@code DOORWARD_MODELS_DIR}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class LivenessBenchmark {
    private static final int FRAMES = 45;
    private static final double RATE = 30;
    private static final LivenessSettings SETTINGS = new LivenessSettings(0.9, 0.5, 12, 0.4, 0.2, 5, 0.02);

    /** A face as it arrives: compressed. */
    private record Message(byte[] context, Box face, Face seen, byte[] swatch, Box square, boolean withSwatch) {}

    private final LivenessModels models = LivenessModels.open(ModelStore.standard());
    private final List<Message> messages = new ArrayList<>();
    private final TrackLiveness track = new TrackLiveness(0);
    private long frame;

    /** A picture of a woman whose face is 140 pixels high, with a sensor's noise, anew in each frame. */
    @Setup
    public void prepare() throws Exception {
        Image picture = SamplePictures.read(1).crop(new Box(0, 130, 800, 600)).resized(640, 480);
        Random noise = new Random(1);
        try (FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard())) {
            for (int i = 0; i < FRAMES; i++) {
                Image noisy = noisy(picture, noise);
                messages.add(message(noisy, analyzer.analyze(noisy).getFirst(), i));
            }
        }
    }

    @TearDown
    public void close() {
        models.close();
    }

    /** All that liveness does with a face: decode what was sent, look, judge. */
    @Benchmark
    public Assessment whole() throws UnreadableImageException {
        double seconds = ++frame / RATE;
        Message message = messages.get((int) (frame % FRAMES));
        Optional<Swatch> swatch = message.withSwatch()
                ? Optional.of(new Swatch(
                        ImageCodec.decode(message.swatch()),
                        (int) message.square().x(),
                        (int) message.square().y()))
                : Optional.empty();
        Box inContext = message.face();
        Box inFrame = message.seen().box();
        Look look = new Look(
                seconds,
                ImageCodec.decode(message.context()),
                inContext,
                message.seen().landmarks().translated(inContext.x() - inFrame.x(), inContext.y() - inFrame.y()),
                message.seen().landmarks(),
                0,
                swatch);
        return models.assess(track, look, SETTINGS);
    }

    private static Message message(Image picture, Face face, int number) {
        Box context = ContextRule.of(face.box(), picture.width(), picture.height());
        Box square = SwatchRule.of(face.box(), picture.width(), picture.height());
        return new Message(
                ImageCodec.jpeg(picture.crop(context), 92),
                face.box().translated(-context.x(), -context.y()),
                face,
                ImageCodec.png(picture.crop(square)),
                square,
                SwatchRule.isDue(number));
    }

    private static Image noisy(Image picture, Random noise) {
        byte[] bgr = picture.bgr().clone();
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.clamp((bgr[i] & 0xff) + Math.round(2 * noise.nextGaussian()), 0, 255);
        }
        return new Image(picture.width(), picture.height(), bgr);
    }
}
