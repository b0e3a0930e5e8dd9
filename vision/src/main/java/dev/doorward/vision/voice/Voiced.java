package dev.doorward.vision.voice;

/**
 * How likely somebody speaks at one moment.
 *
 * @param nanos the middle of the 32 ms that were listened to, on the clock of the sound
 * @param probability 0 to 1
 */
public record Voiced(long nanos, double probability) {}
