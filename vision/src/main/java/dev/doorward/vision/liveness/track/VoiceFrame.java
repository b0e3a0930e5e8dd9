package dev.doorward.vision.liveness.track;

/**
 * Whether there was a voice at one moment.
 *
 * @param seconds on the camera's clock, the middle of the 32 ms listened to
 * @param probability 0 to 1
 */
public record VoiceFrame(double seconds, double probability) {
    private static final double VOICE = 0.5;

    boolean isVoice() {
        return probability > VOICE;
    }
}
