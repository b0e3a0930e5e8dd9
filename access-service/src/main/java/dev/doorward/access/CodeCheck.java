package dev.doorward.access;

import dev.doorward.access.code.Pins;
import dev.doorward.access.code.Tries;
import dev.doorward.access.code.Typed;
import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.levels.KeptFile;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed.Way;
import dev.doorward.kit.DoorwardConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Whose digits they are. Hashing has a thread of its own, since the decisions must not wait for it. Each way in is counted
 * apart: who guesses from the network can't shut out whoever stands at the door. A count that can't be written lets nobody
 * try.
 */
@Singleton
class CodeCheck {
    private static final Logger LOG = Logger.getLogger(CodeCheck.class);
    static final String NONE = "No code is set for this door: UNLOCK is refused";
    /** A try that had to wait for longer behind others opens a door that nobody waits at any more. */
    private static final long LONGEST_WAIT_MS = 5_000;

    /** What became of a try. */
    sealed interface Tried {
        /** The owner's code for this door, which is nobody's in particular. */
        record Owners() implements Tried {}

        record Persons(PersonId person, boolean duress) implements Tried {}

        /** @param why in words */
        record Refused(String why) implements Tried {}
    }

    private final LockCode code;
    private final PinKeeper pins;
    private final Ticks ticks;
    private final Map<Way, KeptFile> files = new EnumMap<>(Way.class);
    private final Map<Way, Tries> tries = new EnumMap<>(Way.class);
    private final Loop loop = new Loop("code");
    private volatile long pausedUntil;

    CodeCheck(LockCode code, PinKeeper pins, DoorwardConfig config, Ticks ticks) {
        this.code = code;
        this.pins = pins;
        this.ticks = ticks;
        for (Way way : Way.values()) {
            files.put(way, new KeptFile(config.stateDir().resolve(file(way))));
            tries.put(way, new Tries(ticks, 0));
        }
    }

    private static String file(Way way) {
        return way == Way.HOME_ASSISTANT ? "code-wrong" : way.name().toLowerCase(Locale.ROOT) + "-wrong";
    }

    /** How often was guessed before the restart. A count that can't be read counts as one that was full. */
    void recall(@Observes StartupEvent event) {
        files.forEach((way, file) -> {
            int wrong;
            try {
                wrong = file.read().map(CodeCheck::number).orElse(0);
            } catch (IOException | NumberFormatException e) {
                LOG.warnf("The count of wrong codes can't be read: %s", e.getMessage());
                wrong = Integer.MAX_VALUE / 2;
            }
            tries.put(way, new Tries(ticks, wrong));
        });
        reckonPause();
    }

    /** Whether there are digits that open by Home Assistant's UNLOCK. */
    boolean isAnySet() {
        return code.get() != null || !pins.pins().isEmpty();
    }

    /** Whether too many wrong ones were tried just now, by any way. */
    boolean isPausing() {
        return ticks.millis() < pausedUntil;
    }

    /** Answers on a thread of its own. */
    void tried(Way way, String digits, Consumer<Tried> then) {
        long asked = ticks.millis();
        if (!loop.next(() -> then.accept(looked(way, digits, asked)))) {
            then.accept(new Tried.Refused("more tries than can be looked at"));
        }
    }

    /** An owner set other digits: everybody begins anew. */
    void forgive() {
        loop.next(() -> {
            for (Way way : Way.values()) {
                tries.put(way, new Tries(ticks, 0));
                forgotten(way, 0);
            }
            reckonPause();
        });
    }

    private Tried looked(Way way, String digits, long asked) {
        Optional<CodeHash> owners = way == Way.HOME_ASSISTANT ? Optional.ofNullable(code.get()) : Optional.empty();
        Pins known = pins.pins();
        if (owners.isEmpty() && known.isEmpty()) {
            return new Tried.Refused(way == Way.HOME_ASSISTANT ? NONE : "Nobody has a PIN at this door");
        }
        Tries counted = tries.getOrDefault(way, new Tries(ticks, Integer.MAX_VALUE / 2));
        long paused = counted.pausedMs();
        if (paused > 0) {
            return new Tried.Refused(
                    "Too many wrong codes: none is looked at for " + (paused + 999) / 1_000 + " s more");
        }
        if (ticks.millis() - asked > LONGEST_WAIT_MS) {
            return new Tried.Refused("Other tries took too long: type it again");
        }
        try {
            write(way, counted.begun()); // before it is known whether it is right: a crash wins no try
        } catch (IOException e) {
            LOG.warn("The count of wrong codes can't be written", e);
            return new Tried.Refused("tries can't be counted on this disk, so none is looked at");
        }
        Typed typed = new Typed(digits);
        boolean isOwners = owners.filter(typed::is).isPresent();
        Optional<Pins.Whose> whose = known.whose(typed);
        if (!isOwners && whose.isEmpty()) {
            reckonPause();
            return new Tried.Refused("That is not the code");
        }
        forgotten(way, counted.right());
        reckonPause();
        return whose.<Tried>map(one -> new Tried.Persons(one.person(), one.duress()))
                .orElseGet(Tried.Owners::new);
    }

    private void reckonPause() {
        long longest = tries.values().stream().mapToLong(Tries::pausedMs).max().orElse(0);
        pausedUntil = ticks.millis() + longest;
    }

    /** Where that can't be written a restart begins with a pause. */
    private void forgotten(Way way, int wrong) {
        try {
            write(way, wrong);
        } catch (IOException e) {
            LOG.warn("The count of wrong codes can't be written", e);
        }
    }

    private void write(Way way, int wrong) throws IOException {
        KeptFile file = files.get(way);
        if (file == null) {
            throw new IOException("no file for " + way);
        }
        file.write(Integer.toString(wrong).getBytes(StandardCharsets.US_ASCII));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private static int number(byte[] bytes) {
        return Integer.parseInt(new String(bytes, StandardCharsets.US_ASCII));
    }
}
