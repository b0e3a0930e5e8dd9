package dev.doorward.vision.liveness.track;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds blinks in the frames of one track as they come. Eyes are closed in a frame when the eye model says so and the
 * eye aspect ratio lies below a share of the face's own open-eye value, the 90th percentile of the last two seconds
 * (absolute ratios do not transfer between people). Until half a second is known of a face its frames wait, and are
 * then judged in retrospect.
 */
public final class BlinkDetector {
    private static final double BASELINE = 2;
    private static final double BASELINE_SHARE = 0.9;
    private static final double KNOWN_AFTER = 0.5;

    /** What happens in a longer gap between two frames was not seen. */
    private static final double LONGEST_GAP = 0.25;

    /** Open eyes are looked for so long before they close. */
    private static final double BEFORE = 0.15;

    /** Bounds the memory whatever the rate. */
    private static final int MOST_FRAMES = 240;

    private final Deque<EyeFrame> recent = new ArrayDeque<>();
    private final List<EyeFrame> waiting = new ArrayList<>();
    private final Deque<EyeFrame> open = new ArrayDeque<>();
    private double firstSeconds = Double.NaN;
    private double lastSeconds = Double.NaN;
    private @Nullable Closing closing;

    /**
     * The next frame, later than those before.
     *
     * @return the blinks that it ends; mostly none, several at most when the open-eye value becomes known
     */
    public List<Blink> add(EyeFrame frame, LivenessSettings settings) {
        remember(frame);
        waiting.add(frame);
        if (frame.seconds() - firstSeconds < KNOWN_AFTER && waiting.size() < MOST_FRAMES) {
            return List.of();
        }
        double baseline = baseline();
        List<Blink> blinks = new ArrayList<>();
        for (EyeFrame one : waiting) {
            step(one, one.ear() / baseline, settings, blinks);
        }
        waiting.clear();
        return blinks;
    }

    private void step(EyeFrame frame, double ratio, LivenessSettings settings, List<Blink> blinks) {
        forgetAcrossGap(frame);
        boolean closed = ratio < settings.earRatio() && frame.closed() > settings.eyeClosed();
        if (closed && closing != null) {
            closing.closed(frame, ratio);
        } else if (closed && !open.isEmpty()) {
            closing = new Closing(List.copyOf(open), frame, ratio);
        } else if (!closed && closing != null && closing.endedBy(frame, ratio, settings.earRatio())) {
            if (closing.isBlink()) {
                blinks.add(closing.blink());
            }
            closing = null;
        }
        if (closing != null && closing.lastsTooLong()) {
            closing = null;
        }
        if (closed) {
            open.clear();
        } else {
            open.addLast(frame);
        }
        while (!open.isEmpty() && frame.seconds() - open.getFirst().seconds() > BEFORE) {
            open.removeFirst();
        }
    }

    private void forgetAcrossGap(EyeFrame frame) {
        if (frame.seconds() - lastSeconds > LONGEST_GAP) {
            open.clear();
            closing = null;
        }
        lastSeconds = frame.seconds();
    }

    private void remember(EyeFrame frame) {
        if (recent.isEmpty()) {
            firstSeconds = frame.seconds();
        }
        recent.addLast(frame);
        while (frame.seconds() - recent.getFirst().seconds() > BASELINE || recent.size() > MOST_FRAMES) {
            recent.removeFirst();
        }
    }

    private double baseline() {
        double[] ears = recent.stream().mapToDouble(EyeFrame::ear).toArray();
        return Math.max(Percentile.of(ears, BASELINE_SHARE), 1e-6);
    }
}
