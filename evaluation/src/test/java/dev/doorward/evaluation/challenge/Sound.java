package dev.doorward.evaluation.challenge;

import dev.doorward.vision.voice.VoiceActivity;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;

/** The sound of a clip, mono at 16 kHz, from its start. */
final class Sound {
    private Sound() {}

    static short[] of(Path clip) throws FrameGrabber.Exception {
        short[] all = new short[0];
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(clip.toFile())) {
            grabber.setSampleRate(VoiceActivity.SAMPLE_RATE);
            grabber.setAudioChannels(1);
            grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
            grabber.start();
            for (Frame frame = grabber.grabSamples(); frame != null; frame = grabber.grabSamples()) {
                ShortBuffer mono = (ShortBuffer) frame.samples[0];
                int before = all.length;
                all = Arrays.copyOf(all, before + mono.remaining());
                mono.get(all, before, all.length - before);
            }
        }
        return all;
    }
}
