package dev.doorward.evaluation.clip;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.vision.image.Image;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(clip.toFile(), picture.width(), picture.height(), 0)) {
            recorder.setFormat("matroska");
            recorder.setVideoCodecName("ffv1");
            recorder.setPixelFormat(avutil.AV_PIX_FMT_BGR0);
            recorder.setFrameRate(rate);
            recorder.start();
            Frame frame = frame(picture);
            for (int i = 0; i < Math.round(seconds * rate); i++) {
                recorder.record(frame, avutil.AV_PIX_FMT_BGR24);
            }
            recorder.stop();
            frame.close();
        } catch (FrameRecorder.Exception e) {
            throw new UnusableInputException("a held picture cannot be written: " + e.getMessage());
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
