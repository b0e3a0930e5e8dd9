package dev.doorward.access.challenge;

import dev.doorward.access.challenge.Standing.State;
import dev.doorward.access.evidence.Track;
import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.LivenessCheck;
import dev.doorward.contract.LivenessVerdict;
import dev.doorward.contract.TrackId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The challenges of one visit: one at a time, two at most, another each time. A passed one counts for its track, its face
 * and three seconds. All times are this process's own; used by one thread.
 */
public final class Challenges {
    /** Who guesses one of four or five may guess once more, and no oftener. */
    static final int MOST = 2;
    /** The verdict about a frame of the last moment may still be under way. */
    static final long GRACE_MS = 1_000;

    /** @param askedAt {@link dev.doorward.access.evidence.Ticks} */
    private record Open(ChallengeAsked asked, long askedAt, long until) {}

    private record Passed(long askedAt, long capturedAt) {}

    private final TrackId track;
    private final Asker asker;
    private final Lost lost;
    private int count;
    private ChallengeAsked.@Nullable Kind last;
    private @Nullable Open open;
    private @Nullable Passed passed;

    /** @param lost at the door of all visits */
    public Challenges(TrackId track, Asker asker, Lost lost) {
        this.track = track;
        this.asker = asker;
        this.lost = lost;
    }

    /** Takes what liveness says of the open one; an answer to any other, or of another time, is none. */
    public void hear(LivenessVerdict verdict, long capturedAt) {
        Open now = open;
        if (now == null || !now.asked().id().equals(verdict.challenge())) {
            return;
        }
        boolean inTime = capturedAt > now.askedAt() && capturedAt <= now.until();
        LivenessCheck.State answer = verdict.check(LivenessCheck.CHALLENGE).orElse(LivenessCheck.State.PENDING);
        if (inTime && answer == LivenessCheck.State.PASSED) {
            passed = new Passed(now.askedAt(), capturedAt);
            lost.passed();
            end(ChallengeAsked.State.PASSED);
        } else if (inTime && answer == LivenessCheck.State.FAILED) {
            end(ChallengeAsked.State.NO_RESPONSE);
        }
    }

    /**
     * Lets go of what is over.
     *
     * @param faceSince since when the present face is there: another one's question and answer are not its own
     */
    public void pass(long now, long faceSince) {
        if (open != null && faceSince > open.askedAt()) {
            withdraw();
        }
        if (open != null && now > open.until() + GRACE_MS) {
            end(ChallengeAsked.State.NO_RESPONSE);
        }
        if (passed != null && (faceSince > passed.askedAt() || now - passed.capturedAt() > Track.LOOK_BACK_MS)) {
            passed = null;
        }
    }

    /**
     * Asks, where one more may be asked.
     *
     * @param kinds that may be asked for
     */
    public void ask(long now, int seconds, Limits limits, Set<ChallengeAsked.Kind> kinds) {
        if (standing(now, limits).state() == State.NOT_ASKED) {
            asker.ask(track, last, seconds * 1_000L, kinds).ifPresent(asked -> {
                count++;
                lost.asked(now, limits);
                last = asked.kind();
                open = new Open(asked, now, now + asked.answerWithinMs());
            });
        }
    }

    /** Whoever was asked is let in: one that is open is not needed, and an answer that was given is used up. */
    public void close() {
        if (open != null) {
            lost.spared(open.askedAt());
        }
        withdraw();
        passed = null;
        count = MOST;
    }

    /** Nobody waits for the answer any more; whoever left it open has lost it. */
    public void withdraw() {
        if (open != null) {
            end(ChallengeAsked.State.WITHDRAWN);
        }
    }

    public Standing standing(long now, Limits limits) {
        if (open != null) {
            return new Standing(State.OPEN, open.until() + GRACE_MS);
        }
        if (passed != null) {
            return new Standing(State.PASSED, passed.capturedAt() + Track.LOOK_BACK_MS);
        }
        if (count >= MOST) {
            return new Standing(State.SPENT, Long.MIN_VALUE);
        }
        return lost.areTooMany(now, limits) ? new Standing(State.PAUSED, Long.MIN_VALUE) : Standing.NOT_ASKED;
    }

    private void end(ChallengeAsked.State how) {
        Open ended = open;
        open = null;
        if (ended != null) {
            asker.end(ended.asked(), how);
        }
    }
}
