package dev.doorward.recognition;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.NewestWins;
import dev.doorward.kit.Received;
import dev.doorward.kit.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What this service hears. The connection's thread only hands over; a thread of its own verifies and parses. */
@ApplicationScoped
class MqttIn {
    /** Unopened faces that may wait; the oldest goes first when there are more. */
    private static final int MOST_WAITING = 32;

    private final NewestWins<Long, Received> unopened = new NewestWins<>(MOST_WAITING);
    private final AtomicLong number = new AtomicLong();
    private final Inbox inbox;
    private final RecognitionService service;
    private final GalleryKeeper gallery;
    private final MqttOut out;
    private Worker opening;

    MqttIn(Inbox inbox, RecognitionService service, GalleryKeeper gallery, MqttOut out) {
        this.inbox = inbox;
        this.service = service;
        this.gallery = gallery;
        this.out = out;
    }

    @Incoming("faces-in")
    void face(Received message) {
        if (unopened.put(number.getAndIncrement(), message)) {
            out.dropped();
        }
    }

    @Incoming("people-in")
    void peopleChanged(Received message) {
        try {
            inbox.read(Topics.PEOPLE_CHANGED, message);
            gallery.refreshSoon();
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    /** It waits for the database, which the connection's thread must not. */
    @Incoming("forget-in")
    @Blocking
    void forget(Received message) {
        try {
            service.forget(inbox.open(Topics.FORGET_PERSON, message, "admin"));
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    @Incoming("names-asked-in")
    @Blocking
    void namesAsked(Received message) {
        try {
            service.tellNames(inbox.open(Topics.NAMES_ASKED, message, "notification"));
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        }
    }

    private void openNext() throws InterruptedException {
        Received message = unopened.take();
        try {
            DoorId door = Topics.FACES.door(message.topic());
            FaceCaptured face = inbox.open(Topics.FACES, message, "camera-" + door);
            if (!face.door().equals(door)) {
                throw new RejectedException("a face at door " + face.door() + " on the topic of " + door);
            }
            service.captured(face);
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
        } catch (IllegalArgumentException e) {
            inbox.reject(message, "not the topic of a door");
        }
    }

    void start(@Observes StartupEvent event) {
        opening = Worker.start("opening", this::openNext);
    }

    void stop(@Observes ShutdownEvent event) {
        opening.close();
    }
}
