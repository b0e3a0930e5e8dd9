package dev.doorward.access;

import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.watchdog.Beats;
import dev.doorward.access.watchdog.Supervisor;
import dev.doorward.access.watchdog.SystemdSocket;
import dev.doorward.access.watchdog.Watchdog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells systemd that the door is watched, as long as the loops of the lock and of the decisions get round. */
@Singleton
class Watching {
    static final String LOCK = "lock";
    static final String DECISIONS = "decisions";

    private static final Logger LOG = Logger.getLogger(Watching.class);
    /** Several within any time that makes sense for WatchdogSec. */
    private static final long EVERY_MS = 2_000;

    private final Beats beats;
    private final Optional<String> socket;
    private final Loop loop = new Loop("watchdog");
    private Watchdog watchdog;

    Watching(Ticks ticks, @ConfigProperty(name = "NOTIFY_SOCKET") Optional<String> socket) {
        this.beats = new Beats(ticks, List.of(LOCK, DECISIONS));
        this.socket = socket;
        this.watchdog = new Watchdog(beats, words -> {});
    }

    void beat(String name) {
        beats.beat(name);
    }

    /** Where nobody wants to be told, a loop that hangs is logged all the same. */
    void start(@Observes StartupEvent event) {
        loop.next(() -> watchdog = new Watchdog(beats, supervisor()));
        loop.every(EVERY_MS, () -> watchdog.look().ifPresent(stuck -> LOG.errorf("The loop of %s hangs", stuck)));
    }

    /** Before anything else is stopped: what stops does not beat any more. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        loop.close();
        watchdog.stopping();
    }

    private Supervisor supervisor() {
        if (socket.isEmpty()) {
            return words -> {};
        }
        try {
            return SystemdSocket.at(socket.get());
        } catch (RuntimeException | LinkageError e) { // without the native library it is an Error
            LOG.error("systemd can't be told that this service is alive", e);
            return words -> {};
        }
    }
}
