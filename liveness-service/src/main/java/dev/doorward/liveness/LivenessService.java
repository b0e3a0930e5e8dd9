package dev.doorward.liveness;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Topics;
import dev.doorward.contract.config.LivenessConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.LiveConfigs;
import dev.doorward.kit.Publisher;
import dev.doorward.kit.Received;
import dev.doorward.kit.Worker;
import dev.doorward.liveness.challenge.Told;
import dev.doorward.liveness.faces.FaceQueue;
import dev.doorward.liveness.faces.Followed;
import dev.doorward.liveness.faces.Neighbours;
import dev.doorward.liveness.faces.Tracks;
import dev.doorward.liveness.verdict.InfraredSights;
import dev.doorward.liveness.verdict.Looks;
import dev.doorward.liveness.verdict.Verdicts;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.liveness.track.Assessment;
import dev.doorward.vision.liveness.track.LivenessModels;
import dev.doorward.vision.liveness.track.Look;
import dev.doorward.vision.models.ModelStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The way of a face to its verdict. One thread judges, in the order of capture: blinks need that. */
@ApplicationScoped
class LivenessService {
    private final Inbox inbox;
    private final Publisher publisher;
    private final LiveConfig<LivenessConfig> config;
    private final LivenessModels models = LivenessModels.open(ModelStore.standard());
    private final FaceQueue<Received> queue;
    private final Challenges challenges;
    private final InfraredSights infrared = new InfraredSights();
    private final Tracks tracks = new Tracks(System::nanoTime);
    private final Neighbours neighbours = new Neighbours();
    private final Counter late;
    private final Timer judged;
    private volatile boolean rehearsed;
    private Worker worker;

    LivenessService(
            Inbox inbox, Publisher publisher, LiveConfigs configs, MeterRegistry metrics, Challenges challenges) {
        this.challenges = challenges;
        this.inbox = inbox;
        this.publisher = publisher;
        this.config = configs.of(Section.LIVENESS);
        this.queue = new FaceQueue<>(System::nanoTime, metrics.counter("doorward.liveness.dropped")::increment);
        this.late = metrics.counter("doorward.liveness.late");
        this.judged = metrics.timer("doorward.liveness.judged");
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("liveness", this::rehearse, () -> judge(queue.take()));
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        models.close();
    }

    /** Takes a face as it came; the rest happens on the worker. */
    void receive(Received message) {
        try {
            queue.put(Topics.FACES.door(message.topic()), message);
        } catch (IllegalArgumentException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    private void rehearse() {
        try {
            models.rehearse(Verdicts.settings(config.current()));
        } finally {
            rehearsed = true;
        }
    }

    /** Whether a face that comes now is judged at once. */
    boolean isRehearsed() {
        return rehearsed;
    }

    private void judge(Received message) {
        try {
            challenges.deliver(tracks);
            FaceCaptured face = open(message);
            Followed track = tracks.of(face.door(), face.track(), Looks.seconds(face.capturedAt()));
            if (track.liveness().isNext(Looks.seconds(face.capturedAt()))) {
                judge(face, track);
            } else {
                late.increment(); // out of order, or a second copy
            }
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        } catch (UnreadableImageException e) {
            inbox.reject(message, "context or infrared is no picture: " + e.getMessage());
        }
    }

    private FaceCaptured open(Received message) throws RejectedException {
        DoorId door = Topics.FACES.door(message.topic());
        FaceCaptured face = inbox.open(Topics.FACES, message, "camera-" + door);
        if (!face.door().equals(door)) {
            throw new RejectedException("door " + face.door() + " on the topic of " + door);
        }
        return face;
    }

    private void judge(FaceCaptured face, Followed track) throws UnreadableImageException {
        Timer.Sample began = Timer.start();
        Look look = Looks.of(face);
        infrared.of(face, look).ifPresent(track.liveness()::seenInInfrared);
        Box box = Looks.box(face.box());
        track.liveness().seenBeside(look.seconds(), box, neighbours.of(face.door(), face.track(), look.seconds(), box));
        Assessment assessment = models.assess(track.liveness(), look, Verdicts.settings(config.current()));
        Optional<Told> answer = track.questions()
                .see(face, Looks.seconds(face.capturedAt()), track.liveness().blinks());
        publisher.publish(
                Topics.LIVENESS_JUDGED, Topics.LIVENESS_JUDGED.at(face.door()), Verdicts.of(face, assessment, answer));
        began.stop(judged);
    }
}
