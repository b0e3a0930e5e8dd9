package dev.doorward.access;

import dev.doorward.access.code.Digits;
import dev.doorward.access.code.Tries;
import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.levels.KeptFile;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.LockCodeSet;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The owner's code for UNLOCK, kept on the disk as it was signed, and how often it was guessed at. Hashing has a thread of
 * its own, since the decisions must not wait for it. A count that can't be written lets nobody try.
 */
@Singleton
class LockCode {
    private static final Logger LOG = Logger.getLogger(LockCode.class);
    private static final String SIGNER = "admin";
    static final String NONE = "No code is set for this door: UNLOCK is refused";

    /** What became of a try. */
    sealed interface Tried {
        record Right() implements Tried {}

        /** @param why in words */
        record Refused(String why) implements Tried {}
    }

    private final Inbox inbox;
    private final String topic;
    private final KeptFile file;
    private final KeptFile count;
    private final Ticks ticks;
    private final Loop loop = new Loop("code");
    private volatile @Nullable CodeHash code;
    private Tries tries;

    LockCode(Inbox inbox, DoorwardConfig config, Ticks ticks) {
        this.inbox = inbox;
        this.topic = Topics.LOCK_CODE.at(config.door());
        this.ticks = ticks;
        this.file = new KeptFile(config.stateDir().resolve("code.json"));
        this.count = new KeptFile(config.stateDir().resolve("code-wrong"));
        this.tries = new Tries(ticks, 0);
    }

    /** What was in force before the restart. */
    void recall(@Observes StartupEvent event) {
        try {
            tries = new Tries(ticks, count.read().map(LockCode::number).orElse(0));
            Optional<byte[]> kept = file.read();
            if (kept.isPresent()) {
                Received signed = new Received(topic, kept.get(), false);
                code = inbox.open(Topics.LOCK_CODE, signed, SIGNER).code();
            }
        } catch (IOException | RejectedException | NumberFormatException e) {
            LOG.warnf("The kept code is not used, so none opens: %s", e.getMessage());
        }
    }

    boolean isSet() {
        return code != null;
    }

    /** @param signed the message as it came: it is kept so, and verified again after a restart */
    void set(LockCodeSet command, Received signed) throws RejectedException {
        try {
            file.write(signed.payload());
        } catch (IOException e) {
            LOG.warn("The code could not be kept", e);
            throw new RejectedException("the code could not be written to the disk, so it stays as it was");
        }
        code = command.code();
        loop.next(this::forgetTries);
    }

    /** Answers on a thread of its own. */
    void tried(String digits, Consumer<Tried> then) {
        if (!loop.next(() -> then.accept(looked(digits)))) {
            then.accept(new Tried.Refused("more tries than can be looked at"));
        }
    }

    private Tried looked(String digits) {
        CodeHash known = code;
        if (known == null) {
            return new Tried.Refused(NONE);
        }
        long paused = tries.pausedMs();
        if (paused > 0) {
            return new Tried.Refused(
                    "Too many wrong codes: none is looked at for " + (paused + 999) / 1_000 + " s more");
        }
        try {
            count.write(bytes(tries.begun())); // before it is known whether it is right: a crash wins no try
            if (!Digits.are(digits, known)) {
                return new Tried.Refused("That is not the code");
            }
        } catch (IOException e) {
            LOG.warn("The count of wrong codes can't be written", e);
            return new Tried.Refused("tries can't be counted on this disk, so none is looked at");
        }
        forgetTries();
        return new Tried.Right();
    }

    /** Where that can't be written a restart begins with a pause. */
    private void forgetTries() {
        tries.right();
        try {
            count.write(bytes(0));
        } catch (IOException e) {
            LOG.warn("The count of wrong codes can't be written", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private static byte[] bytes(int wrong) {
        return Integer.toString(wrong).getBytes(StandardCharsets.US_ASCII);
    }

    private static int number(byte[] bytes) {
        return Integer.parseInt(new String(bytes, StandardCharsets.US_ASCII));
    }
}
