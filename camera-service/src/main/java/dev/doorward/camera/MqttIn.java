package dev.doorward.camera;

import dev.doorward.contract.NewestNonce;
import dev.doorward.contract.NonceIssued;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the camera hears: nonces and commands. */
@ApplicationScoped
class MqttIn {
    private final Inbox inbox;
    private final NewestNonce nonces;
    private final CameraService service;

    MqttIn(Inbox inbox, NewestNonce nonces, CameraService service) {
        this.inbox = inbox;
        this.nonces = nonces;
        this.service = service;
    }

    @Incoming("nonces-in")
    void nonce(Received message) {
        long nanos = System.nanoTime();
        try {
            NonceIssued issued = inbox.read(Topics.NONCE, message);
            if (!issued.door().equals(Topics.NONCE.door(message.topic()))) {
                throw new RejectedException("a nonce of another door");
            }
            nonces.heard(issued.nonce(), nanos);
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    @Incoming("commands-in")
    @Blocking
    void command(Received message) {
        try {
            service.command(inbox.open(Topics.CAMERA_COMMAND, message, "admin"));
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        }
    }
}
