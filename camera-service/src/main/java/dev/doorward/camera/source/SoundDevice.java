package dev.doorward.camera.source;

import dev.doorward.camera.sound.Sound;
import java.nio.Buffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

/** A capture device of ALSA, by FFmpeg. Not tried on hardware. */
public final class SoundDevice implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("alsa:([\\w:,.=-]{1,80})");
    private static final Path CARDS = Path.of("/dev/snd");

    private final FFmpegFrameGrabber grabber;

    private SoundDevice(FFmpegFrameGrabber grabber) {
        this.grabber = grabber;
    }

    /**
     * The device's name in ALSA.
     *
     * @param text {@code alsa:default}, {@code alsa:plughw:1,0} …
     */
    public static Optional<String> name(String text) {
        var matcher = NAME.matcher(text.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** @throws SourceException when it can't be opened now */
    public static SoundDevice open(String name) throws SourceException {
        if (!Files.exists(CARDS)) {
            throw new SourceException("there is no sound card at " + CARDS);
        }
        FFmpegFrameGrabber grabber = Grabbers.sound(name);
        try {
            grabber.start();
        } catch (FFmpegFrameGrabber.Exception e) {
            FfmpegSource.release(grabber);
            throw new SourceException("the microphone %s can't be opened: %s".formatted(name, FfmpegError.words(e)));
        }
        return new SoundDevice(grabber);
    }

    /** The next piece of sound, as soon as it was recorded. */
    public Sound next() throws SourceException {
        Frame frame;
        try {
            frame = grabber.grabSamples();
        } catch (FFmpegFrameGrabber.Exception e) {
            throw new SourceException("the microphone is lost: " + FfmpegError.words(e));
        }
        Buffer[] channels = frame == null ? null : frame.samples;
        if (channels == null || !(channels[0] instanceof ShortBuffer mono)) {
            throw new SourceException("no more sound comes from the microphone");
        }
        short[] samples = new short[mono.remaining()];
        mono.get(samples);
        long began = System.nanoTime() - samples.length * 1_000_000_000L / Grabbers.SAMPLE_RATE;
        return new Sound(samples, frame.timestamp, began);
    }

    @Override
    public void close() {
        FfmpegSource.release(grabber);
    }
}
