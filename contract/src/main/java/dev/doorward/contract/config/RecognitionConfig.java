package dev.doorward.contract.config;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When a face is somebody. */
public record RecognitionConfig(
        @DecimalMin("0.2")
        @DecimalMax("0.9")
        @Setting(
                "Similarity from which a face is somebody. Higher refuses more strangers and more of you; 0.40 takes one of 8,000 pairs of strangers for one person.")
        double threshold,

        @DecimalMin("0")
        @DecimalMax("0.5")
        @Setting("How much more a face must be like the best person than like the second.")
        double margin,

        @Min(0)
        @Max(90)
        @Setting(
                value =
                        "For so long the face of somebody unknown is kept, sealed, to tell whether they were here before; 0 keeps none. Check what the law where you live says of it.",
                unit = "d")
        int visitorDays) {

    /** Threshold: a false accept rate of 1e-4 over 279,137 pairs of strangers of LFW ({@code docs/measured}). */
    public static RecognitionConfig defaults() {
        return new RecognitionConfig(0.40, 0.06, 7);
    }
}
