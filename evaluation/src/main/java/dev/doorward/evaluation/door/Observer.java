package dev.doorward.evaluation.door;

import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.SceneObserved;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.KeyFolder;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.evaluation.Listening;
import dev.doorward.launcher.Stack;
import java.io.IOException;

/** Listens on the broker with an account that may read everything and write nothing. */
final class Observer implements AutoCloseable {
    private final Listening listening;
    private final KeyFolder keys;

    Observer(Stack stack) throws IOException {
        keys = new KeyFolder(stack.keys(), stack.keys());
        listening = new Listening(stack);
    }

    /** Writes down all that happens at one door, from now on. */
    void follow(DoorId door, VisitLog log) {
        listening.to(Topics.SCENE.at(door), message -> log.scene(read(Topics.SCENE, message, SceneObserved.class)));
        listening.to(
                Topics.CAMERA_STATE.at(door),
                message -> log.camera(read(Topics.CAMERA_STATE, message, CameraState.class)));
        listening.to(Topics.LOCK.at(door), message -> log.lock(read(Topics.LOCK, message, LockState.class)));
        listening.to(Topics.DECISION.at(door), message -> log.decision(decision(door, message)));
    }

    void forget(DoorId door) {
        for (Topic<?> row : new Topic<?>[] {Topics.SCENE, Topics.CAMERA_STATE, Topics.LOCK, Topics.DECISION}) {
            listening.notTo(row.at(door));
        }
    }

    /** Signed, so that a figure cannot be forged either. */
    private DecisionMade decision(DoorId door, Mqtt3Publish message) {
        try {
            return keys.verifier("access-" + door)
                    .orElseThrow(() -> new IllegalStateException("the key of access-" + door + " is missing"))
                    .open(message.getTopic().toString(), message.getPayloadAsBytes(), DecisionMade.class);
        } catch (IOException | RejectedException e) {
            throw new IllegalStateException("a decision that does not verify", e);
        }
    }

    private static <T> T read(Topic<T> row, Mqtt3Publish message, Class<T> type) {
        try {
            return Json.read(message.getPayloadAsBytes(), type);
        } catch (RejectedException e) {
            throw new IllegalStateException("not a valid " + row.name(), e);
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
