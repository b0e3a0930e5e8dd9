package dev.doorward.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Two words by espeak-ng, at 16 kHz; silence where it is not installed. */
final class Speech {
    private static final int RATE = 16_000;
    private static final AudioFormat MONO = new AudioFormat(RATE, 16, 1, true, false);
    private static final byte[] WORDS = words();

    private Speech() {}

    static boolean isThere() {
        return WORDS.length > 0;
    }

    /** So many seconds of sound. */
    static short[] afterASecond(int seconds) {
        short[] samples = new short[seconds * RATE];
        for (int i = 0; i < WORDS.length / 2 && RATE + i < samples.length; i++) {
            samples[RATE + i] = (short) (WORDS[2 * i] & 0xff | WORDS[2 * i + 1] << 8);
        }
        return samples;
    }

    private static byte[] words() {
        try {
            Path file = Files.createTempFile("speech", ".wav");
            try {
                int status = new ProcessBuilder("espeak-ng", "-w", file.toString(), "window, monday")
                        .start()
                        .waitFor();
                return status == 0 ? read(file) : new byte[0];
            } finally {
                Files.delete(file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new byte[0];
        } catch (IOException | UnsupportedAudioFileException e) {
            System.out.println("espeak-ng is not installed: the test's clip is silent");
            return new byte[0];
        }
    }

    private static byte[] read(Path file) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream spoken = AudioSystem.getAudioInputStream(file.toFile());
                AudioInputStream mono = AudioSystem.getAudioInputStream(MONO, spoken)) {
            return mono.readAllBytes();
        }
    }
}
