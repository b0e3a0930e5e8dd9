package dev.doorward.camera.source;

import dev.doorward.camera.sound.Sound;
import dev.doorward.camera.sound.SoundLane;
import java.nio.Buffer;
import java.nio.ShortBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Takes the sound out of a source beside its pictures. Both have one clock in the stream, so a sound is given the time at
 * which the picture of the same moment came: what delays the one must not part it from the other.
 */
final class SoundTap {
    /** Pictures over which the delay is evened out. */
    private static final double EVENED = 16;
    /** A greater change is no jitter: the picture stood still. */
    private static final double JUMP_NANOS = 200e6;

    /** Pieces that come before the first picture; a file may begin with half a second of them. */
    private static final int MOST_EARLY = 100;

    private record Piece(short[] samples, long position) {}

    private final SoundLane lane;
    private final Deque<Piece> early = new ArrayDeque<>();
    private boolean any;
    private double offset;

    SoundTap(SoundLane lane) {
        this.lane = lane;
    }

    /** The next picture or null at the end, as the grabber gives it; sound that comes before it is brought away. */
    @Nullable
    Frame grabImage(FFmpegFrameGrabber grabber) throws FFmpegFrameGrabber.Exception {
        if (!lane.wanted()) {
            return grabber.grabImage();
        }
        Frame frame = grabber.grabFrame(true, true, true, false);
        while (frame != null && frame.image == null) {
            take(frame);
            frame = grabber.grabFrame(true, true, true, false);
        }
        return frame;
    }

    /** @param nanos of the monotonic clock when the picture at that position came, microseconds */
    void shown(long position, long nanos) {
        double now = nanos - position * 1e3;
        offset = any && Math.abs(now - offset) < JUMP_NANOS ? offset + (now - offset) / EVENED : now;
        any = true;
        for (Piece piece = early.poll(); piece != null; piece = early.poll()) {
            bring(piece);
        }
    }

    private void take(Frame frame) {
        Buffer[] channels = frame.samples;
        if (channels != null && channels[0] instanceof ShortBuffer mono) {
            short[] samples = new short[mono.remaining()];
            mono.get(samples);
            Piece piece = new Piece(samples, frame.timestamp);
            if (any) {
                bring(piece);
            } else if (early.size() < MOST_EARLY) {
                early.add(piece);
            }
        }
    }

    private void bring(Piece piece) {
        lane.offer(new Sound(piece.samples(), piece.position(), Math.round(offset + piece.position() * 1e3)));
    }
}
