package dev.doorward.access.visit;

import dev.doorward.access.challenge.Challenges;
import dev.doorward.access.evidence.Track;
import dev.doorward.access.policy.Ruling;
import dev.doorward.contract.Decision;
import dev.doorward.contract.DenialReason;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One track and what was said about it: each reason once, and granted once at most. */
final class Visit {
    private static final long SHOWN_EVERY_MS = 200;

    private final Track track;
    private final Challenges challenges;
    private final Set<DenialReason> said = EnumSet.noneOf(DenialReason.class);
    private @Nullable Ruling opened;
    private long shownAt = Long.MIN_VALUE / 2;
    private boolean ended;

    Visit(Track track, Challenges challenges) {
        this.track = track;
        this.challenges = challenges;
    }

    Track track() {
        return track;
    }

    Challenges challenges() {
        return challenges;
    }

    boolean isOver() {
        return opened != null;
    }

    /** Whether this ruling is to be said now; from then on it is. */
    boolean decides(Ruling ruling) {
        if (opened != null || !ruling.settled()) {
            return false;
        }
        return switch (ruling.decision()) {
            // Its evidence is used up with this, and the visit with it: the door opens once for one track.
            case Decision.Granted granted -> {
                opened = ruling;
                yield true;
            }
            case Decision.Denied denied -> said.add(denied.reason());
        };
    }

    /** Somebody else opened for both. */
    void letInWith(Ruling grant) {
        if (opened == null) {
            opened = grant;
            challenges.close();
        }
    }

    /** Where it stands for the page: who was let in stays let in. */
    Ruling standing(Ruling now) {
        return opened == null ? now : opened;
    }

    boolean shows(long now) {
        if (now - shownAt < SHOWN_EVERY_MS) {
            return false;
        }
        shownAt = now;
        return true;
    }

    /** Whether nothing was said and nobody comes any more; answered once. */
    boolean endsUnsaid(long now, long silenceMs) {
        if (ended || now - track.lastAt() < silenceMs) {
            return false;
        }
        ended = true;
        return opened == null && said.isEmpty();
    }
}
