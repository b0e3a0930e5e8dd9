package dev.doorward.evaluation.clip;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.vision.image.Image;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.bytedeco.javacv.FrameRecorder;

/** Reads and writes clips through FFmpeg. */
public final class Clip {
    static {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    }

    /** What a network camera of 320 to 640 pixels sends. */
    private static final int BITS_PER_SECOND = 1_500_000;

    private Clip() {}

    /** Takes the frames one by one. */
    @FunctionalInterface
    public interface Viewer {
        /**
         * @param seconds from the start of the clip
         * @return whether to go on
         */
        boolean see(Image frame, double seconds);
    }

    /** Shows every frame to the viewer; the pictures are copies that it may keep. */
    public static void watch(Path clip, Viewer viewer) throws UnusableInputException {
        if (!Files.isRegularFile(clip)) {
            throw new UnusableInputException(clip + " is not there");
        }
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(clip.toFile())) {
            grabber.setPixelFormat(avutil.AV_PIX_FMT_BGR24);
            grabber.start();
            double rate = grabber.getVideoFrameRate();
            int number = 0;
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                if (!viewer.see(copy(frame), number++ / rate)) {
                    break;
                }
            }
            if (number == 0) {
                throw new UnusableInputException(clip + " holds no picture");
            }
        } catch (FrameGrabber.Exception e) {
            throw new UnusableInputException(clip + " cannot be played: " + e.getMessage());
        }
    }

    /** Writes a clip of one picture, held: FFV1, which loses nothing, so that every frame is the very same. */
    public static void hold(Image picture, double seconds, double rate, Path clip) throws UnusableInputException {
        List<Image> frames = Collections.nCopies((int) Math.round(seconds * rate), picture);
        write(frames, rate, clip, "ffv1", avutil.AV_PIX_FMT_BGR0, 0);
    }

    /** Writes a clip as cameras send it: MPEG-4, with all that it loses. */
    public static void send(List<Image> frames, double rate, Path clip) throws UnusableInputException {
        write(frames, rate, clip, "mpeg4", avutil.AV_PIX_FMT_YUV420P, BITS_PER_SECOND);
    }

    private static void write(List<Image> frames, double rate, Path clip, String codec, int pixels, int bitsPerSecond)
            throws UnusableInputException {
        Image first = frames.getFirst();
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(clip.toFile(), first.width(), first.height(), 0)) {
            recorder.setFormat("matroska");
            recorder.setVideoCodecName(codec);
            recorder.setPixelFormat(pixels);
            recorder.setFrameRate(rate);
            if (bitsPerSecond > 0) {
                recorder.setVideoBitrate(bitsPerSecond);
            }
            recorder.start();
            for (Image picture : frames) {
                try (Frame frame = frame(picture)) {
                    recorder.record(frame, avutil.AV_PIX_FMT_BGR24);
                }
            }
            recorder.stop();
        } catch (FrameRecorder.Exception e) {
            throw new UnusableInputException(clip + " cannot be written: " + e.getMessage());
        }
    }

    private static Image copy(Frame frame) {
        byte[] bgr = new byte[frame.imageWidth * frame.imageHeight * 3];
        ByteBuffer pixels = (ByteBuffer) frame.image[0];
        for (int row = 0; row < frame.imageHeight; row++) {
            pixels.get(row * frame.imageStride, bgr, row * frame.imageWidth * 3, frame.imageWidth * 3);
        }
        return new Image(frame.imageWidth, frame.imageHeight, bgr);
    }

    private static Frame frame(Image picture) {
        Frame frame = new Frame(picture.width(), picture.height(), Frame.DEPTH_UBYTE, 3);
        ByteBuffer pixels = (ByteBuffer) frame.image[0];
        for (int row = 0; row < picture.height(); row++) {
            pixels.put(row * frame.imageStride, picture.bgr(), row * picture.width() * 3, picture.width() * 3);
        }
        return frame;
    }
}
