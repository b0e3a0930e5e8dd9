package dev.doorward.evaluation;

import dev.doorward.contract.config.LivenessConfig;
import dev.doorward.vision.liveness.track.LivenessSettings;

/** The configuration that a house begins with, as the vision classes take it. */
public final class Settings {
    private Settings() {}

    public static LivenessSettings liveness() {
        LivenessConfig config = LivenessConfig.defaults();
        return new LivenessSettings(
                config.earRatio(),
                config.eyeClosed(),
                config.minRate(),
                config.passiveThreshold(),
                config.passiveSpoof(),
                config.passiveFrames(),
                config.fallbackThreshold());
    }
}
