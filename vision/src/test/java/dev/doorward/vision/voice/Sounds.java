package dev.doorward.vision.voice;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sounds at 16 kHz that are the same each time. */
final class Sounds {
    private static final int RATE = VoiceActivity.SAMPLE_RATE;
    private static final AudioFormat MONO = new AudioFormat(RATE, 16, 1, true, false);

    private Sounds() {}

    static short[] silence(double seconds) {
        return new short[(int) (seconds * RATE)];
    }

    static short[] noise(double seconds) {
        Random random = new Random(7);
        short[] samples = silence(seconds);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (3_000 * random.nextGaussian());
        }
        return samples;
    }

    /** A bell's tone of the door. */
    static short[] tone(double seconds, double hertz) {
        short[] samples = silence(seconds);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }

    /** By espeak-ng; without it the test is left out and says so. */
    static short[] speech(String words) throws IOException, InterruptedException {
        Path file = Files.createTempFile("speech", ".wav");
        try {
            Process espeak = new ProcessBuilder("espeak-ng", "-v", "en", "-w", file.toString(), words).start();
            assumeThat(espeak.waitFor()).as("espeak-ng speaks").isZero();
            try (AudioInputStream spoken = AudioSystem.getAudioInputStream(file.toFile());
                    AudioInputStream mono = AudioSystem.getAudioInputStream(MONO, spoken)) {
                byte[] bytes = mono.readAllBytes();
                short[] samples = new short[bytes.length / 2];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8);
                }
                return samples;
            }
        } catch (IOException e) {
            assumeThat(e).as("espeak-ng is installed").isNull();
            throw e;
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        } finally {
            Files.delete(file);
        }
    }
}
