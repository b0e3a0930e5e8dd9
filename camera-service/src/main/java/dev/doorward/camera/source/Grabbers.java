package dev.doorward.camera.source;

import dev.doorward.camera.source.SourceSpec.Device;
import dev.doorward.camera.source.SourceSpec.Stream;
import dev.doorward.camera.source.SourceSpec.VideoFile;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;

/** FFmpeg, set up for each kind of source: one thread, little buffering, only the protocols that the source needs. */
final class Grabbers {
    /** A stream that says nothing for so long is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Enough to know a stream's form; FFmpeg's own 5 s would be waited for at each connection. */
    private static final Duration PROBE = Duration.ofSeconds(1);

    static {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET); // its lines would quote passwords
    }

    /** Hertz, of all sound. */
    static final int SAMPLE_RATE = 16_000;

    private Grabbers() {}

    static FFmpegFrameGrabber sound(String device) {
        FFmpegFrameGrabber grabber = plain(device);
        grabber.setFormat("alsa");
        return grabber;
    }

    static FFmpegFrameGrabber of(Device device) throws SourceException {
        if (!Files.exists(device.path())) {
            throw new SourceException("there is no camera at " + device.path());
        }
        FFmpegFrameGrabber grabber = plain(device.path().toString());
        grabber.setFormat("v4l2");
        grabber.setImageWidth(640);
        grabber.setImageHeight(480);
        grabber.setFrameRate(30);
        return grabber;
    }

    static FFmpegFrameGrabber of(VideoFile file) throws SourceException {
        if (!Files.isRegularFile(file.path())) {
            throw new SourceException("there is no file " + file.path());
        }
        FFmpegFrameGrabber grabber = plain(file.path().toAbsolutePath().toString());
        grabber.setOption("protocol_whitelist", "file");
        return grabber;
    }

    static FFmpegFrameGrabber of(Stream stream, Optional<Credentials> credentials) {
        boolean rtsp = stream.address().getScheme().startsWith("rtsp");
        return rtsp ? rtsp(stream, credentials) : http(stream, credentials);
    }

    private static FFmpegFrameGrabber rtsp(Stream stream, Optional<Credentials> credentials) {
        FFmpegFrameGrabber grabber =
                live(credentials.map(c -> c.in(stream.address())).orElseGet(stream.address()::toString));
        grabber.setOption("rtsp_transport", "tcp"); // UDP loses parts of pictures
        grabber.setOption("protocol_whitelist", "rtsp,rtp,udp,tcp,tls,crypto");
        grabber.setOption("timeout", micros(PATIENCE));
        return grabber;
    }

    private static FFmpegFrameGrabber http(Stream stream, Optional<Credentials> credentials) {
        FFmpegFrameGrabber grabber = live(stream.address().toString());
        credentials.ifPresent(c -> grabber.setOption("headers", c.header()));
        grabber.setOption("protocol_whitelist", "http,https,tcp,tls,crypto");
        grabber.setOption("rw_timeout", micros(PATIENCE));
        return grabber;
    }

    private static FFmpegFrameGrabber live(String address) {
        FFmpegFrameGrabber grabber = plain(address);
        grabber.setOption("fflags", "nobuffer");
        grabber.setOption("analyzeduration", micros(PROBE));
        return grabber;
    }

    private static FFmpegFrameGrabber plain(String address) {
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(address);
        grabber.setVideoOption("threads", "1"); // several would hold back as many frames
        grabber.setSampleRate(SAMPLE_RATE);
        grabber.setAudioChannels(1);
        grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
        return grabber;
    }

    private static String micros(Duration duration) {
        return Long.toString(TimeUnit.NANOSECONDS.toMicros(duration.toNanos()));
    }
}
