package dev.doorward.camera.sound;

/**
 * A piece of sound, mono at 16 kHz.
 *
 * @param position of its first sample in its stream, microseconds: tells a gap from a delay
 * @param nanos when its first sample sounded, of the monotonic clock
 */
public record Sound(short[] samples, long position, long nanos) {
    private static final double MICROS_A_SAMPLE = 1e6 / 16_000;

    /** Position of the sample after its last one. */
    long end() {
        return position + Math.round(samples.length * MICROS_A_SAMPLE);
    }
}
