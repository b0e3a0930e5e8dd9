package dev.doorward.contract.config;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How every door's camera looks. */
public record CameraConfig(
        @Min(1)
        @Max(60)
        @Setting(value = "At most so many frames are searched for faces; a blink needs 15 or more.", unit = "1/s")
        int analysisRate,

        @Min(1) @Max(30) @Setting(value = "Live pictures sent to the page.", unit = "1/s")
        int liveRate,

        @Min(30) @Max(95) @Setting(value = "JPEG quality of the live picture.", unit = "%")
        int liveQuality,

        @Min(40) @Max(1000) @Setting(value = "A smaller face is not used: too far away to know.", unit = "px")
        int minFaceHeight,

        @DecimalMin("0") @DecimalMax("2000") @Setting("A face less sharp than this is not used; sharper is greater.")
        double minSharpness,

        @DecimalMin("0") @DecimalMax("255") @Setting("A darker face is not used (mean grey, 0 to 255).")
        double minBrightness,

        @DecimalMin("0") @DecimalMax("255") @Setting("A brighter face is not used (mean grey, 0 to 255).")
        double maxBrightness,

        @DecimalMin("5") @DecimalMax("90") @Setting(value = "A face turned further aside is not used.", unit = "°")
        double maxYaw,

        @DecimalMin("5") @DecimalMax("90") @Setting(value = "A face turned further up or down is not used.", unit = "°")
        double maxPitch,

        @Setting(
                "Whether the camera listens, only to know when somebody speaks, for a spoken challenge. Sound is neither kept nor sent.")
        boolean microphone) {

    public static CameraConfig defaults() {
        return new CameraConfig(30, 10, 80, 60, 5, 35, 235, 35, 35, false);
    }

    @AssertTrue(message = "minBrightness must be below maxBrightness")
    boolean isBrightnessOrdered() {
        return minBrightness < maxBrightness;
    }
}
