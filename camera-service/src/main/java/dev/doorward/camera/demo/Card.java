package dev.doorward.camera.demo;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import java.util.Arrays;

/** A printed photograph held before the camera: one rigid plane with a white edge, in a hand that is never quite still. */
final class Card {
    private static final int EDGE = 14;
    private static final double FACE_HEIGHT = 165;
    /** From the camera to the card, pixels. */
    private static final double DISTANCE = 1_200;

    private final Texture print;

    /** @param shown the part of the picture that was printed */
    Card(Image picture, Box shown, double faceHeight) {
        double scale = FACE_HEIGHT / faceHeight;
        Image photo = picture.crop(shown)
                .resized((int) Math.round(shown.width() * scale), (int) Math.round(shown.height() * scale));
        int width = photo.width() + 2 * EDGE;
        int height = photo.height() + 2 * EDGE;
        byte[] bgr = new byte[width * height * 3];
        Arrays.fill(bgr, (byte) 225);
        for (int y = 0; y < photo.height(); y++) {
            System.arraycopy(
                    photo.bgr(), y * photo.width() * 3, bgr, ((y + EDGE) * width + EDGE) * 3, photo.width() * 3);
        }
        byte[] alpha = new byte[width * height];
        Arrays.fill(alpha, (byte) 255);
        print = new Texture(width, height, bgr, alpha);
    }

    /**
     * @param x where its centre is held
     * @param y where its centre is held
     * @param t seconds since it was raised
     */
    void draw(Canvas canvas, double x, double y, double t) {
        double yaw = 0.10 * Math.sin(1.1 * t);
        double pitch = 0.06 * Math.sin(1.7 * t + 1);
        double roll = 0.03 * Math.sin(0.8 * t);
        Homography seen = Homography.ofPlane(
                yaw, pitch, roll, DISTANCE, x + 7 * Math.sin(1.9 * t), y + 5 * Math.sin(2.3 * t + 0.5));
        Homography back = seen.inverse();
        double reach = Math.hypot(print.width(), print.height()) / 2 + 20;
        for (int py = (int) Math.max(0, y - reach); py < Math.min(canvas.height(), y + reach); py++) {
            for (int px = (int) Math.max(0, x - reach); px < Math.min(canvas.width(), x + reach); px++) {
                double w = back.w(px, py);
                canvas.blend(px, py, print, (float) (back.x(px, py) / w + print.width() / 2.0), (float)
                        (back.y(px, py) / w + print.height() / 2.0));
            }
        }
    }
}
