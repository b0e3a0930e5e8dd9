package dev.doorward.camera.capture;

import dev.doorward.camera.source.Buffers;
import dev.doorward.camera.source.FrameSource;
import dev.doorward.camera.source.FrameSources;
import dev.doorward.camera.source.SourceException;
import dev.doorward.contract.CameraState.State;
import dev.doorward.contract.NewestNonce;
import dev.doorward.vision.image.Image;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does what is wished, round after round, on the one thread that calls {@link #round}.
 *
 * <pre>
 *            start, use                 first picture
 *  STOPPED ───────────────▶ STARTING ───────────────────▶ RUNNING ──end, once──▶ ENDED
 *     ▲                        ▲  │ fails                    │ fails               │
 *     │                after a │  ▼                          │                     │ start, use
 *     │                 while UNAVAILABLE ◀──────────────────┘                     ▼
 *     └── stop, from anywhere                                                  STARTING
 * </pre>
 */
public final class Capture {
    private final FrameSources sources;
    private final NewestNonce nonces;
    private final Clock clock;
    private final Consumer<Frame> frames;
    private final Runnable changed;
    private final Buffers buffers = new Buffers();
    private final Backoff backoff = new Backoff();
    private final RateMeter rate = new RateMeter();
    private final Object lock = new Object();

    private volatile Condition condition;
    private volatile Wish wish;
    private @Nullable Wish tried;
    private int take;
    private long number;

    /**
     * @param frames called with each frame; it retains what it keeps
     * @param changed called after each change of {@link #condition}
     */
    public Capture(
            FrameSources sources,
            NewestNonce nonces,
            Clock clock,
            Wish first,
            Consumer<Frame> frames,
            Runnable changed) {
        this.sources = sources;
        this.nonces = nonces;
        this.clock = clock;
        this.wish = first;
        this.frames = frames;
        this.changed = changed;
        this.condition = new Condition(first, first.on() ? State.STARTING : State.STOPPED, 0, 0, null);
    }

    public Condition condition() {
        return condition;
    }

    /** Frames captured, a second. */
    public double perSecond() {
        return rate.perSecond(System.nanoTime());
    }

    /** From now on this; the same wish again starts its source anew. */
    public void use(Wish next) {
        synchronized (lock) {
            wish = next;
            lock.notifyAll();
        }
    }

    /** Looks, or looks away; what was played to its end is played again. */
    public void turn(boolean on) {
        if (wish.on() != on || condition.state() == State.ENDED) {
            use(wish.turned(on));
        }
    }

    /** One source from its opening to its end, or one wait. */
    public void round() throws InterruptedException {
        Wish now = wish;
        if (now != tried) {
            backoff.reset();
            tried = now;
        }
        if (!now.on()) {
            enter(now, State.STOPPED, null);
            await(now, null);
            return;
        }
        enter(now, State.STARTING, null);
        try (FrameSource source = sources.open(now.spec())) {
            take++;
            play(source, now);
        } catch (SourceException e) {
            enter(now, State.UNAVAILABLE, e.getMessage());
            await(now, backoff.next());
            return;
        } catch (RuntimeException | LinkageError e) {
            enter(now, State.UNAVAILABLE, "it failed unexpectedly; the log says more");
            await(now, backoff.next());
            throw e;
        }
        if (wish == now && !now.loop()) {
            enter(now, State.ENDED, "played to its end");
            await(now, null);
        }
    }

    /** Until the source ends, fails, or something else is wished. */
    private void play(FrameSource source, Wish now) throws SourceException, InterruptedException {
        while (wish == now) {
            Optional<Image> image = source.next(buffers);
            if (image.isEmpty()) {
                return;
            }
            Frame frame = new Frame(image.get(), stamp(now), buffers);
            rate.mark(frame.stamp().nanos());
            running(now, frame.image());
            frames.accept(frame);
            frame.release();
        }
    }

    private Frame.Stamp stamp(Wish now) {
        long nanos = System.nanoTime();
        return new Frame.Stamp(
                ++number,
                take,
                clock.instant(),
                nanos,
                nonces.at(nanos),
                now.spec().kind());
    }

    private void running(Wish now, Image image) {
        Condition before = condition;
        if (before.state() != State.RUNNING || before.width() != image.width() || before.height() != image.height()) {
            backoff.reset();
            condition = new Condition(now, State.RUNNING, image.width(), image.height(), null);
            changed.run();
        }
    }

    private void enter(Wish now, State state, @Nullable String reason) {
        Condition before = condition;
        // A source that is tried again stays unavailable until its first picture: the page need not flicker.
        boolean again = state == State.STARTING && before.state() == State.UNAVAILABLE && before.wish() == now;
        boolean looping = state == State.STARTING && before.state() == State.RUNNING && before.wish() == now;
        if (again || looping) {
            return;
        }
        condition = new Condition(now, state, before.width(), before.height(), reason);
        changed.run();
    }

    /** Waits for another wish, at most so long; null: as long as it takes. */
    private void await(Wish now, @Nullable Duration most) throws InterruptedException {
        long end = most == null ? Long.MAX_VALUE : System.nanoTime() + most.toNanos();
        synchronized (lock) {
            while (wish == now) {
                long left = most == null ? 0 : TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (most != null && left <= 0) {
                    return;
                }
                lock.wait(left);
            }
        }
    }
}
