package dev.doorward.camera;

import dev.doorward.camera.capture.Microphone;
import dev.doorward.camera.sound.Hearing;
import dev.doorward.camera.source.SoundDevice;
import dev.doorward.contract.config.CameraConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Listens while the configuration says so: on threads of its own, so that no picture waits for a sound. */
@ApplicationScoped
class Ears {
    private static final Logger LOG = Logger.getLogger(Ears.class);

    private final CameraSettings settings;
    private final Hearing hearing;
    private final Presence presence;
    private final LiveConfig<CameraConfig> config;
    private final List<Worker> workers = new ArrayList<>();

    Ears(CameraSettings settings, Hearing hearing, Presence presence, LiveConfig<CameraConfig> config) {
        this.settings = settings;
        this.hearing = hearing;
        this.presence = presence;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        workers.add(Worker.start("voice", this::listen));
        settings.microphone().ifPresent(this::use);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }

    private void listen() throws InterruptedException {
        hearing.listen(config.current().microphone());
        presence.lacks("microphone", hearing.lacks().orElse(null));
    }

    private void use(String device) {
        Optional<String> name = SoundDevice.name(device);
        if (name.isPresent()) {
            workers.add(Worker.start("microphone", new Microphone(name.get(), hearing)::round));
        } else {
            LOG.error("DOORWARD_MICROPHONE can't be used: it is written alsa:default");
            hearing.failed("DOORWARD_MICROPHONE can't be used: it is written alsa:default");
        }
    }
}
