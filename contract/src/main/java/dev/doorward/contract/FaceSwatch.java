package dev.doorward.contract;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A small square of the frame over a face, without loss: a screen's pixels leave patterns that no JPEG keeps.
 *
 * @param x of its left edge in the frame, pixels
 * @param y of its top edge
 * @param png at most 256 × 256 pixels
 */
public record FaceSwatch(int x, int y, byte[] png) {
    private static final int MOST_BYTES = 256 << 10;

    public FaceSwatch {
        Require.within(x, 0, 100_000, "x of the swatch");
        Require.within(y, 0, 100_000, "y of the swatch");
        Require.within(Require.present(png, "png").length, 1, MOST_BYTES, "bytes of the swatch");
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FaceSwatch that && x == that.x && y == that.y && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "FaceSwatch[" + x + ", " + y + "]";
    }
}
