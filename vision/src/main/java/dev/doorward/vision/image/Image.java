package dev.doorward.vision.image;

import dev.doorward.vision.geometry.Box;

/**
 * A picture in memory: 8 bits a channel, blue, green, red, rows from the top without padding. The bytes are shared, not
 * copied: whoever hands them over does not write to them again.
 */
public final class Image {

    private final int width;
    private final int height;
    private final byte[] bgr;

    /** @param bgr {@code width × height × 3} bytes */
    public Image(int width, int height, byte[] bgr) {
        if (width <= 0 || height <= 0 || bgr.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException(
                    "A picture of %d×%d does not have %d bytes".formatted(width, height, bgr.length));
        }
        this.width = width;
        this.height = height;
        this.bgr = bgr;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] bgr() {
        return bgr;
    }

    /** The whole picture as a box. */
    public Box bounds() {
        return new Box(0, 0, width, height);
    }

    /** The pixels inside the box, which is rounded to whole pixels and clipped to the picture; at least one pixel. */
    public Image crop(Box box) {
        int left = Math.clamp(Math.round(box.x()), 0, width - 1);
        int top = Math.clamp(Math.round(box.y()), 0, height - 1);
        int w = Math.clamp(Math.round(box.right()), left + 1, width) - left;
        int h = Math.clamp(Math.round(box.bottom()), top + 1, height) - top;
        byte[] part = new byte[w * h * 3];
        for (int row = 0; row < h; row++) {
            System.arraycopy(bgr, ((top + row) * width + left) * 3, part, row * w * 3, w * 3);
        }
        return new Image(w, h, part);
    }

    /** Left and right exchanged. */
    public Image mirrored() {
        byte[] mirrored = new byte[bgr.length];
        for (int pixel = 0; pixel < width * height; pixel++) {
            int other = pixel / width * width + width - 1 - pixel % width;
            System.arraycopy(bgr, 3 * pixel, mirrored, 3 * other, 3);
        }
        return new Image(width, height, mirrored);
    }

    /** Everything so many rows further down, or up when negative; the row at the edge fills what is left free. */
    public Image movedDown(int rows) {
        byte[] moved = new byte[bgr.length];
        for (int y = 0; y < height; y++) {
            System.arraycopy(bgr, Math.clamp(y - rows, 0, height - 1) * width * 3, moved, y * width * 3, width * 3);
        }
        return new Image(width, height, moved);
    }

    /** Scaled to the size: area mean when it shrinks, bilinear when it grows. */
    public Image resized(int newWidth, int newHeight) {
        return newWidth == width && newHeight == height
                ? this
                : new Resampler(Border.CLAMP).sample(this, bounds(), newWidth, newHeight);
    }
}
