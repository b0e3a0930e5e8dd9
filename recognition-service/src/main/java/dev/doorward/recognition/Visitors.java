package dev.doorward.recognition;

import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.config.RecognitionConfig;
import dev.doorward.kit.LiveConfig;
import dev.doorward.kit.Worker;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.recognition.enrolment.Enroller;
import dev.doorward.recognition.enrolment.Enrolment;
import dev.doorward.recognition.enrolment.Examination;
import dev.doorward.recognition.enrolment.Examiner;
import dev.doorward.recognition.enrolment.Upload;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.recognition.people.AlikeVisitor;
import dev.doorward.recognition.people.Doubles;
import dev.doorward.recognition.people.SealedException;
import dev.doorward.recognition.people.Sighting;
import dev.doorward.recognition.people.VisitorId;
import dev.doorward.recognition.people.VisitorStore;
import dev.doorward.recognition.verdict.Judgement;
import dev.doorward.recognition.visitors.Finding;
import dev.doorward.recognition.visitors.Portrait;
import dev.doorward.recognition.visitors.VisitWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Strangers: of each track in which nobody known was recognised the best face is kept, for as long as the owner wants. A
 * thread of its own writes, so no verdict waits for the database. Until the owner's setting is known nothing is kept, and
 * nothing forgotten.
 */
@ApplicationScoped
public class Visitors {
    private static final Logger LOG = Logger.getLogger(Visitors.class);
    private static final int LOOK_MS = 500;
    /** What waits for a database that is away; beyond that the oldest is not kept. */
    private static final int MOST_WAITING = 32;
    /** So many pictures of a visitor teach a person. */
    private static final int LEARNT = 3;

    private static final int FOUND = 10;

    private final VisitWatch watch = new VisitWatch();
    private final Deque<Finding> waiting = new ArrayDeque<>();
    private final VisitorStore store;
    private final Examiner examiner;
    private final Enroller enroller;
    private final LiveConfig<RecognitionConfig> config;
    private final Clock clock = Clock.systemUTC();
    private Worker worker;

    Visitors(VisitorStore store, Examiner examiner, Enroller enroller, LiveConfig<RecognitionConfig> config) {
        this.store = store;
        this.examiner = examiner;
        this.enroller = enroller;
        this.config = config;
    }

    /** Never waits. What a file or a folder shows is nobody at the door. */
    void judged(FaceCaptured face, Judgement judgement) {
        if (days() > 0 && (face.source() == SourceKind.DEMO || face.source().mayDriveRealLock())) {
            watch.heard(face, judgement.outcome(), judgement.embedding(), clock.instant());
        }
    }

    /** Makes a visitor's best pictures a person's, each judged like any upload; then the visitor is a stranger no more. */
    public Enrolment become(VisitorId visitor, PersonId person, Doubles doubles) {
        Optional<Enrolment> answer = Optional.empty();
        for (byte[] picture : store.pictures(visitor, LEARNT)) {
            Enrolment enrolment = enroller.enrol(
                    person, new Upload(picture), OpenSet.of(config.current()).threshold(), doubles);
            if (answer.isEmpty() || !(answer.get() instanceof Enrolment.Enrolled)) {
                answer = Optional.of(enrolment);
            }
        }
        if (answer.orElse(null) instanceof Enrolment.Enrolled) {
            store.delete(visitor);
        }
        return answer.orElseGet(Enrolment.NoSuchPerson::new);
    }

    public Examination look(Upload picture) {
        return examiner.examine(picture);
    }

    /** Were they here before? The visitors who are like this face, most alike first. */
    public List<AlikeVisitor> alike(Examination.Fit face, Member.Kind kind) {
        return store.alike(face.embedding(), kind, OpenSet.of(config.current()).threshold(), FOUND);
    }

    private void work() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        waiting.addAll(watch.due(clock.instant()));
        while (waiting.size() > MOST_WAITING) {
            waiting.removeFirst();
        }
        try {
            for (Finding next = waiting.peekFirst(); next != null; next = waiting.peekFirst()) {
                keep(next);
                waiting.removeFirst();
            }
        } catch (DatabaseAwayException | SealedException e) {
            LOG.debugf("Visits are kept when they can be: %s", e.getMessage()); // GalleryKeeper has said so
        } catch (RuntimeException e) {
            waiting.pollFirst(); // once more would fail once more
            throw e;
        }
    }

    private void keep(Finding finding) {
        switch (finding) {
            case Finding.Known known -> store.known(known.where(), known.at());
            case Finding.Stranger stranger ->
                Portrait.of(stranger.face()).ifPresent(jpeg -> store.keep(sighting(stranger, jpeg)));
        }
    }

    private static Sighting sighting(Finding.Stranger stranger, byte[] jpeg) {
        Member.Kind kind = stranger.face().source() == SourceKind.DEMO ? Member.Kind.DEMO : Member.Kind.REAL;
        return new Sighting(stranger.where(), kind, stranger.at(), stranger.quality(), jpeg, stranger.embedding());
    }

    /** Forgets what is older than the owner wants, every minute and soon after a start. */
    @Scheduled(every = "60s", delay = 5, delayUnit = TimeUnit.SECONDS)
    void forget() {
        if (!config.known()) {
            return;
        }
        Instant now = clock.instant();
        try {
            int gone = store.forgetBefore(now.minus(Duration.ofDays(days())), now);
            if (gone > 0) {
                LOG.infof("%d visits of strangers were forgotten", gone);
            }
        } catch (DatabaseAwayException e) {
            LOG.debugf("Visits are forgotten when the database is back: %s", e.getMessage());
        }
    }

    private int days() {
        return config.known() ? config.current().visitorDays() : 0;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("visitors", this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }
}
