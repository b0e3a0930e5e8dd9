package dev.doorward.vision.image;

import java.util.function.IntBinaryOperator;

/** Pictures made for tests. */
public final class Pictures {

    private Pictures() {}

    /** All three channels of (x, y) are {@code value(x, y)}, 0 to 255. */
    public static Image grey(int width, int height, IntBinaryOperator value) {
        byte[] bgr = new byte[width * height * 3];
        for (int i = 0; i < bgr.length; i++) {
            int pixel = i / 3;
            bgr[i] = (byte) value.applyAsInt(pixel % width, pixel / width);
        }
        return new Image(width, height, bgr);
    }

    /** Red in the top left quarter, green in the top right, blue below. */
    public static Image flag(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int channel = y >= height / 2 ? 0 : x < width / 2 ? 2 : 1;
                bgr[(y * width + x) * 3 + channel] = (byte) 255;
            }
        }
        return new Image(width, height, bgr);
    }

    /** Of the blue channel. */
    public static int value(Image image, int x, int y) {
        return image.bgr()[(y * image.width() + x) * 3] & 0xff;
    }
}
