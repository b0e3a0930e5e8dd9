package dev.doorward.liveness.challenge;

import dev.doorward.contract.ChallengeAsked;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.HeadPose;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.VoiceHeard;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Pose;
import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.Blink;
import dev.doorward.vision.liveness.track.ChallengeJudge;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.Motion;
import dev.doorward.vision.liveness.track.SpeechJudge;
import dev.doorward.vision.liveness.track.TrackLiveness;
import dev.doorward.vision.liveness.track.VoiceFrame;
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

    /** Of one answer, and of before it was asked. */
    private static final double SECONDS_HEARD = 20;

    private static final int MOST_HEARD = 700;

    private static final Answer NOT_BEGUN =
            new Answer(Answer.State.WAITING, 0, 1, "waits for a frame of after it was asked");

    private final Deque<HeadFrame> heads = new ArrayDeque<>();
    private final Deque<VoiceFrame> heard = new ArrayDeque<>();
    /** When the camera had each, seconds on its clock. */
    private final Map<Nonce, Double> nonces = new LinkedHashMap<>();

    private final Set<MessageId> known = new LinkedHashSet<>();
    /** Of a movement or of words: each knows one kind. */
    @FunctionalInterface
    private interface Judge {
        Answer add(HeadFrame head, List<Blink> blinks);
    }

    private @Nullable ChallengeAsked open;
    private @Nullable Judge judge;

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
        listen(face.voice(), seconds);
        ChallengeAsked asked = open;
        if (asked == null) {
            return Optional.empty();
        }
        Judge judging = judge == null ? begin(asked) : judge;
        judge = judging;
        return Optional.of(new Told(asked.id(), judging == null ? NOT_BEGUN : judging.add(head, blinks)));
    }

    private @Nullable Judge begin(ChallengeAsked asked) {
        Double had = nonces.get(asked.freshness().nonce());
        if (had == null) {
            return null;
        }
        double from = had + asked.freshness().sinceNonceMs() / 1e3;
        double until = from + asked.answerWithinMs() / 1e3;
        return switch (asked.kind()) {
            case TURN_LEFT -> moving(Motion.TURN_LEFT, from, until);
            case TURN_RIGHT -> moving(Motion.TURN_RIGHT, from, until);
            case NOD -> moving(Motion.NOD, from, until);
            case BLINK_TWICE -> moving(Motion.BLINK_TWICE, from, until);
            case SAY -> speaking(from, until);
        };
    }

    private Judge moving(Motion motion, double from, double until) {
        return new ChallengeJudge(motion, from, until, List.copyOf(heads))::add;
    }

    private Judge speaking(double from, double until) {
        SpeechJudge judging = new SpeechJudge(from, until, List.copyOf(heads));
        return (head, blinks) -> judging.add(head, List.copyOf(heard));
    }

    /** Successive faces tell of the same second: what is known already is not added again. */
    private void listen(@Nullable VoiceHeard voice, double seconds) {
        if (voice == null) {
            return;
        }
        double chunk = VoiceHeard.MS / 1e3;
        double ended = seconds - voice.endedMsBefore() / 1e3;
        int count = voice.percent().size();
        for (int i = 0; i < count; i++) {
            double middle = ended - (count - i - 0.5) * chunk;
            if (heard.isEmpty() || middle > heard.getLast().seconds() + chunk / 2) {
                heard.addLast(new VoiceFrame(middle, voice.percent().get(i) / 100.0));
            }
        }
        while (!heard.isEmpty()
                && (seconds - heard.getFirst().seconds() > SECONDS_HEARD || heard.size() > MOST_HEARD)) {
            heard.removeFirst();
        }
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
        boolean isNew = known.add(id);
        if (known.size() > MOST_CHALLENGES) {
            known.remove(known.iterator().next());
        }
        return isNew;
    }

    /** The contract's yaw grows towards the picture's left, the library's towards its right. */
    private static Pose pose(HeadPose pose) {
        return new Pose(-pose.yaw(), pose.pitch(), pose.roll());
    }
}
