package dev.doorward.camera;

import dev.doorward.camera.analysis.Observed;
import dev.doorward.camera.analysis.SceneAnalysis;
import dev.doorward.camera.capture.Frame;
import dev.doorward.camera.demo.DemoFrames;
import dev.doorward.camera.sound.Hearing;
import dev.doorward.camera.source.Buffers;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.CameraConfig;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.contract.wire.Signer;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a 640 × 480 frame with one face costs the camera service, by part: processor time of one thread, which says the
 * same on a busy machine, and wall time, which does not. Run by {@code mvn -pl camera-service -Pbench verify
 * -DskipTests}.
 */
public final class CameraBenchmark {
    private static final int WARM_UP = 300;
    private static final int FRAMES = 600;

    private final Map<String, long[]> parts = new LinkedHashMap<>();
    private final DoorId door = new DoorId("front");
    private final Buffers buffers = new Buffers();
    private long bytes;

    private CameraBenchmark() {}

    public static void main(String[] args) throws Exception {
        new CameraBenchmark().run();
    }

    private void run() throws Exception {
        Path keys = Files.createTempDirectory("doorward-bench");
        Signer signer = new KeyFolder(keys, keys).signer("camera-front");
        DemoFrames demo = new DemoFrames(ModelStore.standard());
        SceneAnalysis analysis =
                new SceneAnalysis(door, ModelStore.standard(), new Hearing(ModelStore.standard()), Optional.empty());
        for (int n = 0; n < WARM_UP + FRAMES; n++) {
            if (n == WARM_UP) {
                parts.clear();
                bytes = 0;
            }
            double t = 2 + n / 30.0 % 9;
            Frame frame = time("render the demo", () -> new Frame(demo.at(t, buffers), stamp(t), buffers));
            Observed observed = time(
                    "analyse: detect, landmarks, quality, track, crops as JPEG",
                    () -> analysis.observe(frame, CameraConfig.defaults()).orElseThrow());
            for (FaceCaptured face : observed.faces()) {
                bytes += time("write and sign the face", () -> signer.seal(Topics.FACES.at(door), face)).length;
            }
            time("live picture as JPEG", () -> ImageCodec.jpeg(frame.image(), 80));
            frame.release();
        }
        report();
    }

    private Frame.Stamp stamp(double t) {
        return new Frame.Stamp((long) (t * 30), 1, Instant.now(), (long) (t * 1e9), null, SourceKind.DEMO);
    }

    private interface Work<T> {
        T get() throws Exception;
    }

    private <T> T time(String part, Work<T> work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        T result = work.get();
        long[] sums = parts.computeIfAbsent(part, name -> new long[2]);
        sums[0] += threads.getCurrentThreadCpuTime() - cpu;
        sums[1] += System.nanoTime() - wall;
        return result;
    }

    private void report() {
        double all = 0;
        System.out.printf("%-60s %10s %10s%n", "ms a frame", "processor", "wall");
        for (Map.Entry<String, long[]> part : parts.entrySet()) {
            double cpu = part.getValue()[0] / 1e6 / FRAMES;
            all += cpu;
            System.out.printf("%-60s %10.2f %10.2f%n", part.getKey(), cpu, part.getValue()[1] / 1e6 / FRAMES);
        }
        System.out.printf("%-60s %10.2f%n", "all of it", all);
        System.out.printf("One face message: %d kB. %n", bytes / FRAMES / 1_000);
    }
}
