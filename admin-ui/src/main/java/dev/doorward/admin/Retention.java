package dev.doorward.admin;

import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.kit.database.DatabaseAwayException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets go of what is older than its owner wants it kept: pictures of the door first, events later, with what is left of theirs. */
@ApplicationScoped
class Retention {
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Decisions decisions;
    private final Snapshots snapshots;
    private final PageConfig page;
    private final Clock clock;

    Retention(Decisions decisions, Snapshots snapshots, PageConfig page, Clock clock) {
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.page = page;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Rounds rounds) {
        rounds.every(AGAIN, this::letGo);
    }

    void letGo() {
        Instant now = clock.instant();
        try {
            snapshots.forgetBefore(now, Duration.ofDays(page.snapshotDays()));
            if (page.eventDays() > 0) {
                Duration kept = Duration.ofDays(page.eventDays());
                snapshots.forgetBefore(now, kept);
                decisions.forgetBefore(now, kept);
            }
        } catch (DatabaseAwayException e) {
            // The next round comes.
        }
    }
}
