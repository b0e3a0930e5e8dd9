package dev.doorward.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Filter;
import dev.doorward.admin.decisions.StoredDecision;
import dev.doorward.admin.people.Names;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PinUsed;
import dev.doorward.contract.RuleApplied;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions as the page shows them: names joined at the moment of showing, reports beside; never whether under duress. */
@ApplicationScoped
public class DecisionLines {
    /**
     * One line of the list.
     *
     * @param seq place in the order, for asking what came before; 0 when not stored yet
     * @param rule of liveness that it went by
     * @param pin where a PIN was typed; absent for a face
     * @param pictured whether there is a picture of that moment
     * @param said who is in the picture, as an owner said
     * @param notThem whether an owner said that it was not whom the door named
     * @param name absent when nobody was recognised or the person was forgotten
     * @param withName of whoever it opened for too, where it took two
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
            @Nullable String withName,
            @Nullable Long captureToDecisionMs,
            int votes,
            int blinks,
            @Nullable Double similarity,
            @Nullable RuleApplied rule,
            PinUsed.@Nullable Way pin,
            boolean pictured,
            @Nullable String said,
            boolean notThem,
            List<DeliveryReports.Line> reports) {}

    private final Decisions decisions;
    private final Names names;
    private final DeliveryReports reports;

    DecisionLines(Decisions decisions, Names names, DeliveryReports reports) {
        this.decisions = decisions;
        this.names = names;
        this.reports = reports;
    }

    /** The newest first. */
    public List<Line> before(long seq, Filter filter, int limit) {
        return decisions.before(seq, filter, limit).stream().map(this::line).toList();
    }

    /** One of them; empty when there is none under this id. */
    public Optional<Line> one(MessageId id) {
        return decisions.stored(id).map(this::line);
    }

    /** One that was made just now. */
    Line line(DecisionMade made, boolean pictured) {
        return line(new StoredDecision(0, made, pictured));
    }

    private Line line(StoredDecision stored) {
        DecisionMade made = stored.decision();
        PersonId person = made.decision().person();
        return new Line(
                stored.seq(),
                made.id(),
                made.door(),
                made.track(),
                made.decidedAt(),
                made.decision(),
                made.source(),
                name(person),
                with(made.decision()),
                made.captureToDecisionMs(),
                made.votes(),
                made.blinks(),
                made.similarity(),
                made.rule(),
                made.pin() == null ? null : made.pin().way(),
                stored.pictured(),
                name(stored.said()),
                stored.notThem(),
                decisions.reportsOf(made.id()).stream().map(reports::line).toList());
    }

    private @Nullable String with(Decision decision) {
        PersonId with = decision instanceof Decision.Granted granted ? granted.with() : null;
        return name(with);
    }

    private @Nullable String name(@Nullable PersonId person) {
        return person == null ? null : names.of(person).orElse(null);
    }
}
