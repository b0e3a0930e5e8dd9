package dev.doorward.access;

import dev.doorward.access.levels.KeptFile;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.LockCodeSet;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Received;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The owner's code for Home Assistant's UNLOCK, kept on the disk as it was signed. */
@Singleton
class LockCode {
    private static final Logger LOG = Logger.getLogger(LockCode.class);
    private static final String SIGNER = "admin";

    private final Inbox inbox;
    private final String topic;
    private final KeptFile file;
    private volatile @Nullable CodeHash code;

    LockCode(Inbox inbox, DoorwardConfig config) {
        this.inbox = inbox;
        this.topic = Topics.LOCK_CODE.at(config.door());
        this.file = new KeptFile(config.stateDir().resolve("code.json"));
    }

    /** What was in force before the restart. */
    void recall(@Observes StartupEvent event) {
        try {
            Optional<byte[]> kept = file.read();
            if (kept.isPresent()) {
                Received signed = new Received(topic, kept.get(), false);
                code = inbox.open(Topics.LOCK_CODE, signed, SIGNER).code();
            }
        } catch (IOException | RejectedException e) {
            LOG.warnf("The kept code is not used, so none opens: %s", e.getMessage());
        }
    }

    @Nullable
    CodeHash get() {
        return code;
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
    }
}
