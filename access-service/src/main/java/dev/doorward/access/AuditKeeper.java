package dev.doorward.access;

import dev.doorward.access.audit.Sparing;
import dev.doorward.access.audit.Trail;
import dev.doorward.access.evidence.Ticks;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.AuditStored;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Keys;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens at this door and brings it to the server. What opens is written first, by whoever opens, and
 * does not open when it can't be; everything else has a thread for it, so that the lock never waits for a disk.
 */
@ApplicationScoped
class AuditKeeper {
    private static final Logger LOG = Logger.getLogger(AuditKeeper.class);
    private static final long ROUND_MS = 1_000;
    /** An answer that did not come by then does not come. */
    private static final long PATIENCE_MS = 5_000;

    private final MqttOut out;
    private final Presence presence;
    private final Ticks ticks;
    private final Opening opening;
    private final Sparing refusals = new Sparing();
    private final Loop loop = new Loop("audit");
    private @Nullable Trail trail;
    private @Nullable AuditSent waiting;
    private long sentAt;

    /** The file; tried again while it can't be opened, since the exit button must work meanwhile. */
    @FunctionalInterface
    private interface Opening {
        Trail open() throws IOException;
    }

    AuditKeeper(
            MqttOut out,
            Presence presence,
            DoorwardConfig doorward,
            AccessSettings settings,
            LiveConfig<AccessConfig> config,
            Keys keys,
            Ticks ticks,
            Clock clock) {
        this.out = out;
        this.presence = presence;
        this.ticks = ticks;
        this.opening = () -> new Trail(
                doorward.door(),
                doorward.stateDir().resolve("audit.log"),
                settings.audit().mostLines(),
                keys.own(),
                clock);
        config.whenInForce(
                version -> note(AuditEntry.of(AuditEntry.Kind.CONFIGURATION, "page", "access", "version " + version)));
    }

    void start() {
        note(AuditEntry.of(AuditEntry.Kind.SERVICE, "access-service", "STARTED", null));
        loop.every(ROUND_MS, this::round);
    }

    /** Ends when the last line is written. */
    void stop() {
        loop.close();
        write(AuditEntry.of(AuditEntry.Kind.SERVICE, "access-service", "STOPPED", null));
        try {
            trail().close();
        } catch (IOException e) {
            LOG.warn("The audit trail could not be closed", e);
        }
    }

    synchronized Trail trail() throws IOException {
        Trail open = trail == null ? opening.open() : trail;
        trail = open;
        return open;
    }

    /** Whether it is on the disk now. */
    boolean write(AuditEntry entry) {
        try {
            trail().write(entry);
            presence.lacks("audit", null);
            return true;
        } catch (IOException e) {
            LOG.errorf("Not written down: %s %s: %s", entry.kind(), entry.what(), e.getMessage());
            presence.lacks("audit", "The audit trail can't be written, so that neither faces nor commands open");
            return false;
        }
    }

    /** Soon, and without waiting for it. */
    void note(AuditEntry entry) {
        boolean room = loop.next(() -> {
            if (!entry.refused() || refusals.admits(ticks.millis())) {
                write(entry);
            }
        });
        if (!room) {
            LOG.errorf("Not written down, too much to write: %s %s", entry.kind(), entry.what());
        }
    }

    void stored(AuditStored answer) {
        loop.next(() -> {
            try {
                if (trail().stored(answer)) {
                    waiting = null;
                    send();
                }
            } catch (IOException e) {
                LOG.warn("What is delivered can't be removed from the audit trail", e);
            }
        });
    }

    private void round() {
        long spared = refusals.spared(ticks.millis());
        if (spared > 0) {
            write(AuditEntry.refused(
                    AuditEntry.Kind.SERVICE, "somebody", "REFUSED", spared + " more within a minute, not one by one"));
        }
        if (waiting == null || ticks.millis() - sentAt >= PATIENCE_MS) {
            send();
        }
    }

    private void send() {
        try {
            Optional<AuditSent> next = trail().undelivered();
            waiting = next.orElse(null);
            sentAt = ticks.millis();
            next.ifPresent(out::audit);
        } catch (IOException e) {
            LOG.warn("The audit trail can't be read", e);
        }
    }
}
