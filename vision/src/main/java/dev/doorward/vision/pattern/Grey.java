package dev.doorward.vision.pattern;

import dev.doorward.vision.image.Image;

/**
 * A grey, smaller copy of a part of a frame. Each of its pixels is the mean of a square of the frame's, and the squares
 * lie where they lie in any other part of any other frame, so that what stands still in the frame stands still here.
 */
public final class Grey {
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final byte[] values;

    private Grey(int left, int top, int width, int height, byte[] values) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /**
     * Reduces a part of a frame.
     *
     * @param part of the frame, pixel for pixel
     * @param x where its left edge lies in the frame, pixels
     * @param y where its top edge lies
     * @param factor side of the squares, pixels of the frame
     */
    public static Grey of(Image part, int x, int y, int factor) {
        int left = Math.ceilDiv(x, factor);
        int top = Math.ceilDiv(y, factor);
        int width = Math.max(0, (x + part.width()) / factor - left);
        int height = Math.max(0, (y + part.height()) / factor - top);
        byte[] values = new byte[width * height];
        byte[] bgr = part.bgr();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int px = (left + column) * factor - x;
                int py = (top + row) * factor - y;
                int sum = 0;
                for (int dy = 0; dy < factor; dy++) {
                    int at = ((py + dy) * part.width() + px) * 3;
                    for (int dx = 0; dx < factor; dx++, at += 3) {
                        sum += 29 * (bgr[at] & 0xff) + 150 * (bgr[at + 1] & 0xff) + 77 * (bgr[at + 2] & 0xff);
                    }
                }
                values[row * width + column] = (byte) (sum / (256 * factor * factor));
            }
        }
        return new Grey(left, top, width, height, values);
    }

    /** Whether the square about that pixel lies inside, with a pixel to spare. */
    boolean holds(double x, double y, int half) {
        return x - half >= left + 1
                && y - half >= top + 1
                && x + half < left + width - 2
                && y + half < top + height - 2;
    }

    int at(int x, int y) {
        return values[(y - top) * width + x - left] & 0xff;
    }

    /** Between pixels, bilinear. */
    double at(double x, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        double above = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
        double below = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
        return above * (1 - fy) + below * fy;
    }
}
