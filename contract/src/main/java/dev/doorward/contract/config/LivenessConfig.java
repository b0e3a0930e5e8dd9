package dev.doorward.contract.config;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When a face is alive. */
public record LivenessConfig(
        @DecimalMin("0.5")
        @DecimalMax("0.98")
        @Setting("An eye counts as closing below this share of the face's own open-eye aspect ratio (EAR).")
        double earRatio,

        @DecimalMin("0.1")
        @DecimalMax("0.95")
        @Setting("An eye counts as closed when the eye model says so with more than this probability.")
        double eyeClosed,

        @Min(12)
        @Max(60)
        @Setting(
                value = "With fewer analysed frames in the last second nothing is said: a blink would be missed.",
                unit = "1/s")
        int minRate,

        @DecimalMin("0.05")
        @DecimalMax("0.95")
        @Setting(
                "Mean passive score that a face needs to be taken for alive. Raise it if pictures pass, lower it if people are often in doubt.")
        double passiveThreshold,

        @DecimalMin("0.01")
        @DecimalMax("0.9")
        @Setting("Mean passive score below which a face is turned away as a picture; between both it is in doubt.")
        double passiveSpoof,

        @Min(5) @Max(60) @Setting("Frames of a track that the passive score is the mean of, at least.")
        int passiveFrames,

        @DecimalMin("0.001")
        @DecimalMax("0.5")
        @Setting(
                "Below this mean score the fallback model denies, where the passive models are missing. It never helps to open.")
        double fallbackThreshold) {

    public static LivenessConfig defaults() {
        return new LivenessConfig(0.90, 0.5, 12, 0.35, 0.15, 5, 0.05);
    }

    @AssertTrue(message = "passiveSpoof must not be greater than passiveThreshold")
    boolean isDoubtBetweenSpoofAndLive() {
        return passiveSpoof <= passiveThreshold;
    }
}
