package dev.doorward.access;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.keypad.Entry;
import dev.doorward.access.keypad.GpioKeypad;
import dev.doorward.access.keypad.Scan;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.CommandAnswered.Outcome;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.kit.Presence;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The keypad at the door, where there is one. Needs nobody but this service: no broker, no server. */
@Singleton
class Keypad {
    private static final Logger LOG = Logger.getLogger(Keypad.class);
    private static final String KEYPAD = "KEYPAD";
    private static final long EVERY_MS = 20;
    private static final long AGAIN_MS = 5_000;
    private static final int AFTER_THE_PINS = 3_100;

    private final Optional<GpioKeypad> keys;
    private final CodeCheck check;
    private final PinDoor door;
    private final LockKeeper lock;
    private final AuditKeeper audit;
    private final MqttOut out;
    private final Presence presence;
    private final Ticks ticks;
    private final Entry entry = new Entry();
    private final Loop loop = new Loop("keypad");
    private long failedAt = Long.MIN_VALUE / 2;

    Keypad(
            Hardware hardware,
            CodeCheck check,
            PinDoor door,
            LockKeeper lock,
            AuditKeeper audit,
            MqttOut out,
            Presence presence,
            Ticks ticks) {
        this.keys = hardware.keypad();
        this.check = check;
        this.door = door;
        this.lock = lock;
        this.audit = audit;
        this.out = out;
        this.presence = presence;
        this.ticks = ticks;
    }

    void start(@Observes @Priority(AFTER_THE_PINS) StartupEvent event) {
        keys.ifPresent(matrix -> {
            Scan scan = new Scan(matrix);
            loop.every(EVERY_MS, () -> look(scan, matrix));
        });
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
        keys.ifPresent(GpioKeypad::close);
    }

    private void look(Scan scan, GpioKeypad matrix) {
        long now = ticks.millis();
        if (now - failedAt < AGAIN_MS) {
            return;
        }
        entry.forget(now);
        try {
            scan.key(now).flatMap(key -> entry.key(key, now)).ifPresent(this::entered);
            presence.lacks("keypad", null);
        } catch (RuntimeException | LinkageError e) { // where the native library is missing, that is an Error
            failedAt = now;
            presence.lacks("keypad", "The keypad can't be read: " + e.getMessage());
            matrix.close();
        }
    }

    private void entered(String digits) {
        check.tried(PinUsed.Way.KEYPAD, digits, tried -> {
            switch (tried) {
                case CodeCheck.Tried.Refused(String why) -> {
                    audit.note(AuditEntry.refused(AuditEntry.Kind.COMMAND, "keypad", KEYPAD, why));
                    said(Outcome.REFUSED, why);
                }
                case CodeCheck.Tried.Owners owners -> said(Outcome.REFUSED, "this takes the PIN of a person");
                case CodeCheck.Tried.Persons(PersonId person, boolean duress) ->
                    door.judge(
                            person,
                            new PinUsed(PinUsed.Way.KEYPAD, duress),
                            () -> {
                                lock.unlock("pin " + person);
                                return "The door opens";
                            },
                            this::said);
            }
        });
    }

    private void said(Outcome outcome, String words) {
        LOG.infof("Keypad: %s", words);
        out.answer(KEYPAD, outcome, words);
    }
}
