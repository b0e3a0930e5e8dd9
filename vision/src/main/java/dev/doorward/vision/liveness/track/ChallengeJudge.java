package dev.doorward.vision.liveness.track;

import dev.doorward.vision.liveness.track.Answer.State;
import java.util.List;
import java.util.Optional;

/**
 * Whether one track makes the movement that it was asked for, in time and before any other. Pure; seconds are those of the
 * camera's clock. The limits were chosen on the two clips of head_actions.csv and on prints of eleven faces, tilted and
 * bent: docs/adr/0016.
 */
public final class ChallengeJudge {
    /** Degrees from how the head was held before. */
    private static final double TURN = 18;

    private static final double WRONG = 15;
    private static final double NOD = 10;
    private static final double BACK = 5;

    /** One frame may be a landmark that jumped. */
    private static final int TURNED_FRAMES = 3;

    private static final int NODDED_FRAMES = 2;

    /** Faces that turn: 0.58 and more, 0.62 to 0.8 mostly. Flat prints that seem turned that far: 0.55, bent ones 0.63. */
    private static final double TURN_RELIEF = 0.6;

    /** Faces that nod: 0.78 and more. Flat prints: 0.7 at most. */
    private static final double NOD_RELIEF = 0.75;

    /** Seconds between two blinks that are meant as an answer. */
    private static final double TWICE = 2;

    private final Motion motion;
    private final double asked;
    private final double until;
    private final Optional<Neutral> neutral;
    private int done;
    private int wrong;
    private double most;
    private Answer answer;

    /** @param seen the track's frames up to now; those after {@code asked} are judged at once */
    public ChallengeJudge(Motion motion, double asked, double until, List<HeadFrame> seen) {
        this.motion = motion;
        this.asked = asked;
        this.until = until;
        this.neutral = Neutral.before(asked, seen);
        this.answer = said(State.WAITING, "waits for " + words());
        seen.forEach(frame -> add(frame, List.of()));
    }

    /**
     * Judges the next frame; once it is done, lost or missed it stays so.
     *
     * @param blinks of the track's last seconds, up to this frame
     */
    public Answer add(HeadFrame frame, List<Blink> blinks) {
        if (answer.state() != State.WAITING || frame.seconds() <= asked) {
            return answer;
        }
        if (frame.seconds() > until) {
            return answer = said(State.MISSED, "no response: waited for " + words());
        }
        neutral.ifPresent(from -> judge(from, frame, blinks));
        return answer;
    }

    private void judge(Neutral from, HeadFrame frame, List<Blink> blinks) {
        double left = frame.pose().yaw() - from.yaw();
        double down = from.pitch() - frame.pose().pitch();
        boolean turnedWrong =
                switch (motion) {
                    case TURN_LEFT -> left <= -WRONG;
                    case TURN_RIGHT -> left >= WRONG;
                    case NOD, BLINK_TWICE -> Math.abs(left) >= WRONG;
                };
        wrong = turnedWrong ? wrong + 1 : 0;
        boolean complete =
                switch (motion) {
                    case TURN_LEFT -> turned(left, from, frame);
                    case TURN_RIGHT -> turned(-left, from, frame);
                    case NOD -> nodded(down, from, frame);
                    case BLINK_TWICE -> blinkedTwice(blinks);
                };
        if (complete) {
            answer = said(State.DONE, words() + " was seen");
        } else if (wrong >= TURNED_FRAMES) {
            answer = said(State.LOST, "turned another way: waited for " + words());
        } else {
            answer = said(State.WAITING, answer.reason());
        }
    }

    private boolean turned(double degrees, Neutral from, HeadFrame frame) {
        most = Math.max(most, degrees);
        boolean solid = degrees >= TURN && Relief.of(from.points(), frame.points()) >= TURN_RELIEF;
        done = solid ? done + 1 : 0;
        return done >= TURNED_FRAMES;
    }

    private boolean nodded(double down, Neutral from, HeadFrame frame) {
        most = Math.max(most, down);
        if (down >= NOD && Relief.of(from.points(), frame.points()) >= NOD_RELIEF) {
            done++;
        }
        return done >= NODDED_FRAMES && down <= BACK;
    }

    private boolean blinkedTwice(List<Blink> blinks) {
        List<Blink> answers =
                blinks.stream().filter(blink -> blink.start() > asked).toList();
        most = Math.max(most, answers.size());
        for (int i = 1; i < answers.size(); i++) {
            if (answers.get(i).middle() - answers.get(i - 1).middle() <= TWICE) {
                return true;
            }
        }
        return false;
    }

    private Answer said(State state, String reason) {
        double threshold =
                switch (motion) {
                    case TURN_LEFT, TURN_RIGHT -> TURN;
                    case NOD -> NOD;
                    case BLINK_TWICE -> 2;
                };
        return new Answer(state, Math.round(most), threshold, reason);
    }

    private String words() {
        return switch (motion) {
            case TURN_LEFT -> "a turn to the left";
            case TURN_RIGHT -> "a turn to the right";
            case NOD -> "a nod";
            case BLINK_TWICE -> "two blinks";
        };
    }
}
