package dev.doorward.access;

import dev.doorward.access.levels.KeptFile;
import dev.doorward.access.levels.Levels;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.Inbox;
import dev.doorward.kit.Presence;
import dev.doorward.kit.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes who may what from the broker and from the disk, verified the same way on both. */
@ApplicationScoped
class AccessDocuments {
    private static final Logger LOG = Logger.getLogger(AccessDocuments.class);
    private static final String SIGNER = "admin";

    private final Inbox inbox;
    private final Presence presence;
    private final KeptFile file;
    private final Levels levels = new Levels();

    AccessDocuments(Inbox inbox, Presence presence, DoorwardConfig config) {
        this.inbox = inbox;
        this.presence = presence;
        this.file = new KeptFile(config.stateDir().resolve("access.json"));
    }

    Levels levels() {
        return levels;
    }

    /** What was in force before the restart. */
    void recall() {
        try {
            Optional<byte[]> kept = file.read();
            if (kept.isPresent()) {
                Received document = new Received(Topics.ACCESS_DOCUMENT.pattern(), kept.get(), true);
                levels.offer(inbox.open(Topics.ACCESS_DOCUMENT, document, SIGNER));
            }
        } catch (IOException | RejectedException e) {
            LOG.warnf("The kept access document is not used: %s", e.getMessage());
        }
        tellWhatIsMissing();
    }

    void take(Received message) throws RejectedException {
        switch (levels.offer(inbox.open(Topics.ACCESS_DOCUMENT, message, SIGNER))) {
            case Levels.Offered.Accepted accepted -> keep(message.payload());
            case Levels.Offered.Known known -> {}
            case Levels.Offered.Refused(String why) -> throw new RejectedException(why);
        }
        tellWhatIsMissing();
    }

    private void keep(byte[] signed) {
        try {
            file.write(signed);
            presence.lacks("state", null);
            LOG.info("A new access document is in force");
        } catch (IOException e) {
            LOG.warn("The access document could not be kept", e);
            presence.lacks("state", "The access document can't be written: it is lost at a restart");
        }
    }

    private void tellWhatIsMissing() {
        presence.lacks("access", levels.isEmpty() ? "Nobody has said yet who may enter: nobody may" : null);
    }
}
