package dev.doorward.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.camera.Clips;
import dev.doorward.camera.sound.SoundLane;
import dev.doorward.camera.source.RealSources;
import dev.doorward.camera.source.SourceException;
import dev.doorward.camera.source.SourceParser;
import dev.doorward.contract.CameraState.State;
import dev.doorward.contract.NewestNonce;
import dev.doorward.contract.SourceKind;
import dev.doorward.embedded.EmbeddedBroker;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** With a real RTSP server, where {@code DOORWARD_RTSP_SERVER} names a program that serves a clip: PROGRAM CLIP PORT. */
@EnabledIfEnvironmentVariable(named = "DOORWARD_RTSP_SERVER", matches = ".+")
class RtspTest {
    @TempDir
    Path folder;

    @Test
    void a_camera_that_goes_is_unavailable_and_is_seen_again_within_ten_seconds_of_its_return() throws Exception {
        int port = EmbeddedBroker.freePort();
        Path clip = Clips.h264(folder.resolve("clip.mp4"), 60, 30);
        AtomicLong frames = new AtomicLong();
        Process camera = serve(clip, port);
        Capture capture = new Capture(
                new RealSources(
                        Optional.empty(),
                        spec -> {
                            throw new SourceException("no demo here");
                        },
                        new SoundLane()),
                new NewestNonce(),
                Clock.systemUTC(),
                new Wish(SourceParser.parse("rtsp://127.0.0.1:" + port + "/cam"), false, true),
                frame -> {
                    assertThat(frame.stamp().source()).isEqualTo(SourceKind.STREAM);
                    frames.incrementAndGet();
                },
                () -> {});
        Thread thread = Thread.ofPlatform().start(() -> repeat(capture));
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> frames.get() > 30);

            camera.destroyForcibly().waitFor();
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> capture.condition().state() == State.UNAVAILABLE);
            long before = frames.get();
            camera = serve(clip, port);

            await().atMost(Duration.ofSeconds(12)).until(() -> frames.get() > before);
            assertThat(capture.condition().state()).isEqualTo(State.RUNNING);
        } finally {
            camera.destroyForcibly();
            thread.interrupt();
            thread.join();
        }
    }

    private static Process serve(Path clip, int port) throws Exception {
        Process process = new ProcessBuilder(
                        System.getenv("DOORWARD_RTSP_SERVER"), clip.toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        BufferedReader words = process.inputReader();
        String first = words.readLine();
        assumeThat(first).as("the RTSP server's first word").startsWith("rtsp://");
        return process;
    }

    private static void repeat(Capture capture) {
        try {
            while (true) {
                capture.round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
