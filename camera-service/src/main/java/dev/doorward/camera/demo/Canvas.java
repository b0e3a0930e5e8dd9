package dev.doorward.camera.demo;

import dev.doorward.vision.image.Image;

/** A frame being painted. */
final class Canvas {
    private final int width;
    private final int height;
    private final byte[] bgr;

    Canvas(int width, int height, byte[] bgr) {
        this.width = width;
        this.height = height;
        this.bgr = bgr;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Image image() {
        return new Image(width, height, bgr);
    }

    void set(int x, int y, int blue, int green, int red) {
        int at = (y * width + x) * 3;
        bgr[at] = (byte) blue;
        bgr[at + 1] = (byte) green;
        bgr[at + 2] = (byte) red;
    }

    /** Lays what is seen at (sx, sy) of a texture over a pixel, bilinearly; outside the texture there is nothing. */
    void blend(int x, int y, Texture texture, float sx, float sy) {
        int u = (int) sx;
        int v = (int) sy;
        if (sx < 0 || sy < 0 || u >= texture.width() - 1 || v >= texture.height() - 1) {
            return;
        }
        int n = v * texture.width() + u;
        int below = n + texture.width();
        int fx = (int) ((sx - u) * 256);
        int fy = (int) ((sy - v) * 256);
        int alpha = mix(texture.alpha(), n, n + 1, below, below + 1, fx, fy);
        if (alpha == 0) {
            return;
        }
        int at = (y * width + x) * 3;
        for (int c = 0; c < 3; c++) {
            int colour = mix(texture.bgr(), n * 3 + c, n * 3 + 3 + c, below * 3 + c, below * 3 + 3 + c, fx, fy);
            int under = bgr[at + c] & 0xff;
            bgr[at + c] = (byte) (under + ((colour - under) * alpha + 127) / 255);
        }
    }

    private static int mix(byte[] from, int a, int b, int c, int d, int fx, int fy) {
        int above = (from[a] & 0xff) * (256 - fx) + (from[b] & 0xff) * fx;
        int below = (from[c] & 0xff) * (256 - fx) + (from[d] & 0xff) * fx;
        return above * (256 - fy) + below * fy + 32_768 >> 16;
    }
}
