package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement, or two words to say, that was asked of somebody at the door, and what became of it: the same message again with another state
 * ends it, for a lamp, a speaker, the page. Signed. It says nothing of who stands there.
 *
 * @param id of the challenge, the same in all its states
 * @param kind left and right as the person has them
 * @param askedAt access-service's wall clock, for people; frames are told from earlier ones by {@code freshness}
 * @param answerWithinMs 1000 to 60 000
 * @param freshness when it was asked: the newest nonce then, and the time since it was issued
 * @param words with {@code SAY} and with no other: what to show or read aloud. Whether somebody speaks is checked, not what
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengeAsked(
        MessageId id,
        DoorId door,
        TrackId track,
        Kind kind,
        State state,
        Instant askedAt,
        long answerWithinMs,
        Freshness freshness,
        @Nullable SpokenWords words) {
    public enum Kind {
        TURN_LEFT,
        TURN_RIGHT,
        NOD,
        BLINK_TWICE,
        /** Only at a door that hears, and only where the owner has switched it on. */
        SAY
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
        if ((kind == Kind.SAY) != (words != null)) {
            throw new IllegalArgumentException("words belong to SAY, and to it alone");
        }
    }

    /** A movement, which has no words. */
    public ChallengeAsked(
            MessageId id,
            DoorId door,
            TrackId track,
            Kind kind,
            State state,
            Instant askedAt,
            long answerWithinMs,
            Freshness freshness) {
        this(id, door, track, kind, state, askedAt, answerWithinMs, freshness, null);
    }

    /** The same, ended so. */
    public ChallengeAsked ended(State how) {
        return new ChallengeAsked(id, door, track, kind, how, askedAt, answerWithinMs, freshness, words);
    }
}
