package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a track stands at this moment, for the page: what it still lacks. Decides nothing.
 *
 * @param rule of liveness that applies; absent before it is known who stands there, and where there are no rules
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptAssessed(
        DoorId door,
        TrackId track,
        Instant at,
        Decision standing,
        int votes,
        int votesNeeded,
        int blinks,
        @Nullable RuleApplied rule) {
    public AttemptAssessed {
        Require.present(door, "door");
        Require.present(track, "track");
        Require.present(at, "at");
        Require.present(standing, "standing");
    }

    /** By no rule. */
    public AttemptAssessed(
            DoorId door, TrackId track, Instant at, Decision standing, int votes, int votesNeeded, int blinks) {
        this(door, track, at, standing, votes, votesNeeded, blinks, null);
    }
}
