package dev.doorward.vision.bench;

import dev.doorward.vision.SamplePictures;
import dev.doorward.vision.face.Detection;
import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.face.FaceDetector;
import dev.doorward.vision.face.LandmarkFinder;
import dev.doorward.vision.face.PoseEstimator;
import dev.doorward.vision.face.Quality;
import dev.doorward.vision.face.QualityMeter;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.liveness.AntiSpoof;
import dev.doorward.vision.liveness.EyeStateClassifier;
import dev.doorward.vision.liveness.Eyes;
import dev.doorward.vision.liveness.Scores;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import java.util.List;
import java.util.Set;
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
 * What one frame of 640×480 with one face costs, whole and by stage, on one thread. Run by
 * {@code mvn -pl vision -Pbench verify -DskipTests}; the optional models come from {@code DOORWARD_MODELS_DIR}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class FrameBenchmark {

    private final ModelStore store = ModelStore.standard();
    private final FaceAnalyzer analyzer = FaceAnalyzer.open(store);
    private final FaceDetector detector = FaceDetector.open(store);
    private final LandmarkFinder finder = LandmarkFinder.open(store);
    private final QualityMeter meter = new QualityMeter();
    private final FaceAligner aligner = new FaceAligner();
    private final Embedder embedder = Embedder.open(store);
    private final EyeStateClassifier eyes = EyeStateClassifier.open(store);
    private final AntiSpoof silent = AntiSpoof.open(store, Set.of(Model.MINIFASNET_V2, Model.MINIFASNET_V1SE));

    private Image frame;
    private byte[] jpeg;
    private Face face;
    private Image aligned;

    /** The woman on the left of the first sample picture, 140 pixels high in the frame. */
    @Setup
    public void prepare() throws Exception {
        frame = SamplePictures.read(1).crop(new Box(0, 130, 800, 600)).resized(640, 480);
        jpeg = ImageCodec.jpeg(frame, 85);
        face = analyzer.analyze(frame).getFirst();
        aligned = aligner.align(frame, face.landmarks().fivePoints());
    }

    @TearDown
    public void close() {
        analyzer.close();
        detector.close();
        finder.close();
        embedder.close();
        eyes.close();
        silent.close();
    }

    /** All that the services do with a frame, one after the other. */
    @Benchmark
    public double whole() {
        Face found = analyzer.analyze(frame).getFirst();
        Image crop = aligner.align(frame, found.landmarks().fivePoints());
        Embedding embedding = embedder.embed(crop);
        Eyes closed = eyes.closed(frame, found.landmarks());
        Scores scores = silent.live(frame, found.box());
        return embedding.cosine(embedding)
                + closed.meanClosed()
                + scores.silent().orElse(0);
    }

    @Benchmark
    public List<Detection> stage1_detect() {
        return detector.detect(frame);
    }

    @Benchmark
    public Landmarks stage2_landmarks() {
        return finder.find(frame, face.box());
    }

    @Benchmark
    public Pose stage3_pose() {
        return PoseEstimator.of(face.landmarks());
    }

    @Benchmark
    public Quality stage4_quality() {
        return meter.measure(frame, face.box(), face.landmarks(), face.pose());
    }

    @Benchmark
    public Image stage5_align() {
        return aligner.align(frame, face.landmarks().fivePoints());
    }

    @Benchmark
    public Embedding stage6_embed() {
        return embedder.embed(aligned);
    }

    @Benchmark
    public Eyes stage7_eyes() {
        return eyes.closed(frame, face.landmarks());
    }

    @Benchmark
    public Scores stage8_antiSpoof() {
        return silent.live(frame, face.box());
    }

    @Benchmark
    public Image codec_decodeJpeg() throws Exception {
        return ImageCodec.decode(jpeg);
    }

    @Benchmark
    public byte[] codec_encodeJpeg() {
        return ImageCodec.jpeg(frame, 85);
    }
}
