package dev.doorward.camera.capture;

import org.jspecify.annotations.Nullable;

/**
 * The way of frames to one consumer on its own thread: at most so many a second, the newest wins, and what a newer one
 * overtook is counted.
 */
public final class Lane {
    private final RateGate gate = new RateGate();
    private final RateMeter used = new RateMeter();
    private @Nullable Frame waiting;
    private long overtaken;
    private int take;

    /** Work on one frame. */
    @FunctionalInterface
    public interface Step {
        void on(Frame frame) throws Exception;
    }

    /** Retains the frame for the consumer and releases the one that it overtakes. */
    public synchronized void offer(Frame frame, int perSecond) {
        if (frame.stamp().take() != take) {
            take = frame.stamp().take();
            overtaken = 0;
        }
        if (!gate.admits(frame.stamp().nanos(), perSecond)) {
            return;
        }
        if (waiting != null) {
            waiting.release();
            overtaken++;
        }
        waiting = frame.retain();
        notifyAll();
    }

    /** Waits for a frame and works on it. */
    public void next(Step step) throws Exception {
        Frame frame = take();
        try {
            step.on(frame);
            used.mark(System.nanoTime());
        } finally {
            frame.release();
        }
    }

    private synchronized Frame take() throws InterruptedException {
        while (waiting == null) {
            wait();
        }
        Frame frame = waiting;
        waiting = null;
        return frame;
    }

    /** Frames that a newer one overtook, since their source was opened. */
    public synchronized long overtaken() {
        return overtaken;
    }

    /** Frames worked on, a second. */
    public double perSecond() {
        return used.perSecond(System.nanoTime());
    }
}
