package dev.doorward.evaluation.pad;

import dev.doorward.contract.config.AccessConfig;
import dev.doorward.vision.liveness.track.Answer;
import dev.doorward.vision.liveness.track.Assessment;
import dev.doorward.vision.liveness.track.ChallengeJudge;
import dev.doorward.vision.liveness.track.HeadFrame;
import dev.doorward.vision.liveness.track.Motion;
import dev.doorward.vision.liveness.track.TrackLiveness;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever is in a clip for a movement, when the door would: each movement that it might draw, all at the same moment,
 * since a clip that answers one of them does so by chance. Used by one thread.
 */
final class Questions {
    private static final double ANSWER_WITHIN = AccessConfig.defaults().challengeSeconds();

    private final Deque<HeadFrame> lately = new ArrayDeque<>();
    private final Map<Motion, ChallengeJudge> judges = new EnumMap<>(Motion.class);
    private final Map<Motion, Answer.State> answers = new EnumMap<>(Motion.class);
    private Doubt doubt = new Doubt();
    private double asked = Double.NaN;

    /** Another face is another track: it is not asked what the one before was asked, and answers nothing of it. */
    void anotherFace() {
        doubt = new Doubt();
        lately.clear();
        end();
    }

    /**
     * Takes the face in the next frame.
     *
     * @param waiting whether the door would still ask: it neither opened nor gave up
     */
    void see(HeadFrame head, Assessment assessment, boolean waiting) {
        lately.addLast(head);
        while (head.seconds() - lately.getFirst().seconds() > TrackLiveness.LOOKS_BACK) {
            lately.removeFirst();
        }
        judges.forEach((motion, judge) ->
                answers.put(motion, judge.add(head, List.of()).state()));
        boolean asks = doubt.asks(assessment, head.seconds());
        if (asks && waiting && Double.isNaN(asked)) {
            ask(head.seconds());
        }
    }

    private void ask(double now) {
        asked = now;
        for (Motion motion : Doubt.ASKED) {
            judges.put(motion, new ChallengeJudge(motion, now, now + ANSWER_WITHIN, List.copyOf(lately)));
            answers.put(motion, Answer.State.WAITING);
        }
    }

    /** Tells the time, also of frames without a face. */
    void pass(double now) {
        if (now > asked + ANSWER_WITHIN) {
            end();
        }
    }

    private void end() {
        judges.clear();
        answers.replaceAll((motion, state) -> state == Answer.State.WAITING ? Answer.State.MISSED : state);
    }

    /** Whether there may still be an answer. */
    boolean areOpen() {
        return answers.containsValue(Answer.State.WAITING);
    }

    /** @param from second that is called zero; null when nothing was asked */
    @Nullable
    Asked asked(double from) {
        return Double.isNaN(asked) ? null : new Asked(asked - from, new EnumMap<>(answers));
    }
}
