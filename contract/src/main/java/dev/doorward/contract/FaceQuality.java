package dev.doorward.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How good a picture of a face is.
 *
 * @param height of the face box, pixels
 * @param sharpness variance of the Laplacian on a crop of normal size; greater is sharper
 * @param brightness mean grey of the face, 0 to 255
 * @param contrast standard deviation of its grey, 0 to 128
 * @param poor why the face is not used for recognition, in words; absent when it is good enough
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaceQuality(
        double height,
        double sharpness,
        double brightness,
        double contrast,
        @Nullable String poor) {
    public FaceQuality {
        Require.within(height, 0, 100_000, "height");
        Require.within(sharpness, 0, 1e9, "sharpness");
        Require.within(brightness, 0, 255, "brightness");
        Require.within(contrast, 0, 128, "contrast");
        if (poor != null) {
            Require.text(poor, 200, "poor");
        }
    }
}
