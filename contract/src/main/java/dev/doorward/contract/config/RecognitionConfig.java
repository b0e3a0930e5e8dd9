package dev.doorward.contract.config;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** When a face is somebody. */
public record RecognitionConfig(
        @DecimalMin("0.2")
        @DecimalMax("0.9")
        @Setting("Similarity (cosine) from which a face is somebody. Higher refuses more strangers and more of you; "
                + "0.40 let none of 3,000 strangers through.")
        double threshold,

        @DecimalMin("0")
        @DecimalMax("0.5")
        @Setting("How much more a face must be like the best person than like the second.")
        double margin) {

    /** Threshold: models/README's LFW table, 0 of 3,000 impostor pairs at 0.40 in five of six rows. */
    public static RecognitionConfig defaults() {
        return new RecognitionConfig(0.40, 0.06);
    }
}
