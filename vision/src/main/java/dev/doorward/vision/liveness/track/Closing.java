package dev.doorward.vision.liveness.track;

import java.util.ArrayList;
import java.util.List;

/**
 * Eyes that have closed and are perhaps a blink: whether they were is known when they are open again.
 *
 * <p>The limits were chosen on the 24 clips of ZJU (30 a second) against stills, held and moved, and replayed video.
 */
final class Closing {
    /** Human blinks last 100 to 400 ms (Schiffman, "Sensation and Perception"); slow ones and the frame grid widen it. */
    private static final double SHORTEST = 0.06;

    private static final double LONGEST = 0.8;

    /** Behind glasses the eye model wavers while the lids are down; so long may it say "open". */
    private static final double WAVERING = 0.1;

    /** Each eye must have been closed with at least this probability: a wink is no blink. */
    private static final double EACH_EYE = 0.3;

    /** By so much the eye model must have changed its mind: lids that always look half shut are no blink. */
    private static final double CONTRAST = 0.4;

    /** Eye distances a second; with the head in such motion the lids are a blur. */
    private static final double FASTEST = 1.5;

    /** Degrees. */
    private static final double LARGEST_YAW = 25;

    private final double closedBefore;
    private final List<EyeFrame> frames = new ArrayList<>();
    private final int firstClosed;
    private int lastClosed;
    private double lowest;

    /**
     * @param before frames with open eyes, the last of them just before {@code first}; at least one
     * @param ratio of the eye aspect ratio to that of open eyes
     */
    Closing(List<EyeFrame> before, EyeFrame first, double ratio) {
        closedBefore = before.stream().mapToDouble(EyeFrame::closed).min().orElseThrow();
        frames.addAll(before);
        firstClosed = frames.size();
        lowest = ratio;
        closed(first, ratio);
    }

    void closed(EyeFrame frame, double ratio) {
        frames.add(frame);
        lastClosed = frames.size() - 1;
        lowest = Math.min(lowest, ratio);
    }

    /** Whether these open eyes end it, lids at least half way up again, or the eye model wavers. */
    boolean endedBy(EyeFrame open, double ratio, double earRatio) {
        frames.add(open);
        boolean lidsUp = ratio >= Math.min(earRatio, (1 + lowest) / 2);
        return lidsUp || open.seconds() - frames.get(lastClosed).seconds() > WAVERING;
    }

    boolean lastsTooLong() {
        return frames.getLast().seconds() - start() > LONGEST + WAVERING;
    }

    boolean isBlink() {
        double duration = blink().end() - start();
        return duration >= SHORTEST
                && duration <= LONGEST
                && bothEyes()
                && changed()
                && still()
                && shut().stream().allMatch(Closing::isFacing);
    }

    Blink blink() {
        double middle =
                (frames.get(firstClosed).seconds() + frames.get(lastClosed).seconds()) / 2;
        return new Blink(start(), middle, frames.get(lastClosed + 1).seconds());
    }

    private double start() {
        return frames.get(firstClosed - 1).seconds();
    }

    private List<EyeFrame> shut() {
        return frames.subList(firstClosed, lastClosed + 1);
    }

    private boolean bothEyes() {
        return shut().stream().anyMatch(f -> f.eyes().imageLeftClosed() > EACH_EYE)
                && shut().stream().anyMatch(f -> f.eyes().imageRightClosed() > EACH_EYE);
    }

    private boolean changed() {
        double peak = shut().stream().mapToDouble(EyeFrame::closed).max().orElseThrow();
        return peak - closedBefore > CONTRAST;
    }

    /** Whether both eyes can be judged: beyond that yaw one hides behind the nose. */
    static boolean isFacing(EyeFrame frame) {
        return Math.abs(frame.yaw()) <= LARGEST_YAW;
    }

    /** By the median, because landmarks jump a little when lids fall. */
    private boolean still() {
        double[] speeds = new double[frames.size() - 1];
        for (int i = 0; i < speeds.length; i++) {
            speeds[i] = frames.get(i + 1).speedSince(frames.get(i));
        }
        return Percentile.of(speeds, 0.5) < FASTEST;
    }
}
