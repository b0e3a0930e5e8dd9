package dev.doorward.liveness;

import dev.doorward.kit.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Faces and challenges from every door; hands them over and is done. */
@ApplicationScoped
class MqttIn {
    private final LivenessService service;
    private final Challenges challenges;

    MqttIn(LivenessService service, Challenges challenges) {
        this.service = service;
        this.challenges = challenges;
    }

    @Incoming("faces-in")
    void face(Received message) {
        service.receive(message);
    }

    @Incoming("challenge-in")
    void challenge(Received message) {
        challenges.receive(message);
    }
}
