package dev.doorward.contract;

/** A rectangle in pixels of the picture that it belongs to; it may reach over the picture's edge. */
public record PixelBox(double x, double y, double width, double height) {
    public PixelBox {
        Require.within(x, -10_000, 100_000, "x");
        Require.within(y, -10_000, 100_000, "y");
        Require.within(width, 0, 100_000, "width");
        Require.within(height, 0, 100_000, "height");
    }
}
