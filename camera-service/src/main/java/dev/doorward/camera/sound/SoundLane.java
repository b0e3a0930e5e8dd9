package dev.doorward.camera.sound;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The way of sound to the thread that listens. Who brings it never waits: when nobody keeps up, the oldest goes. */
public final class SoundLane {
    /** About four seconds of the usual pieces of 20 ms. */
    private static final int MOST = 200;

    private final BlockingQueue<Sound> waiting = new ArrayBlockingQueue<>(MOST);
    private volatile boolean wanted;

    /** Whether anybody listens; else sound need not even be decoded. */
    public boolean wanted() {
        return wanted;
    }

    public void offer(Sound sound) {
        while (wanted && !waiting.offer(sound)) {
            waiting.poll();
        }
    }

    /** Whoever listens says so first. */
    public void want(boolean now) {
        wanted = now;
        if (!now) {
            waiting.clear();
        }
    }

    /** Empty when none comes for so long. */
    public Optional<Sound> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }
}
