package dev.doorward.access;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.levels.Gone;
import dev.doorward.access.levels.KeptFile;
import dev.doorward.access.levels.Levels;
import dev.doorward.access.levels.UsedVisits;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes who may what from the broker and from the disk, verified the same way on both. */
@ApplicationScoped
class AccessDocuments {
    private static final Logger LOG = Logger.getLogger(AccessDocuments.class);
    private static final String SIGNER = "admin";

    private final Inbox inbox;
    private final Presence presence;
    private final AuditKeeper audit;
    private final KeptFile file;
    private final Levels levels = new Levels();
    private final UsedVisits used;
    private final Gone gone;
    private final List<Consumer<AccessDocument>> listeners = new ArrayList<>();
    private byte @Nullable [] unwritten;

    AccessDocuments(Inbox inbox, Presence presence, AuditKeeper audit, DoorwardConfig config, Ticks ticks) {
        this.inbox = inbox;
        this.presence = presence;
        this.audit = audit;
        this.file = new KeptFile(config.stateDir().resolve("access.json"));
        this.used = new UsedVisits(new KeptFile(config.stateDir().resolve("visits.json")), ticks);
        this.gone = new Gone(new KeptFile(config.stateDir().resolve("gone.json")));
    }

    Levels levels() {
        return levels;
    }

    /** @param listener to be told of each document that comes into force; not of what is recalled */
    void onChange(Consumer<AccessDocument> listener) {
        listeners.add(listener);
    }

    UsedVisits used() {
        return used;
    }

    /** What was removed of people who may nothing here any more. */
    Gone gone() {
        return gone;
    }

    /** Whether nothing of somebody is left here, nor on the disk; a level goes with the document that does not name it. */
    boolean forget(PersonId person) {
        if (unwritten != null) {
            keep(unwritten);
        }
        boolean uncounted = !used.has(person) || drop(person);
        tellWhatIsMissing();
        return uncounted
                && unwritten == null
                && !levels.isEmpty()
                && levels.of(person).isEmpty();
    }

    private boolean drop(PersonId person) {
        gone.removed(person, PersonForgotten.VISITS);
        return used.forget(person);
    }

    /** Counts a visit of somebody whose visits are limited, before the door opens; or says why it must not. */
    Optional<DenialReason> count(PersonId person) {
        Optional<Allowance> allowance = levels.of(person);
        if (allowance.isEmpty()) {
            return Optional.of(DenialReason.NO_LEVEL);
        }
        Allowance.Uses uses = allowance.get().uses();
        if (uses == null) {
            return Optional.empty();
        }
        Optional<DenialReason> refused = used.count(person, uses);
        tellWhatIsMissing();
        return refused;
    }

    /** How many visits each has left whose number is limited. */
    Map<PersonId, Integer> left() {
        return levels.document().map(used::left).orElse(Map.of());
    }

    /** What was in force before the restart. */
    void recall() {
        gone.recall();
        try {
            Optional<byte[]> kept = file.read();
            if (kept.isPresent()) {
                Received document = new Received(Topics.ACCESS_DOCUMENT.pattern(), kept.get(), true);
                levels.offer(inbox.open(Topics.ACCESS_DOCUMENT, document, SIGNER));
            }
        } catch (IOException | RejectedException e) {
            LOG.warnf("The kept access document is not used: %s", e.getMessage());
        }
        used.recall(levels.document().orElse(null));
        tellWhatIsMissing();
    }

    void take(Received message) throws RejectedException {
        Set<PersonId> before = people();
        switch (levels.offer(inbox.open(Topics.ACCESS_DOCUMENT, message, SIGNER))) {
            case Levels.Offered.Accepted accepted -> {
                keep(message.payload());
                levels.document()
                        .ifPresent(document -> audit.note(AuditEntry.of(
                                AuditEntry.Kind.CONFIGURATION,
                                "page",
                                "who may what",
                                "version " + document.version())));
                levels.document().ifPresent(document -> {
                    before.removeAll(document.people());
                    before.forEach(this::left);
                    used.keepOnly(document);
                    listeners.forEach(listener -> listener.accept(document));
                });
            }
            case Levels.Offered.Known known -> {}
            case Levels.Offered.Refused(String why) -> throw new RejectedException(why);
        }
        tellWhatIsMissing();
    }

    private Set<PersonId> people() {
        return levels.document().map(AccessDocument::people).orElseGet(HashSet::new);
    }

    private void left(PersonId person) {
        gone.removed(person, PersonForgotten.LEVELS);
        if (used.has(person)) {
            gone.removed(person, PersonForgotten.VISITS);
        }
    }

    private void keep(byte[] signed) {
        unwritten = signed;
        try {
            file.write(signed);
            unwritten = null;
            presence.lacks("state", null);
            LOG.info("A new access document is in force");
        } catch (IOException e) {
            LOG.warn("The access document could not be kept", e);
            presence.lacks("state", "The access document can't be written: it is lost at a restart");
        }
    }

    private void tellWhatIsMissing() {
        presence.lacks("access", levels.isEmpty() ? "Nobody has said yet who may enter: nobody may" : null);
        presence.lacks("visits", levels.document().flatMap(used::problem).orElse(null));
    }
}
