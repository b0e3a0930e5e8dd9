package dev.doorward.notification;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import dev.doorward.notification.alert.Newness;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Lets in what the access service of the very door has signed, once. */
@ApplicationScoped
class MqttIn {
    private final Inbox inbox;
    private final NotificationService service;
    private final Forgetting forgetting;
    private final Newness newness;
    private final Clock clock;

    MqttIn(
            Inbox inbox,
            NotificationService service,
            Forgetting forgetting,
            NotificationSettings settings,
            Clock clock) {
        this.inbox = inbox;
        this.service = service;
        this.forgetting = forgetting;
        this.newness = new Newness(settings.notification().oldest());
        this.clock = clock;
    }

    @Incoming("decisions-in")
    @Blocking
    void receive(Received message) {
        try {
            service.on(opened(message));
        } catch (RejectedException | IllegalArgumentException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    /** Unsigned, as Home Assistant reads it: what it says may frighten, and never opens. */
    @Incoming("locks-in")
    @Blocking
    void receiveLock(Received message) {
        try {
            LockState state = inbox.read(Topics.LOCK, message);
            if (!state.door().equals(Topics.LOCK.door(message.topic()))) {
                throw new RejectedException("names another door than its topic");
            }
            service.on(state);
        } catch (RejectedException | IllegalArgumentException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    @Incoming("forget-in")
    @Blocking
    void receiveForget(Received message) {
        try {
            forgetting.forget(inbox.open(Topics.FORGET_PERSON, message, "admin"));
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    private DecisionMade opened(Received message) throws RejectedException {
        DoorId door = Topics.DECISION.door(message.topic());
        DecisionMade decision = inbox.open(Topics.DECISION, message, "access-" + door);
        if (!decision.door().equals(door)) {
            throw new RejectedException("names another door than its topic");
        }
        Optional<String> fault = newness.fault(decision, clock.instant());
        if (fault.isPresent()) {
            throw new RejectedException(fault.get());
        }
        return decision;
    }
}
