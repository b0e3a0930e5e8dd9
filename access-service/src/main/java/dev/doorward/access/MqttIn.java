package dev.doorward.access;

import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** All that this service listens to, handed over unopened: verifying is work for the thread of decisions. */
@ApplicationScoped
class MqttIn {
    private final AccessService service;
    private final AccessDocuments documents;
    private final LockCommands commands;
    private final AuditKeeper audit;
    private final Forgetting forgetting;
    private final Inbox inbox;

    MqttIn(
            AccessService service,
            AccessDocuments documents,
            LockCommands commands,
            AuditKeeper audit,
            Forgetting forgetting,
            Inbox inbox) {
        this.service = service;
        this.documents = documents;
        this.commands = commands;
        this.audit = audit;
        this.forgetting = forgetting;
        this.inbox = inbox;
    }

    @Incoming("recognition-in")
    void recognition(Received message) {
        next(message, () -> service.consider(inbox.open(Topics.RECOGNISED, message, "recognition")));
    }

    @Incoming("liveness-in")
    void liveness(Received message) {
        next(message, () -> service.consider(inbox.open(Topics.LIVENESS_JUDGED, message, "liveness")));
    }

    @Incoming("access-document-in")
    void accessDocument(Received message) {
        next(message, () -> documents.take(message));
    }

    @Incoming("lock-set-in")
    void lockSet(Received message) {
        next(message, () -> commands.obey(inbox.read(Topics.LOCK_SET, message)));
    }

    @Incoming("lock-command-in")
    void lockCommand(Received message) {
        next(message, () -> commands.obey(inbox.open(Topics.LOCK_COMMAND, message, "admin")));
    }

    @Incoming("lock-code-in")
    void lockCode(Received message) {
        next(message, () -> commands.obey(inbox.open(Topics.LOCK_CODE, message, "admin"), message));
    }

    @Incoming("audit-stored-in")
    void auditStored(Received message) {
        next(message, () -> audit.stored(inbox.open(Topics.AUDIT_STORED, message, "admin")));
    }

    @Incoming("lock-pin-in")
    void lockPin(Received message) {
        next(message, () -> commands.obey(inbox.open(Topics.LOCK_PIN, message, "admin"), message));
    }

    @Incoming("forget-in")
    void forget(Received message) {
        next(message, () -> forgetting.forget(inbox.open(Topics.FORGET_PERSON, message, "admin")));
    }

    @FunctionalInterface
    private interface Step {
        void run() throws RejectedException;
    }

    private void next(Received message, Step step) {
        boolean room = service.next(() -> {
            try {
                step.run();
            } catch (RejectedException e) {
                inbox.reject(message, e.getMessage());
            }
        });
        if (!room) {
            inbox.reject(message, "more messages than can be read");
        }
    }
}
