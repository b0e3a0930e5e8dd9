package dev.doorward.liveness;

import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import dev.doorward.liveness.faces.Tracks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** Challenges on their way to the tracks that they are asked of. */
@ApplicationScoped
class Challenges {
    private static final int MOST = 64;

    private final Inbox inbox;
    private final Queue<Received> waiting = new ArrayBlockingQueue<>(MOST);

    Challenges(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Takes a challenge as it came; it is opened by the thread that judges. */
    void receive(Received message) {
        if (!waiting.offer(message)) {
            inbox.reject(message, "more challenges than can be read");
        }
    }

    /** Gives each to its track; one that nobody sees is not waited for. */
    void deliver(Tracks tracks) {
        for (Received message = waiting.poll(); message != null; message = waiting.poll()) {
            try {
                ChallengeAsked asked = open(message);
                tracks.find(asked.door(), asked.track())
                        .ifPresent(followed -> followed.questions().hear(asked));
            } catch (RejectedException e) {
                inbox.reject(message, e.getMessage());
            }
        }
    }

    private ChallengeAsked open(Received message) throws RejectedException {
        try {
            DoorId door = Topics.CHALLENGE.door(message.topic());
            ChallengeAsked asked = inbox.open(Topics.CHALLENGE, message, "access-" + door);
            if (!asked.door().equals(door)) {
                throw new RejectedException("door " + asked.door() + " on the topic of " + door);
            }
            return asked;
        } catch (IllegalArgumentException e) {
            throw new RejectedException(e.getMessage());
        }
    }
}
