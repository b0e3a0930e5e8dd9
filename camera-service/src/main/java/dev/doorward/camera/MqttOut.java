package dev.doorward.camera;

import dev.doorward.camera.analysis.Observed;
import dev.doorward.camera.capture.Condition;
import dev.doorward.camera.capture.RateGate;
import dev.doorward.camera.source.SourceSpec;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.CommandAnswered;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Topics;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** What the camera says. */
@ApplicationScoped
class MqttOut {
    /** A second. */
    private static final int PORTRAITS = 4;

    private final RateGate portraits = new RateGate();
    private final Publisher publisher;
    private final Clock clock;
    private final DoorId door;

    MqttOut(Publisher publisher, Clock clock, DoorwardConfig config) {
        this.publisher = publisher;
        this.clock = clock;
        this.door = config.door();
    }

    void live(byte[] jpeg) {
        publisher.publishLossy(Topics.FRAME, Topics.FRAME.at(door), jpeg);
    }

    void observed(Observed observed) {
        observed.faces().forEach(face -> publisher.publishLossy(Topics.FACES, Topics.FACES.at(door), face));
        if (!observed.faces().isEmpty() && portraits.admits(System.nanoTime(), PORTRAITS)) {
            observed.faces().forEach(face -> publisher.publishLossy(Topics.PORTRAIT, Topics.PORTRAIT.at(door), face));
        }
        publisher.publishLossy(Topics.SCENE, Topics.SCENE.at(door), observed.scene());
    }

    void state(
            Condition now,
            double capturedPerSecond,
            double analysedPerSecond,
            long dropped,
            Optional<CameraState.Infrared> infrared) {
        SourceSpec source = now.wish().spec();
        CameraState state = new CameraState(
                door,
                now.state(),
                source.shown(),
                source.kind(),
                now.width(),
                now.height(),
                capturedPerSecond,
                analysedPerSecond,
                dropped,
                now.reason(),
                clock.instant(),
                infrared.orElse(null));
        publisher.publish(Topics.CAMERA_STATE, Topics.CAMERA_STATE.at(door), state);
    }

    void answer(CommandAnswered answer) {
        publisher.publish(Topics.CAMERA_ANSWER, Topics.CAMERA_ANSWER.at(door), answer);
    }
}
