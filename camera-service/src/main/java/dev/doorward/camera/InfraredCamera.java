package dev.doorward.camera;

import dev.doorward.camera.analysis.InfraredEye;
import dev.doorward.camera.capture.Capture;
import dev.doorward.camera.capture.Condition;
import dev.doorward.camera.capture.FrameMemory;
import dev.doorward.camera.capture.Wish;
import dev.doorward.camera.sound.SoundLane;
import dev.doorward.camera.source.Credentials;
import dev.doorward.camera.source.FrameSources;
import dev.doorward.camera.source.RealSources;
import dev.doorward.camera.source.SourceException;
import dev.doorward.camera.source.SourceSpec;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.CameraState.State;
import dev.doorward.contract.NewestNonce;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Worker;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The infrared camera beside the first one, where one is set. It is captured on its own thread and looks while the first
 * one looks at the source that it belongs to; when it is gone the first goes on.
 */
@ApplicationScoped
class InfraredCamera {
    private static final Logger LOG = Logger.getLogger(InfraredCamera.class);

    /** The contract's limit for a reason. */
    private static final int MOST_WORDS = 200;

    private final Presence presence;
    private final InfraredEye eye;
    private final SourceSpec beside;
    private final Optional<Wish> set;
    private final Optional<Capture> capture;
    private @Nullable Wish followed;
    private @Nullable Worker worker;

    InfraredCamera(
            CameraSettings settings,
            FrameMemory memory,
            InfraredEye eye,
            NewestNonce nonces,
            Clock clock,
            Wish first,
            Presence presence) {
        this.presence = presence;
        this.eye = eye;
        this.beside = first.spec();
        this.set = settings.infrared()
                .source()
                .map(source -> Parts.wish("DOORWARD_INFRARED_SOURCE", source, first.loop(), first.on()));
        // What it would hear the first camera hears.
        FrameSources sources = new RealSources(
                settings.infrared().credentials().map(Credentials::parse),
                demo -> {
                    throw new SourceException("the demo has no infrared");
                },
                new SoundLane());
        this.capture = set.map(wish -> new Capture(sources, nonces, clock, wish, memory::offer, this::changed));
    }

    /** Looks while the first camera looks where it did at the start, and starts anew with it. */
    synchronized void follow(Wish first) {
        if (capture.isEmpty() || first == followed) {
            return;
        }
        followed = first;
        boolean on = first.on() && first.spec().equals(beside);
        capture.get().use(new Wish(set.orElseThrow().spec(), set.orElseThrow().loop(), on));
        if (worker == null) {
            worker = Worker.start("infrared", capture.get()::round);
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.close();
        }
    }

    /** How it is; empty where none is set. */
    Optional<CameraState.Infrared> state() {
        return capture.map(Capture::condition)
                .map(now ->
                        new CameraState.Infrared(now.state(), now.wish().spec().shown(), now.reason()));
    }

    private void changed() {
        capture.map(Capture::condition).ifPresent(now -> {
            eye.missing(now.state() == State.RUNNING ? null : words(now));
            presence.lacks(
                    "infrared",
                    now.failure().map("no infrared picture: "::concat).orElse(null));
            LOG.info("infrared " + now);
        });
    }

    private static String words(Condition now) {
        String words = now.reason() == null
                ? "the infrared camera is %s".formatted(now.state().name().toLowerCase(Locale.ROOT))
                : "no infrared picture: " + now.reason();
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS);
    }
}
