package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What liveness-service says of a track at one of its faces; it looks back at most 3 s. Signed.
 *
 * @param blinks seen in the track so far
 * @param analysedPerSecond frames of the track judged in the last second
 * @param challenge the {@link ChallengeAsked} that its check {@code challenge} is about; absent when none is open
 * @param hears true when the face told of voices at the door, so that words may be asked for; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LivenessVerdict(
        MessageId id,
        DoorId door,
        TrackId track,
        MessageId face,
        Instant capturedAt,
        @Nullable Freshness freshness,
        SourceKind source,
        Liveness outcome,
        List<LivenessCheck> checks,
        int blinks,
        double analysedPerSecond,
        @Nullable MessageId challenge,
        @Nullable Boolean hears)
        implements Evidence {
    public LivenessVerdict {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(track, "track");
        Require.present(face, "face");
        Require.present(capturedAt, "capturedAt");
        Require.present(source, "source");
        Require.present(outcome, "outcome");
        checks = List.copyOf(Require.present(checks, "checks"));
        Require.within(checks.size(), 0, 20, "number of checks");
        Require.within(blinks, 0, 100_000, "blinks");
        Require.within(analysedPerSecond, 0, 1_000, "analysedPerSecond");
    }

    /** Of a door without a microphone. */
    public LivenessVerdict(
            MessageId id,
            DoorId door,
            TrackId track,
            MessageId face,
            Instant capturedAt,
            @Nullable Freshness freshness,
            SourceKind source,
            Liveness outcome,
            List<LivenessCheck> checks,
            int blinks,
            double analysedPerSecond,
            @Nullable MessageId challenge) {
        this(
                id,
                door,
                track,
                face,
                capturedAt,
                freshness,
                source,
                outcome,
                checks,
                blinks,
                analysedPerSecond,
                challenge,
                null);
    }

    /** Of a track that was not asked for anything. */
    public LivenessVerdict(
            MessageId id,
            DoorId door,
            TrackId track,
            MessageId face,
            Instant capturedAt,
            @Nullable Freshness freshness,
            SourceKind source,
            Liveness outcome,
            List<LivenessCheck> checks,
            int blinks,
            double analysedPerSecond) {
        this(id, door, track, face, capturedAt, freshness, source, outcome, checks, blinks, analysedPerSecond, null);
    }

    /** What is said under that name of {@link LivenessCheck}; two that disagree say nothing yet. Empty without any. */
    public Optional<LivenessCheck.State> check(String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .map(LivenessCheck::state)
                .reduce((one, other) -> one == other ? one : LivenessCheck.State.PENDING);
    }
}
