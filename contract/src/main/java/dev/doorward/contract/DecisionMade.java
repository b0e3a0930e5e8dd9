package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What access-service decided about one track, or about one PIN, which has a track of its own. Granted is said once; denied once the visit is settled (and a track
 * that was denied may still be granted later, by fresh evidence). Signed.
 *
 * @param captureToDecisionMs age of the newest frame relied on when this was published, on access-service's clock;
 *     absent when no verdict was relied on
 * @param evidence ids of the verdicts relied on
 * @param rule of liveness that applied; absent when it did not come to that, and where there are no rules
 * @param pin absent when it was asked by face; with a PIN nothing was recognised, and {@code source} is {@code CAMERA}
 * @param late true when it is told after an outage of the broker: no news, whoever stands there now; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionMade(
        MessageId id,
        DoorId door,
        TrackId track,
        Instant decidedAt,
        Decision decision,
        SourceKind source,
        @Nullable Long captureToDecisionMs,
        int votes,
        int blinks,
        @Nullable Double similarity,
        List<MessageId> evidence,
        @Nullable RuleApplied rule,
        @Nullable PinUsed pin,
        @Nullable Boolean late) {
    public DecisionMade {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(track, "track");
        Require.present(decidedAt, "decidedAt");
        Require.present(decision, "decision");
        Require.present(source, "source");
        evidence = List.copyOf(Require.present(evidence, "evidence"));
        Require.within(evidence.size(), 0, 200, "number of evidence ids");
    }

    /** By face. */
    public DecisionMade(
            MessageId id,
            DoorId door,
            TrackId track,
            Instant decidedAt,
            Decision decision,
            SourceKind source,
            @Nullable Long captureToDecisionMs,
            int votes,
            int blinks,
            @Nullable Double similarity,
            List<MessageId> evidence,
            @Nullable RuleApplied rule) {
        this(
                id,
                door,
                track,
                decidedAt,
                decision,
                source,
                captureToDecisionMs,
                votes,
                blinks,
                similarity,
                evidence,
                rule,
                null,
                null);
    }

    /** By face and no rule. */
    public DecisionMade(
            MessageId id,
            DoorId door,
            TrackId track,
            Instant decidedAt,
            Decision decision,
            SourceKind source,
            @Nullable Long captureToDecisionMs,
            int votes,
            int blinks,
            @Nullable Double similarity,
            List<MessageId> evidence) {
        this(
                id,
                door,
                track,
                decidedAt,
                decision,
                source,
                captureToDecisionMs,
                votes,
                blinks,
                similarity,
                evidence,
                null);
    }

    /** The same, told after an outage. */
    public DecisionMade toldLate() {
        return new DecisionMade(
                id,
                door,
                track,
                decidedAt,
                decision,
                source,
                captureToDecisionMs,
                votes,
                blinks,
                similarity,
                evidence,
                rule,
                pin,
                true);
    }
}
