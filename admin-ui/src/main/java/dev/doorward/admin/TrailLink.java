package dev.doorward.admin;

import dev.doorward.admin.trail.TrailCheck;
import dev.doorward.admin.trail.Trails;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Verifier;
import dev.doorward.kit.Keys;
import dev.doorward.kit.Publisher;
import dev.doorward.kit.database.DatabaseAwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Takes in what the doors wrote down, and tells them how far it is stored; while the database is away it says nothing. */
@ApplicationScoped
public class TrailLink {
    private static final Logger LOG = Logger.getLogger(TrailLink.class);
    /** A decision comes by itself too, and then with a picture. */
    private static final Duration OVERTAKEN_BY_THEN = Duration.ofSeconds(5);

    private final Trails trails;
    private final Publisher publisher;
    private final Keys keys;
    private final Rounds rounds;

    TrailLink(Trails trails, Publisher publisher, Keys keys, Rounds rounds) {
        this.trails = trails;
        this.publisher = publisher;
        this.keys = keys;
        this.rounds = rounds;
    }

    /** @param missed is told of the decisions in it, when those that were heard as they were made have arrived */
    void heard(AuditSent sent, Consumer<DecisionMade> missed) {
        rounds.soon(() -> {
            try {
                Trails.Taken taken = trails.take(sent);
                publisher.publish(Topics.AUDIT_STORED, Topics.AUDIT_STORED.at(sent.door()), taken.answer());
                List<DecisionMade> decisions = taken.added().stream()
                        .map(AuditLine::entry)
                        .map(AuditEntry::decision)
                        .filter(Objects::nonNull)
                        .toList();
                if (!decisions.isEmpty()) {
                    rounds.later(() -> decisions.forEach(missed), OVERTAKEN_BY_THEN);
                }
            } catch (DatabaseAwayException e) {
                LOG.debug("The door keeps its lines until the database is back");
            } catch (RejectedException e) {
                LOG.warnf("Lines of %s are not taken: %s", sent.door(), e.getMessage());
            }
        });
    }

    /** Empty while the key of that door is not here. */
    public Optional<TrailCheck.Report> check(Trails.Chain chain) {
        Optional<Verifier> key = keys.of(Party.ACCESS.user() + "-" + chain.door());
        return key.map(one -> TrailCheck.of(trails, chain, one));
    }
}
