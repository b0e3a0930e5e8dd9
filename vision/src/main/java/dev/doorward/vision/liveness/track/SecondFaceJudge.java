package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.liveness.track.Check.Cause;
import dev.doorward.vision.liveness.track.Check.Kind;
import dev.doorward.vision.liveness.track.Check.Passed;
import dev.doorward.vision.liveness.track.Check.Pending;
import dev.doorward.vision.liveness.track.Check.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether another face is seen close above, below or behind this one. Who holds a picture before them has their own head
 * there; people stand side by side. Both faces are in doubt, for which of them is the picture it does not know.
 */
final class SecondFaceJudge {
    private static final double WINDOW = 2;
    private static final int MOST_FRAMES = 120;

    /** Widths and heights of the larger face between both centres. */
    private static final double ASIDE = 1;

    private static final double ABOVE_OR_BELOW = 3;
    /** Width over that of this face. A smaller one is of somebody who passes far behind. */
    private static final double LEAST_WIDTH = 0.5;

    /** Of the frames, and their number: a detector sees a face where none is now and then. */
    private static final double SHARE = 1 / 3.0;

    private static final int LEAST_FRAMES = 5;

    private record Frame(double seconds, boolean shared) {}

    private final Deque<Frame> frames = new ArrayDeque<>();

    /** @param others faces of the same frame, in its pixels */
    void add(double seconds, Box face, List<Box> others) {
        frames.addLast(new Frame(seconds, others.stream().anyMatch(other -> isClose(face, other))));
        if (frames.size() > MOST_FRAMES) {
            frames.removeFirst();
        }
    }

    /** Empty where nobody tells of other faces. */
    Optional<Check> check(double now) {
        frames.removeIf(frame -> now - frame.seconds() > WINDOW);
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        long shared = frames.stream().filter(Frame::shared).count();
        double share = shared / (double) frames.size();
        State state = share >= SHARE && shared >= LEAST_FRAMES
                ? new Pending(
                        Cause.DOUBTFUL, "Another face close above or below it, as of somebody who holds a picture")
                : new Passed("No other face close above or below it");
        return Optional.of(new Check(Kind.SECOND_FACE, state, OptionalDouble.of(share), SHARE));
    }

    private static boolean isClose(Box face, Box other) {
        Point here = face.centre();
        Point there = other.centre();
        return other.width() >= LEAST_WIDTH * face.width()
                && Math.abs(here.x() - there.x()) <= ASIDE * Math.max(face.width(), other.width())
                && Math.abs(here.y() - there.y()) <= ABOVE_OR_BELOW * Math.max(face.height(), other.height());
    }
}
