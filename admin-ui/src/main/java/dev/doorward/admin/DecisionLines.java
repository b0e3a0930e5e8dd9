package dev.doorward.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.StoredDecision;
import dev.doorward.admin.people.Names;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions as the page shows them: names joined at the moment of showing, reports beside. */
@ApplicationScoped
public class DecisionLines {
    /**
     * One line of the list.
     *
     * @param seq place in the order, for asking what came before; 0 when not stored yet
     * @param name absent when nobody was recognised or the person was forgotten
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long seq,
            MessageId id,
            DoorId door,
            TrackId track,
            Instant decidedAt,
            Decision decision,
            SourceKind source,
            @Nullable String name,
            @Nullable Long captureToDecisionMs,
            int votes,
            int blinks,
            @Nullable Double similarity,
            List<NotificationReported> reports) {}

    private final Decisions decisions;
    private final Names names;

    DecisionLines(Decisions decisions, Names names) {
        this.decisions = decisions;
        this.names = names;
    }

    /** The newest first. */
    public List<Line> before(long seq, int limit) {
        return decisions.before(seq, limit).stream().map(this::line).toList();
    }

    Line line(long seq, DecisionMade made) {
        return line(new StoredDecision(seq, made));
    }

    private Line line(StoredDecision stored) {
        DecisionMade made = stored.decision();
        PersonId person =
                switch (made.decision()) {
                    case Decision.Granted granted -> granted.person();
                    case Decision.Denied denied -> denied.person();
                };
        return new Line(
                stored.seq(),
                made.id(),
                made.door(),
                made.track(),
                made.decidedAt(),
                made.decision(),
                made.source(),
                person == null ? null : names.of(person).orElse(null),
                made.captureToDecisionMs(),
                made.votes(),
                made.blinks(),
                made.similarity(),
                decisions.reportsOf(made.id()));
    }
}
