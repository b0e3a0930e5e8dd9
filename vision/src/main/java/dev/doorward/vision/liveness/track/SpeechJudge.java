package dev.doorward.vision.liveness.track;

import dev.doorward.vision.liveness.track.Answer.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the lips of one track move in step with a voice that begins after the question. It judges their timing alone:
 * not what is said, and not whose voice it is. Pure; seconds are those of the camera's clock. How the limits were chosen:
 * docs/adr/0018.
 */
public final class SpeechJudge {
    /** Nobody has read two words any sooner: what is heard then was under way. */
    static final double READ = 0.25;

    /** Seconds of voice in two words. */
    private static final double SHORTEST = 0.4;

    private static final double LONGEST = 4;

    /** Lips at rest, of eight people: 0.007 at most. */
    private static final double MOVING = 0.01;

    private static final double RATIO = 1.8;
    private static final double CORRELATION = 0.55;

    /** Lips begin to move 0.1 to 0.3 s before the sound (Chandrasekaran et al. 2009). */
    private static final double FIRST = -0.3;

    private static final double AFTER = 0.2;

    private static final double TURNED = 15;
    private static final int TURNED_FRAMES = 3;
    private static final String WORDS = "two words";

    private final double asked;
    private final double until;
    private final Optional<Neutral> neutral;
    private final List<Lips.Frame> lips = new ArrayList<>();
    private double judged;
    private double most;
    private int turned;
    private Answer answer;

    /** @param seen the track's frames up to now */
    public SpeechJudge(double asked, double until, List<HeadFrame> seen) {
        this.asked = asked;
        this.until = until;
        this.judged = asked + READ;
        this.neutral = Neutral.before(asked, seen);
        this.answer = new Answer(State.WAITING, 0, CORRELATION, "waits for " + WORDS);
        seen.forEach(frame -> add(frame, List.of()));
    }

    /**
     * Judges the next frame; once it is done, lost or missed it stays so.
     *
     * @param heard of the last seconds, in the order of time; what of it is from before the question tells what was under way
     */
    public Answer add(HeadFrame frame, List<VoiceFrame> heard) {
        if (answer.state() != State.WAITING) {
            return answer;
        }
        lips.add(Lips.Frame.of(frame));
        if (frame.seconds() <= asked) {
            return answer;
        }
        if (frame.seconds() > until) {
            return answer = said(State.MISSED, "no response: waited for " + WORDS);
        }
        if (turnsAway(frame)) {
            return answer = said(State.LOST, "turned away: waited for " + WORDS);
        }
        for (Utterance spoken : Utterance.in(heard)) {
            if (answer.state() == State.WAITING && spoken.end() > judged) {
                judged = spoken.end();
                answer = judge(spoken, heard);
            }
        }
        return answer;
    }

    private boolean turnsAway(HeadFrame frame) {
        boolean away = neutral.filter(from -> Math.abs(frame.pose().yaw() - from.yaw()) >= TURNED)
                .isPresent();
        turned = away ? turned + 1 : 0;
        return turned >= TURNED_FRAMES;
    }

    private Answer judge(Utterance spoken, List<VoiceFrame> heard) {
        if (spoken.begin() < asked + READ) {
            return waiting("somebody was speaking when it was asked");
        }
        if (spoken.voiced() < SHORTEST || spoken.voiced() > LONGEST) {
            return waiting("a voice was heard for %.1f s".formatted(spoken.voiced()));
        }
        Optional<LipSync> found = LipSync.of(spoken, lips, heard);
        if (found.isEmpty()) {
            return waiting("a voice was heard, and too little seen or heard about it");
        }
        LipSync sync = found.get();
        if (sync.speaking() < MOVING) {
            return waiting("a voice was heard, and these lips did not move");
        }
        most = Math.max(most, sync.correlation());
        boolean inStep = sync.speaking() >= RATIO * sync.silent()
                && sync.correlation() >= CORRELATION
                && sync.lag() >= FIRST
                && sync.lag() <= AFTER;
        return inStep
                ? said(State.DONE, "lips moved in step with a voice")
                : waiting("a voice was heard, and these lips moved at other times");
    }

    private Answer waiting(String why) {
        return said(State.WAITING, "waits for " + WORDS + ": " + why);
    }

    private Answer said(State state, String reason) {
        return new Answer(state, Math.round(100 * most) / 100.0, CORRELATION, reason);
    }
}
