package dev.doorward.recognition;

import dev.doorward.kit.Presence;
import dev.doorward.kit.Worker;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.recognition.enrolment.Relearning;
import dev.doorward.recognition.people.LiveGallery;
import dev.doorward.recognition.people.SealedException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks whether the gallery was read with pictures by another model, and learns them anew, in a thread of its own. */
@ApplicationScoped
class Relearner {
    private static final Logger LOG = Logger.getLogger(Relearner.class);
    private static final int PERIOD_SECONDS = 2;

    private final Relearning relearning;
    private final LiveGallery gallery;
    private final Presence presence;
    private boolean told;
    private Worker worker;

    Relearner(Relearning relearning, LiveGallery gallery, Presence presence) {
        this.relearning = relearning;
        this.gallery = gallery;
        this.presence = presence;
    }

    private void look() throws InterruptedException {
        boolean more = gallery.outdated() > 0 && learnt();
        tell(gallery.outdated(), more);
        if (!more) {
            TimeUnit.SECONDS.sleep(PERIOD_SECONDS);
        }
    }

    private boolean learnt() {
        try {
            return relearning.step();
        } catch (DatabaseAwayException | SealedException e) {
            return false; // GalleryKeeper has said so; the next look tries again
        }
    }

    private void tell(int left, boolean more) {
        if (left > 0 && !told) {
            LOG.infof("%d pictures are by another model and are learnt anew, in the background", left);
        } else if (left == 0 && told) {
            LOG.info("Every picture is learnt by today's model");
        }
        told = left > 0;
        presence.lacks("model", told ? words(left, more) : null);
    }

    private static String words(int left, boolean more) {
        return more
                ? left
                        + " pictures are being learnt anew by another model: whose turn has not come isn't recognised yet"
                : left + " pictures could not be learnt anew by today's model: remove those that the page shows as not"
                        + " usable, and take new ones";
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("relearning", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }
}
