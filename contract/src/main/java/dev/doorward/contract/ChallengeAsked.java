package dev.doorward.contract;

import java.time.Instant;

/**
 * A movement that was asked of somebody at the door, and what became of it: the same message again with another state
 * ends it, for a lamp, a speaker, the page. Signed. It says nothing of who stands there.
 *
 * @param id of the challenge, the same in all its states
 * @param kind left and right as the person has them
 * @param askedAt access-service's wall clock, for people; frames are told from earlier ones by {@code freshness}
 * @param answerWithinMs 1000 to 60 000
 * @param freshness when it was asked: the newest nonce then, and the time since it was issued
 */
public record ChallengeAsked(
        MessageId id,
        DoorId door,
        TrackId track,
        Kind kind,
        State state,
        Instant askedAt,
        long answerWithinMs,
        Freshness freshness) {
    public enum Kind {
        TURN_LEFT,
        TURN_RIGHT,
        NOD,
        BLINK_TWICE
    }

    public enum State {
        ASKED,
        PASSED,
        /** Nothing was seen in time, or another movement: no sign of an attack, and none of life. */
        NO_RESPONSE,
        /** Nobody waits for an answer any more. */
        WITHDRAWN
    }

    public ChallengeAsked {
        Require.present(id, "id");
        Require.present(door, "door");
        Require.present(track, "track");
        Require.present(kind, "kind");
        Require.present(state, "state");
        Require.present(askedAt, "askedAt");
        Require.within(answerWithinMs, 1_000, 60_000, "answerWithinMs");
        Require.present(freshness, "freshness");
    }

    /** The same, ended so. */
    public ChallengeAsked ended(State how) {
        return new ChallengeAsked(id, door, track, kind, how, askedAt, answerWithinMs, freshness);
    }
}
