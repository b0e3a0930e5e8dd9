package dev.doorward.camera.source;

import dev.doorward.camera.sound.SoundLane;
import dev.doorward.vision.image.Image;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.jspecify.annotations.Nullable;

/** What FFmpeg can open. A file ends and is paced; a camera or a stream that ends is a failure. */
final class FfmpegSource implements FrameSource {
    private final FFmpegFrameGrabber grabber;
    private final @Nullable Pacer pacer;
    private final SoundTap sound;
    private boolean any;

    private FfmpegSource(FFmpegFrameGrabber grabber, @Nullable Pacer pacer, SoundLane sound) {
        this.grabber = grabber;
        this.pacer = pacer;
        this.sound = new SoundTap(sound);
    }

    static FfmpegSource live(FFmpegFrameGrabber grabber, SoundLane sound) throws SourceException {
        return new FfmpegSource(started(grabber), null, sound);
    }

    static FfmpegSource recorded(FFmpegFrameGrabber grabber, SoundLane sound) throws SourceException {
        return new FfmpegSource(started(grabber), new Pacer(), sound);
    }

    private static FFmpegFrameGrabber started(FFmpegFrameGrabber grabber) throws SourceException {
        try {
            grabber.start();
        } catch (FFmpegFrameGrabber.Exception e) {
            release(grabber);
            throw new SourceException("can't be opened: " + FfmpegError.words(e));
        }
        if (!grabber.hasVideo()) {
            release(grabber);
            throw new SourceException("can't be opened: there is no picture in it");
        }
        return grabber;
    }

    @Override
    public Optional<Image> next(Buffers buffers) throws SourceException, InterruptedException {
        Frame frame;
        try {
            frame = sound.grabImage(grabber);
        } catch (FFmpegFrameGrabber.Exception e) {
            throw new SourceException("the picture is lost: " + FfmpegError.words(e));
        }
        if (frame == null) {
            return end();
        }
        any = true;
        if (pacer != null) {
            pacer.await(Duration.of(grabber.getTimestamp(), ChronoUnit.MICROS));
        }
        sound.shown(grabber.getTimestamp(), System.nanoTime());
        return Optional.of(copy(frame, buffers));
    }

    private Optional<Image> end() throws SourceException {
        if (pacer == null) {
            throw new SourceException("no more pictures come from it");
        }
        if (!any) {
            throw new SourceException("can't be played: not one picture in it can be decoded");
        }
        return Optional.empty();
    }

    /** FFmpeg uses its own buffer again for the next picture, and may pad each row. */
    private static Image copy(Frame frame, Buffers buffers) {
        int row = frame.imageWidth * 3;
        byte[] bgr = buffers.take(row * frame.imageHeight);
        ByteBuffer pixels = (ByteBuffer) frame.image[0];
        for (int y = 0; y < frame.imageHeight; y++) {
            pixels.get(y * frame.imageStride, bgr, y * row, row);
        }
        return new Image(frame.imageWidth, frame.imageHeight, bgr);
    }

    @Override
    public void close() {
        release(grabber);
    }

    static void release(FFmpegFrameGrabber grabber) {
        try {
            grabber.release();
        } catch (FFmpegFrameGrabber.Exception e) {
            System.getLogger(FfmpegSource.class.getName())
                    .log(System.Logger.Level.DEBUG, "Closing failed: {0}", FfmpegError.words(e));
        }
    }
}
