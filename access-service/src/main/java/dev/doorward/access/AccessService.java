package dev.doorward.access;

import dev.doorward.access.challenge.Asker;
import dev.doorward.access.evidence.Gate;
import dev.doorward.access.evidence.Nonces;
import dev.doorward.access.evidence.Refusal;
import dev.doorward.access.evidence.Ticks;
import dev.doorward.access.policy.Terms;
import dev.doorward.access.visit.Heard;
import dev.doorward.access.visit.Judgement;
import dev.doorward.access.visit.Visits;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.Evidence;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.DoorwardConfig;
import dev.doorward.kit.LiveConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jboss.logging.Logger;

/**
 * The story of the door: a nonce goes out each second; verdicts that carry one come back; they are verified, let through
 * the gate once, gathered by track and judged; where nothing else is lacking a movement may be asked for; a granted visit
 * opens the lock, which closes by itself.
 */
@ApplicationScoped
public class AccessService {
    private static final Logger LOG = Logger.getLogger(AccessService.class);

    private final MqttOut out;
    private final AccessDocuments documents;
    private final VisitsTeller left;
    private final LockKeeper lock;
    private final AuditKeeper audit;
    private final LiveConfig<AccessConfig> config;
    private final Connection connection;
    private final Clock clock;
    private final Nonces nonces;
    private final Visits visits;
    private final Watching watching;
    private final Loop loop = new Loop("decisions");

    AccessService(
            MqttOut out,
            AccessDocuments documents,
            VisitsTeller left,
            LockKeeper lock,
            AuditKeeper audit,
            LiveConfig<AccessConfig> config,
            Connection connection,
            DoorwardConfig doorward,
            Nonces nonces,
            Ticks ticks,
            Watching watching,
            Clock clock) {
        this.out = out;
        this.documents = documents;
        this.left = left;
        this.lock = lock;
        this.audit = audit;
        this.config = config;
        this.connection = connection;
        this.clock = clock;
        this.watching = watching;
        this.nonces = nonces;
        Asker asker = new Asker(doorward.door(), nonces, clock, new SecureRandom(), out::challenge);
        this.visits = new Visits(new Gate(doorward.door(), nonces, ticks), ticks, this::terms, asker, documents::count);
    }

    void start(@Observes StartupEvent event) {
        audit.start();
        documents.recall();
        lock.start();
        loop.every(1_000, () -> out.nonce(nonces.issue()).whenComplete((sent, lost) -> heard(lost == null)));
        loop.every(1_000, left::tell);
        loop.every(100, () -> {
            visits.ended().forEach(this::act);
            watching.beat(Watching.DECISIONS);
        });
    }

    private void heard(boolean arrived) {
        connection.sent(arrived);
        if (!arrived) {
            nonces.forget();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
        lock.stop();
        audit.stop();
    }

    /** Does it after all that came before; never waits. Returns whether there was room. */
    boolean next(Runnable task) {
        return loop.next(task);
    }

    /** @param verdict whose signature was verified */
    void consider(Evidence verdict) throws RejectedException {
        switch (visits.hear(verdict)) {
            case Heard.Counted(Judgement judgement) -> act(judgement);
            case Heard.Late(Judgement judgement) -> {
                act(judgement);
                throw new RejectedException(Refusal.TOO_OLD.words());
            }
            case Heard.Refused(Refusal why) -> throw new RejectedException(why.words());
        }
    }

    private void act(Judgement judgement) {
        Decision decision = judgement.ruling().decision();
        if (judgement.decides()) {
            DecisionMade made = out.made(judgement);
            LOG.infof("Track %s: %s", judgement.track(), decision);
            switch (decision) {
                case Decision.Granted granted -> {
                    if (!audit.write(AuditEntry.of(made))) { // first: what can't be written down doesn't open
                        act(judgement.refused(DenialReason.NOT_WRITTEN_DOWN));
                        return;
                    }
                    out.decision(made);
                    lock.unlock("face " + granted.person());
                }
                case Decision.Denied denied -> {
                    audit.note(AuditEntry.of(made));
                    out.decision(made);
                }
            }
        }
        if (judgement.shows()) {
            out.assessment(judgement, config.current().votes());
        }
    }

    /** What holds at this moment; for the thread of decisions. */
    Terms terms() {
        AccessConfig current = config.current();
        LocalDateTime local = LocalDateTime.ofInstant(clock.instant(), current.zone());
        return new Terms(current, documents.levels()::of, documents.used()::left, lock.isReal(), lock.works(), local);
    }
}
