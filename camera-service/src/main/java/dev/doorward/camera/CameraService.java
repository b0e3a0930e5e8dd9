package dev.doorward.camera;

import dev.doorward.camera.analysis.SceneAnalysis;
import dev.doorward.camera.capture.Capture;
import dev.doorward.camera.capture.Condition;
import dev.doorward.camera.capture.Frame;
import dev.doorward.camera.capture.Lane;
import dev.doorward.camera.capture.Wish;
import dev.doorward.camera.command.CommandDesk;
import dev.doorward.camera.source.FrameSources;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.NewestNonce;
import dev.doorward.contract.config.CameraConfig;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Worker;
import dev.doorward.vision.image.ImageCodec;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/** Capture, analysis and the live picture, each on its own thread; none waits for another once the models are open. */
@ApplicationScoped
class CameraService {
    private static final Logger LOG = Logger.getLogger(CameraService.class);

    private final MqttOut out;
    private final Presence presence;
    private final LiveConfig<CameraConfig> config;
    private final SceneAnalysis analysis;
    private final Capture capture;
    private final CommandDesk desk;
    private final InfraredCamera infrared;
    private final Lane analysed = new Lane();
    private final Lane shown = new Lane();
    private final CountDownLatch prepared = new CountDownLatch(1);
    private List<Worker> workers = List.of();

    CameraService(
            DoorwardConfig doorward,
            Clock clock,
            MqttOut out,
            Presence presence,
            LiveConfig<CameraConfig> config,
            SceneAnalysis analysis,
            FrameSources sources,
            NewestNonce nonces,
            Wish first,
            InfraredCamera infrared) {
        this.out = out;
        this.presence = presence;
        this.config = config;
        this.analysis = analysis;
        this.capture = new Capture(sources, nonces, clock, first, this::captured, this::changed);
        this.infrared = infrared;
        this.desk = new CommandDesk(doorward.door(), clock, capture);
    }

    void start(@Observes StartupEvent event) {
        presence.republish(this::tell);
        workers = List.of(
                Worker.start("capture", this::look),
                Worker.start("analysis", this::analysis),
                Worker.start("live", () -> shown.next(this::show)));
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::close);
    }

    /** A command whose signature was found good. */
    void command(CameraCommand command) {
        out.answer(desk.carryOut(command));
    }

    private void captured(Frame frame) {
        analysed.offer(frame, config.current().analysisRate());
        shown.offer(frame, config.current().liveRate());
    }

    private void look() throws InterruptedException {
        prepared.await(); // a visitor who comes meanwhile would be seen too seldom to be known alive
        capture.round();
    }

    private void analysis() throws Exception {
        analysis.prepare();
        prepared.countDown();
        analysed.next(this::analyse);
    }

    private void analyse(Frame frame) {
        analysis.observe(frame, config.current()).ifPresent(out::observed);
        presence.lacks("analysis", analysis.lacks().orElse(null));
    }

    private void show(Frame frame) {
        out.live(ImageCodec.jpeg(frame.image(), config.current().liveQuality()));
    }

    private void changed() {
        Condition now = capture.condition();
        presence.lacks("source", now.failure().map("no picture: "::concat).orElse(null));
        infrared.follow(now.wish());
        LOG.info(now);
        tell();
    }

    private void tell() {
        out.state(
                capture.condition(), capture.perSecond(), analysed.perSecond(), analysed.overtaken(), infrared.state());
    }
}
