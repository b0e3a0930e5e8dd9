package dev.doorward.camera;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.models.ModelStore;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
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
    private static final int SAMPLE_RATE = 16_000;

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
        return face(file, frames, fps, new short[0]);
    }

    /** The same with a sound at 16 kHz. */
    public static Path face(Path file, int frames, int fps, short[] sound) throws Exception {
        Image photo = ImageCodec.decode(
                Files.readAllBytes(ModelStore.standard().samplePicture(3).orElseThrow()));
        return record(file, frames, fps, avcodec.AV_CODEC_ID_MPEG4, sound, n -> photo.crop(
                        new Box(940 - n % 30, 80, 520, 390))
                .resized(640, 480));
    }

    /** The same face in grey, as red light shows it, for an infrared camera that stands beside. */
    public static Path infraredFace(Path file, int frames, int fps) throws Exception {
        Image photo = ImageCodec.decode(
                Files.readAllBytes(ModelStore.standard().samplePicture(3).orElseThrow()));
        return record(
                file,
                frames,
                fps,
                n -> grey(photo.crop(new Box(940 - n % 30, 80, 520, 390)).resized(640, 480)));
    }

    private static Image grey(Image picture) {
        byte[] bgr = picture.bgr().clone();
        for (int i = 0; i < bgr.length; i += 3) {
            bgr[i] = bgr[i + 1] = bgr[i + 2];
        }
        return new Image(picture.width(), picture.height(), bgr);
    }

    /** Pictures in H.264, as network cameras send them. */
    public static Path h264(Path file, int frames, int fps) throws Exception {
        return record(file, frames, fps, avcodec.AV_CODEC_ID_H264, n -> {
            byte[] bgr = new byte[320 * 240 * 3];
            Arrays.fill(bgr, (byte) (40 + n % 100));
            return new Image(320, 240, bgr);
        });
    }

    /** Black pictures, white from the moment at which the sound begins: both after a second. */
    public static Path flash(Path file) throws Exception {
        short[] sound = new short[2 * SAMPLE_RATE];
        for (int i = SAMPLE_RATE; i < sound.length; i++) {
            sound[i] = (short) (8_000 * Math.sin(2 * Math.PI * 440 * i / SAMPLE_RATE));
        }
        return record(file, 60, 30, avcodec.AV_CODEC_ID_MPEG4, sound, n -> {
            byte[] bgr = new byte[320 * 240 * 3];
            Arrays.fill(bgr, (byte) (n < 30 ? 0 : 255));
            return new Image(320, 240, bgr);
        });
    }

    private static Path record(Path file, int frames, int fps, IntFunction<Image> picture) throws Exception {
        return record(file, frames, fps, avcodec.AV_CODEC_ID_MPEG4, picture);
    }

    private static Path record(Path file, int frames, int fps, int codec, IntFunction<Image> picture) throws Exception {
        return record(file, frames, fps, codec, new short[0], picture);
    }

    /** @param sound at 16 kHz; none when it is empty */
    private static Path record(Path file, int frames, int fps, int codec, short[] sound, IntFunction<Image> picture)
            throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        Image first = picture.apply(0);
        int channels = sound.length > 0 ? 1 : 0;
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toFile(), first.width(), first.height(), channels)) {
            recorder.setVideoCodec(codec);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setGopSize(fps);
            recorder.setFormat(sound.length > 0 ? "matroska" : "mp4");
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_PCM_S16LE);
            recorder.setSampleRate(SAMPLE_RATE);
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
                int from = Math.min(sound.length, n * SAMPLE_RATE / fps);
                int to = Math.min(sound.length, (n + 1) * SAMPLE_RATE / fps);
                if (to > from) {
                    recorder.recordSamples(SAMPLE_RATE, 1, ShortBuffer.wrap(Arrays.copyOfRange(sound, from, to)));
                }
            }
        }
        return file;
    }
}
