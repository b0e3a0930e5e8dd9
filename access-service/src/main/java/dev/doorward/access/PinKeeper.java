package dev.doorward.access;

import dev.doorward.access.code.Pins;
import dev.doorward.access.levels.KeptFile;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinsKept;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Keys;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Received;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** People's PINs on the disk, as they were signed. Whoever is not in the access document any more has none. */
@Singleton
class PinKeeper {
    private static final Logger LOG = Logger.getLogger(PinKeeper.class);
    private static final String SIGNER = "admin";
    /** What is recalled needs the owner's code and the access document, which are recalled at the usual priority. */
    private static final int AFTER_ALL_ELSE = 3_000;

    private final Inbox inbox;
    private final Keys keys;
    private final LockCode code;
    private final AccessDocuments documents;
    private final Presence presence;
    private final DoorwardConfig config;
    private final MqttOut out;
    private final KeptFile file;
    private volatile Pins pins = Pins.none();
    private boolean unwritten;

    /** As it is on the disk. */
    record OnDisk(List<String> signed) {
        OnDisk {
            signed = List.copyOf(signed);
        }
    }

    PinKeeper(
            Inbox inbox,
            Keys keys,
            LockCode code,
            AccessDocuments documents,
            Presence presence,
            DoorwardConfig config,
            MqttOut out) {
        this.inbox = inbox;
        this.keys = keys;
        this.code = code;
        this.documents = documents;
        this.presence = presence;
        this.config = config;
        this.out = out;
        this.file = new KeptFile(config.stateDir().resolve("pins.json"));
        documents.onChange(this::keepOnly);
    }

    Pins pins() {
        return pins;
    }

    void start(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent event) {
        recall();
        presence.republish(this::tell);
    }

    /** What was in force before the restart; each message is verified again, and one that is not right is left out. */
    void recall() {
        try {
            Optional<byte[]> kept = file.read();
            if (kept.isPresent()) {
                for (String one : Json.read(kept.get(), OnDisk.class).signed()) {
                    recall(one.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | RejectedException e) {
            LOG.warnf("The kept PINs are not used: %s", e.getMessage());
        }
        documents.levels().document().ifPresent(this::keepOnly);
    }

    /** Who has one, for the page. */
    void tell() {
        Pins now = pins;
        out.pins(new PinsKept(config.door(), now.people(), now.duress()));
    }

    private void recall(byte[] signed) {
        try {
            Received message = new Received(Topics.LOCK_PIN.at(config.door()), signed, false);
            pins = offered(inbox.open(Topics.LOCK_PIN, message, SIGNER), signed);
        } catch (RejectedException e) {
            LOG.warnf("A kept PIN is not used: %s", e.getMessage());
        }
    }

    /**
     * @param command whose signature was verified
     * @param signed the message as it came: it is kept so
     */
    void set(LockPinSet command, Received signed) throws RejectedException {
        boolean unknown = documents.levels().of(command.person()).isEmpty();
        if (command.pin() != null && unknown) {
            throw new RejectedException("this door was not told what that person may, so they get no PIN");
        }
        Pins next = offered(command, signed.payload());
        if (!written(next)) {
            throw new RejectedException("the PIN could not be written to the disk, so all stays as it was");
        }
        pins = next;
        tell();
    }

    private Pins offered(LockPinSet command, byte[] signed) throws RejectedException {
        byte[] salt = keys.of(SIGNER)
                .orElseThrow(() -> new RejectedException("the key of " + SIGNER + " is not here"))
                .salt(config.door());
        return switch (pins.with(command, signed, salt, code.get())) {
            case Pins.Offered.Taken(Pins then) -> then;
            case Pins.Offered.Refused(String why) -> throw new RejectedException(why);
        };
    }

    private void keepOnly(AccessDocument document) {
        keepOnly(person -> document.of(person).isPresent());
    }

    /** Whether nothing of somebody is left, nor on the disk. */
    boolean forget(PersonId person) {
        keepOnly(other -> !other.equals(person));
        return !unwritten || written(pins);
    }

    /** The others open no more at once, whether or not the disk can be written. */
    private void keepOnly(Predicate<PersonId> those) {
        Pins left = pins.only(those);
        if (left != pins) {
            pins.people().stream()
                    .filter(those.negate())
                    .forEach(person -> documents.gone().removed(person, PersonForgotten.PINS));
            pins = left;
            unwritten = !written(left);
            tell();
        }
    }

    private boolean written(Pins next) {
        List<String> signed = next.all().values().stream()
                .map(one -> new String(one.signed(), StandardCharsets.UTF_8))
                .toList();
        try {
            file.write(Json.write(new OnDisk(signed)));
            presence.lacks("pins", null);
            unwritten = false;
            return true;
        } catch (IOException e) {
            LOG.warn("The PINs could not be kept", e);
            presence.lacks("pins", "PINs can't be written: who is removed or gets another is not on the disk yet");
            return false;
        }
    }
}
