package dev.doorward.notification;

import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.ServiceStatus;
import dev.doorward.contract.Topics;
import dev.doorward.contract.alert.NotificationAsked;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import dev.doorward.notification.alert.HouseWatch;
import dev.doorward.notification.alert.Newness;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Lets in what others say: decisions and questions by their signature, once; the rest can frighten and never opens. */
@ApplicationScoped
class MqttIn {
    /** Whoever asks waits for some seconds. */
    private static final Duration OLDEST_QUESTION = Duration.ofSeconds(30);

    private final Inbox inbox;
    private final NotificationService service;
    private final Forgetting forgetting;
    private final Questions questions;
    private final Faces faces;
    private final KnownNames names;
    private final KnownLevels levels;
    private final HouseWatch watch;
    private final Newness decisions;
    private final Newness asked = new Newness(OLDEST_QUESTION);
    private final Clock clock;

    MqttIn(
            Inbox inbox,
            NotificationService service,
            Forgetting forgetting,
            Questions questions,
            Faces faces,
            KnownNames names,
            KnownLevels levels,
            HouseWatch watch,
            NotificationSettings settings,
            Clock clock) {
        this.inbox = inbox;
        this.service = service;
        this.forgetting = forgetting;
        this.questions = questions;
        this.faces = faces;
        this.names = names;
        this.levels = levels;
        this.watch = watch;
        this.decisions = new Newness(settings.notification().oldest());
        this.clock = clock;
    }

    /** Use of one message. */
    private interface Use {
        void it() throws RejectedException, InterruptedException;
    }

    @Incoming("decisions-in")
    @Blocking("decisions")
    void receive(Received message) throws InterruptedException {
        use(message, () -> service.on(decision(message)));
    }

    @Incoming("locks-in")
    @Blocking("locks")
    void receiveLock(Received message) throws InterruptedException {
        use(message, () -> service.on(lock(message)));
    }

    /** Several at once: a test may wait for its provider. */
    @Incoming("asked-in")
    @Blocking(ordered = false)
    void receiveQuestion(Received message) throws InterruptedException {
        use(message, () -> questions.answer(question(message)));
    }

    @Incoming("forget-in")
    @Blocking
    void receiveForget(Received message) throws InterruptedException {
        use(message, () -> forgetting.forget(inbox.open(Topics.FORGET_PERSON, message, "admin")));
    }

    @Incoming("levels-in")
    @Blocking
    void receiveLevels(Received message) throws InterruptedException {
        use(message, () -> levels.heard(inbox.open(Topics.ACCESS_DOCUMENT, message, "admin")));
    }

    @Incoming("names-in")
    @Blocking
    void receiveNames(Received message) throws InterruptedException {
        use(message, () -> names.heard(inbox.open(Topics.NAMES_TOLD, message, "recognition")));
    }

    @Incoming("people-in")
    void receivePeopleChanged(Received message) {
        names.ask();
    }

    @Incoming("portraits-in")
    void receivePortrait(Received message) throws InterruptedException {
        use(message, () -> faces.heard(message));
    }

    @Incoming("availability-in")
    void receiveAvailability(Received message) throws InterruptedException {
        String instance = Topics.AVAILABILITY.variable(message.topic(), 0);
        use(
                message,
                () -> watch.service(
                        instance, Topics.ONLINE.equals(inbox.read(Topics.AVAILABILITY, message)), clock.instant()));
    }

    @Incoming("status-in")
    void receiveStatus(Received message) throws InterruptedException {
        use(message, () -> {
            ServiceStatus status = inbox.read(Topics.SERVICE_STATUS, message);
            if (status.diskFreeMegabytes() != null) {
                watch.disk(status.instance(), status.diskFreeMegabytes(), clock.instant());
            }
        });
    }

    @Incoming("camera-in")
    void receiveCamera(Received message) throws InterruptedException {
        use(message, () -> watch.camera(inbox.read(Topics.CAMERA_STATE, message), clock.instant()));
    }

    private void use(Received message, Use use) throws InterruptedException {
        try {
            use.it();
        } catch (RejectedException | IllegalArgumentException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    private DecisionMade decision(Received message) throws RejectedException {
        DoorId door = Topics.DECISION.door(message.topic());
        DecisionMade decision = inbox.open(Topics.DECISION, message, "access-" + door);
        require(decision.door(), door);
        refuse(decisions.fault(decision.id(), decision.decidedAt(), clock.instant()));
        return decision;
    }

    private LockState lock(Received message) throws RejectedException {
        LockState state = inbox.read(Topics.LOCK, message);
        require(state.door(), Topics.LOCK.door(message.topic()));
        return state;
    }

    private NotificationAsked question(Received message) throws RejectedException {
        NotificationAsked question = inbox.open(Topics.NOTIFICATION_ASKED, message, "admin");
        synchronized (asked) {
            refuse(asked.fault(question.id(), question.askedAt(), clock.instant()));
        }
        return question;
    }

    private static void require(DoorId named, DoorId door) throws RejectedException {
        if (!named.equals(door)) {
            throw new RejectedException("names another door than its topic");
        }
    }

    private static void refuse(Optional<String> fault) throws RejectedException {
        if (fault.isPresent()) {
            throw new RejectedException(fault.get());
        }
    }
}
