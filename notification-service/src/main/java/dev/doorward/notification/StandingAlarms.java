package dev.doorward.notification;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.LockState.Alarm;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.notification.alert.Alarms;
import dev.doorward.notification.alert.Alert;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Which alarms stand, over a restart too. Lost, they are told again: better twice than never. */
@Singleton
class StandingAlarms {
    private static final Logger LOG = Logger.getLogger(StandingAlarms.class);

    private final Path file;
    private final Alarms alarms;

    /** As it is on the disk. */
    record Kept(Map<DoorId, Set<Alarm>> standing) {
        Kept {
            standing = Map.copyOf(standing);
        }
    }

    StandingAlarms(DoorwardConfig config) {
        this.file = config.stateDir().resolve("alarms.json");
        this.alarms = new Alarms(read());
    }

    /** @param tell of each that has begun, before it is known to be told */
    synchronized void hear(LockState state, Instant now, Consumer<Alert> tell) {
        Map<DoorId, Set<Alarm>> before = alarms.standing();
        alarms.begun(state, now).forEach(tell);
        if (!alarms.standing().equals(before)) {
            write(alarms.standing());
        }
    }

    private Map<DoorId, Set<Alarm>> read() {
        try {
            return Files.exists(file)
                    ? Json.read(Files.readAllBytes(file), Kept.class).standing()
                    : Map.of();
        } catch (IOException | RejectedException e) {
            LOG.warnf("The alarms in %s can't be read: what stands is told again", file);
            return Map.of();
        }
    }

    private void write(Map<DoorId, Set<Alarm>> standing) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, Json.write(new Kept(standing)));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warnf("The alarms can't be written to %s: what stands is told again after a restart", file);
        }
    }
}
