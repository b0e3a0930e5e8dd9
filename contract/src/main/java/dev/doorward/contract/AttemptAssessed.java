package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** Where a track stands at this moment, for the page: what it still lacks. Decides nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptAssessed(
        DoorId door, TrackId track, Instant at, Decision standing, int votes, int votesNeeded, int blinks) {
    public AttemptAssessed {
        Require.present(door, "door");
        Require.present(track, "track");
        Require.present(at, "at");
        Require.present(standing, "standing");
    }
}
