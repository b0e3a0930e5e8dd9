package dev.doorward.admin;

import dev.doorward.admin.stream.Hub;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import dev.doorward.kit.Worker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Opens messages off the event loop, one at a time and in their order. What is only looked at is not even opened while
 * nobody looks, and is dropped when it comes faster than it can be opened.
 */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    /** Half a second of one busy door. */
    private static final int MOST_GLIMPSES = 64;

    private static final int MOST = 20_000;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST);
    private final Inbox inbox;
    private final Hub hub;
    private final Worker worker;

    Intake(Inbox inbox, Hub hub) {
        this.inbox = inbox;
        this.hub = hub;
        this.worker = Worker.start("intake", () -> waiting.take().run());
    }

    @PreDestroy
    void stop() {
        worker.close();
    }

    /** Something that must not be missed. */
    <T> void hear(Topic<T> row, Received message, Consumer<T> then) {
        if (!waiting.offer(() -> open(row, message, then))) {
            LOG.errorf("Too much to do: %s is lost", message);
        }
    }

    /** Something for the eye only. */
    <T> void glimpse(Topic<T> row, Received message, Consumer<T> then) {
        if (hub.watched() && waiting.size() < MOST_GLIMPSES) {
            hear(row, message, then);
        }
    }

    private <T> void open(Topic<T> row, Received message, Consumer<T> then) {
        T payload;
        try {
            payload = row.signedBy().isPresent()
                    ? inbox.open(row, message, signer(row, message))
                    : inbox.read(row, message);
        } catch (RejectedException e) {
            inbox.reject(message, e.getMessage());
            return;
        }
        then.accept(payload);
    }

    /** Names of keys are names of instances: one at each door is named after it. */
    private static String signer(Topic<?> row, Received message) {
        Party party = row.signedBy().orElseThrow();
        return switch (party) {
            case CAMERA, ACCESS -> party.user() + "-" + row.door(message.topic());
            case RECOGNITION, LIVENESS, NOTIFICATION, ADMIN, HOME_ASSISTANT -> party.user();
        };
    }
}
