package dev.doorward.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.camera.Clips;
import dev.doorward.camera.sound.SoundLane;
import dev.doorward.camera.source.RealSources;
import dev.doorward.camera.source.SourceException;
import dev.doorward.camera.source.SourceParser;
import dev.doorward.contract.CameraState.State;
import dev.doorward.contract.NewestNonce;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.SourceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureTest {
    private final NewestNonce nonces = new NewestNonce();
    private final List<Frame.Stamp> stamps = new CopyOnWriteArrayList<>();
    private final List<State> states = new CopyOnWriteArrayList<>();
    private Capture capture;
    private Thread thread;

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void plays_a_file_once_and_has_ended() throws Exception {
        capture(Clips.grey(folder.resolve("clip.mp4"), 10, 30).toString(), false);

        await().until(() -> capture.condition().state() == State.ENDED);

        assertThat(states).containsSubsequence(State.STARTING, State.RUNNING, State.ENDED);
        assertThat(stamps).hasSize(10).allMatch(stamp -> stamp.source() == SourceKind.FILE);
    }

    @Test
    void starts_a_looped_file_again_as_another_take() throws Exception {
        capture(Clips.grey(folder.resolve("clip.mp4"), 5, 30).toString(), true);

        await().until(() -> stamps.size() >= 12);

        assertThat(stamps.get(0).take()).isEqualTo(stamps.get(4).take());
        assertThat(stamps.get(5).take()).isGreaterThan(stamps.get(4).take());
        assertThat(capture.condition().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void a_source_that_is_gone_is_unavailable_and_comes_back_by_itself() throws Exception {
        Path file = folder.resolve("clip.mp4");
        capture(file.toString(), false);
        await().until(() -> capture.condition().state() == State.UNAVAILABLE);
        assertThat(capture.condition().reason()).isEqualTo("there is no file " + file);

        Path ready = Clips.grey(folder.resolve("other.mp4"), 10, 30);
        Files.move(ready, file);

        await().until(() -> states.contains(State.RUNNING));
        assertThat(states).containsSubsequence(State.UNAVAILABLE, State.RUNNING);
    }

    @Test
    void looks_away_when_stopped_and_again_when_started() throws Exception {
        capture(Clips.grey(folder.resolve("clip.mp4"), 30, 30).toString(), true);
        await().until(() -> capture.condition().state() == State.RUNNING);

        capture.turn(false);
        await().until(() -> capture.condition().state() == State.STOPPED);
        int seen = stamps.size();
        capture.turn(true);

        await().until(() -> stamps.size() > seen);
    }

    @Test
    void stamps_the_nonce_and_its_age_at_the_moment_of_capture() throws Exception {
        Nonce nonce = Nonce.random();
        nonces.heard(nonce, System.nanoTime());
        capture(Clips.grey(folder.resolve("clip.mp4"), 10, 10).toString(), false);

        await().until(() -> stamps.size() >= 10);

        assertThat(stamps).allMatch(stamp -> stamp.freshness().nonce().equals(nonce));
        long first = stamps.getFirst().freshness().sinceNonceMs();
        assertThat(stamps.getLast().freshness().sinceNonceMs() - first).isBetween(850L, 1200L);
    }

    private void capture(String source, boolean loop) throws SourceException {
        RealSources sources = new RealSources(
                Optional.empty(),
                spec -> {
                    throw new SourceException("no demo here");
                },
                new SoundLane());
        Wish wish = new Wish(SourceParser.parse(source), loop, true);
        capture = new Capture(
                sources,
                nonces,
                Clock.systemUTC(),
                wish,
                frame -> stamps.add(frame.stamp()),
                () -> states.add(capture.condition().state()));
        thread = Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    capture.round();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
