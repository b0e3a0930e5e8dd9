package dev.doorward.liveness.challenge;

import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.Blink;
import dev.doorward.vision.liveness.track.ChallengeJudge;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.Motion;
import dev.doorward.vision.liveness.track.TrackLiveness;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The challenges of one track: one at a time, each once. Only frames that were captured after it was asked are an answer:
 * the challenge names the newest nonce of that moment and the time since, and a frame with the same nonce tells when the
 * camera had it. That is late by the nonce's way, never early. Used by one thread at a time.
 */
public final class Questions {
    /** Bounds the memory whatever the rate. */
    private static final int MOST_FRAMES = 120;

    private static final int MOST_NONCES = 8;
    private static final int MOST_CHALLENGES = 16;

    private static final Answer NOT_BEGUN =
            new Answer(Answer.State.WAITING, 0, 1, "waits for a frame of after it was asked");

    private final Deque<HeadFrame> heads = new ArrayDeque<>();
    /** When the camera had each, seconds on its clock. */
    private final Map<Nonce, Double> nonces = new LinkedHashMap<>();

    private final Set<MessageId> heard = new LinkedHashSet<>();
    private @Nullable ChallengeAsked open;
    private @Nullable ChallengeJudge judge;

    /** @param asked whose signature was verified; an end ends the one that it names, a second copy is nothing */
    public void hear(ChallengeAsked asked) {
        if (asked.state() != ChallengeAsked.State.ASKED) {
            remember(asked.id());
            if (open != null && open.id().equals(asked.id())) {
                open = null;
                judge = null;
            }
        } else if (remember(asked.id())) {
            open = asked;
            judge = null;
        }
    }

    /**
     * Adds the next face; empty while nothing is asked.
     *
     * @param seconds of its capture, on the camera's clock
     * @param blinks of the track's last seconds
     */
    public Optional<Told> see(FaceCaptured face, double seconds, List<Blink> blinks) {
        HeadFrame head = new HeadFrame(seconds, pose(face.pose()), new Landmarks(face.landmarks()));
        heads.addLast(head);
        while (seconds - heads.getFirst().seconds() > TrackLiveness.LOOKS_BACK || heads.size() > MOST_FRAMES) {
            heads.removeFirst();
        }
        note(face.freshness(), seconds);
        ChallengeAsked asked = open;
        if (asked == null) {
            return Optional.empty();
        }
        ChallengeJudge judging = judge == null ? begin(asked) : judge;
        judge = judging;
        return Optional.of(new Told(asked.id(), judging == null ? NOT_BEGUN : judging.add(head, blinks)));
    }

    private @Nullable ChallengeJudge begin(ChallengeAsked asked) {
        Double had = nonces.get(asked.freshness().nonce());
        if (had == null) {
            return null;
        }
        double from = had + asked.freshness().sinceNonceMs() / 1e3;
        return new ChallengeJudge(motion(asked.kind()), from, from + asked.answerWithinMs() / 1e3, List.copyOf(heads));
    }

    private void note(@Nullable Freshness freshness, double seconds) {
        if (freshness != null) {
            nonces.putIfAbsent(freshness.nonce(), seconds - freshness.sinceNonceMs() / 1e3);
            if (nonces.size() > MOST_NONCES) {
                nonces.remove(nonces.keySet().iterator().next());
            }
        }
    }

    /** Whether it is new. */
    private boolean remember(MessageId id) {
        boolean isNew = heard.add(id);
        if (heard.size() > MOST_CHALLENGES) {
            heard.remove(heard.iterator().next());
        }
        return isNew;
    }

    /** The contract's yaw grows towards the picture's left, the library's towards its right. */
    private static Pose pose(HeadPose pose) {
        return new Pose(-pose.yaw(), pose.pitch(), pose.roll());
    }

    private static Motion motion(ChallengeAsked.Kind kind) {
        return switch (kind) {
            case TURN_LEFT -> Motion.TURN_LEFT;
            case TURN_RIGHT -> Motion.TURN_RIGHT;
            case NOD -> Motion.NOD;
            case BLINK_TWICE -> Motion.BLINK_TWICE;
        };
    }
}
