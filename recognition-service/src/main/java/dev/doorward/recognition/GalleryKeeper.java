package dev.doorward.recognition;

import dev.doorward.kit.Presence;
import dev.doorward.kit.Worker;
import dev.doorward.recognition.people.LiveGallery;
import dev.doorward.recognition.people.SealedException;
import dev.doorward.recognition.people.Sealing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the gallery equal to the database: at once when a message says that people changed, at the start, and after each
 * outage of either. Between those it asks every few seconds for the revision, which shows that the database is there, and
 * which would show a message that a broker's outage has swallowed. Beside that it brings what is stored under the newest
 * key, a batch a round.
 *
 * <pre>
 *   away --- reached: tables made, gallery read ---> there
 *        <-- a failure; the gallery answers on --- (tries again after 0.5 s … 4 s)
 * </pre>
 */
@ApplicationScoped
class GalleryKeeper {
    private static final Logger LOG = Logger.getLogger(GalleryKeeper.class);
    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LAST_RETRY = Duration.ofSeconds(4);

    private static final String AWAY =
            "The database is away: known people are still recognised, but nobody can be" + " added, changed or removed";
    private static final String NEVER_READ =
            "The database has not been reached since the start: nobody can be" + " recognised yet";

    private final Flyway flyway;
    private final Sealing sealing;
    private final SealingNews news;
    private final LiveGallery gallery;
    private final Presence presence;
    private final Semaphore asked = new Semaphore(1);
    private Duration pause = FIRST_RETRY;
    private boolean prepared;
    private boolean toldAway;
    private volatile @Nullable String problem = "has not been reached yet";
    private Worker worker;

    GalleryKeeper(Flyway flyway, Sealing sealing, SealingNews news, LiveGallery gallery, Presence presence) {
        this.flyway = flyway;
        this.sealing = sealing;
        this.news = news;
        this.gallery = gallery;
        this.presence = presence;
    }

    /** Never waits. */
    void refreshSoon() {
        asked.release();
    }

    /** Why the database can't be used now; empty while it can. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private void keep() throws InterruptedException {
        asked.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        asked.drainPermits();
        try {
            if (!prepared) {
                flyway.migrate();
                prepared = true;
            }
            Sealing.Step step = sealing.step();
            news.tell(step);
            if (step instanceof Sealing.Step.More) {
                asked.release();
            }
            refresh();
            there();
        } catch (RuntimeException e) {
            away(e);
        }
    }

    private void refresh() {
        try {
            gallery.refresh();
        } catch (SealedException e) {
            // Sealing has said so, in more words; the gallery stays as it is.
        }
    }

    private void there() {
        pause = PERIOD;
        if (problem != null) {
            LOG.infof("The database is there; the gallery holds %d people", gallery.people());
            problem = null;
            toldAway = false;
            presence.lacks("database", null);
        }
    }

    private void away(RuntimeException e) {
        pause = pause.equals(PERIOD) ? FIRST_RETRY : min(pause.multipliedBy(2), LAST_RETRY);
        prepared = false; // another database may come back
        if (!toldAway) {
            LOG.warnf("The database is away, trying again: %s", e.getMessage());
            toldAway = true;
        }
        problem = "is away: " + e.getMessage();
        presence.lacks("database", gallery.current().isPresent() ? AWAY : NEVER_READ);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("gallery", this::keep);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }
}
