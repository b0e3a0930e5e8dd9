package dev.doorward.recognition;

import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;

/** Pictures spoilt in the ways that people spoil them. */
public final class Pictures {
    private Pictures() {}

    /** As if taken from far away. */
    public static byte[] small(Image picture, int height) {
        return ImageCodec.png(picture.resized(picture.width() * height / picture.height(), height));
    }

    /** As if out of focus: made small and large again. */
    public static byte[] blurred(Image picture, int times) {
        return ImageCodec.png(picture.resized(picture.width() / times, picture.height() / times)
                .resized(picture.width(), picture.height()));
    }

    /** Every value times the factor. */
    public static byte[] lit(Image picture, double factor) {
        byte[] bgr = picture.bgr().clone();
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.clamp(Math.round((bgr[i] & 0xff) * factor), 0, 255);
        }
        return ImageCodec.png(new Image(picture.width(), picture.height(), bgr));
    }

    public static byte[] wall() {
        byte[] bgr = new byte[400 * 300 * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (100 + i % 41);
        }
        return ImageCodec.png(new Image(400, 300, bgr));
    }
}
