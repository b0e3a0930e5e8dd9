package dev.doorward.liveness;

import dev.doorward.kit.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Faces from every door; hands them over and is done. */
@ApplicationScoped
class MqttIn {
    private final LivenessService service;

    MqttIn(LivenessService service) {
        this.service = service;
    }

    @Incoming("faces-in")
    void face(Received message) {
        service.receive(message);
    }
}
