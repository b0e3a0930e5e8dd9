package dev.doorward.camera;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Small real videos for tests. */
public final class Clips {
    private Clips() {}

    /** Grey pictures that grow brighter. */
    public static Path grey(Path file, int frames, int fps) throws Exception {
        return record(file, frames, fps, n -> {
            byte[] bgr = new byte[320 * 240 * 3];
            Arrays.fill(bgr, (byte) (40 + n));
            return new Image(320, 240, bgr);
        });
    }

    /** One face, about 150 pixels high, that moves a little to the right with each frame. */
    public static Path face(Path file, int frames, int fps) throws Exception {
        Image photo = ImageCodec.decode(
                Files.readAllBytes(ModelStore.standard().samplePicture(3).orElseThrow()));
        return record(file, frames, fps, n -> photo.crop(new Box(940 - n % 30, 80, 520, 390))
                .resized(640, 480));
    }

    /** Pictures in H.264, as network cameras send them. */
    public static Path h264(Path file, int frames, int fps) throws Exception {
        return record(file, frames, fps, avcodec.AV_CODEC_ID_H264, n -> {
            byte[] bgr = new byte[320 * 240 * 3];
            Arrays.fill(bgr, (byte) (40 + n % 100));
            return new Image(320, 240, bgr);
        });
    }

    private static Path record(Path file, int frames, int fps, IntFunction<Image> picture) throws Exception {
        return record(file, frames, fps, avcodec.AV_CODEC_ID_MPEG4, picture);
    }

    private static Path record(Path file, int frames, int fps, int codec, IntFunction<Image> picture) throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        Image first = picture.apply(0);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), first.width(), first.height(), 0)) {
            recorder.setVideoCodec(codec);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setGopSize(fps);
            recorder.setFormat("mp4");
            recorder.setFrameRate(fps);
            recorder.setVideoBitrate(8_000_000);
            recorder.start();
            for (int n = 0; n < frames; n++) {
                Image image = picture.apply(n);
                Frame frame = new Frame(image.width(), image.height(), Frame.DEPTH_UBYTE, 3);
                ByteBuffer pixels = (ByteBuffer) frame.image[0];
                for (int y = 0; y < image.height(); y++) {
                    pixels.put(y * frame.imageStride, image.bgr(), y * image.width() * 3, image.width() * 3);
                }
                recorder.record(frame);
            }
        }
        return file;
    }
}
