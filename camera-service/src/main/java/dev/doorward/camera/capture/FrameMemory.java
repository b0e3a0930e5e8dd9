package dev.doorward.camera.capture;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;

/** The last few frames of a second camera, so that one of the same moment is found for a frame of the first. */
public final class FrameMemory {
    private static final int MOST = 4;
    /** A lens sees nothing that another one 50 ms later does not, and four of these reach far enough back. */
    private static final int RATE = 20;

    private final RateGate gate = new RateGate();
    private final Deque<Frame> frames = new ArrayDeque<>();

    /** Retains the frame, and releases the oldest when there are too many. */
    public synchronized void offer(Frame frame) {
        if (!gate.admits(frame.stamp().nanos(), RATE)) {
            return;
        }
        frames.addLast(frame.retain());
        if (frames.size() > MOST) {
            frames.removeFirst().release();
        }
    }

    /**
     * The frame next to that moment, retained for the caller, who releases it.
     *
     * @param nanos of the monotonic clock
     * @param within the furthest that it may lie off
     */
    public synchronized Optional<Frame> at(long nanos, Duration within) {
        return frames.stream()
                .min(Comparator.comparingLong(frame -> off(frame, nanos)))
                .filter(frame -> off(frame, nanos) <= within.toNanos())
                .map(Frame::retain);
    }

    private static long off(Frame frame, long nanos) {
        return Math.abs(frame.stamp().nanos() - nanos);
    }
}
