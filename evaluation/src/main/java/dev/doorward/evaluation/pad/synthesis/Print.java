package dev.doorward.evaluation.pad.synthesis;

import dev.doorward.vision.image.Image;
import java.util.Random;

/** What printing, room light and a sensor do to a picture. */
final class Print {
    private Print() {}

    /** Ink: less contrast, a slight cast. */
    static Image printed(Image picture, Random random) {
        double contrast = random.nextDouble(0.75, 0.95);
        double[] cast = {random.nextDouble(-10, 10), random.nextDouble(-6, 6), random.nextDouble(-6, 12)};
        byte[] bgr = picture.bgr().clone();
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = clamped(((bgr[i] & 0xff) - 128) * contrast + 128 + cast[i % 3]);
        }
        return new Image(picture.width(), picture.height(), bgr);
    }

    /** Noise of the sensor, another one in each frame. */
    static Image taken(Image scene, double sigma, Random random) {
        byte[] bgr = scene.bgr().clone();
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = clamped((bgr[i] & 0xff) + sigma * random.nextGaussian());
        }
        return new Image(scene.width(), scene.height(), bgr);
    }

    /** A wall behind: one tone, falling off to one side. */
    static Image wall(int width, int height, Random random) {
        double[] tone = {random.nextDouble(70, 170), random.nextDouble(70, 170), random.nextDouble(70, 170)};
        double fall = random.nextDouble(-50, 50);
        byte[] bgr = new byte[width * height * 3];
        for (int i = 0; i < bgr.length; i++) {
            double across = (i / 3 % width) / (double) width - 0.5;
            bgr[i] = clamped(tone[i % 3] + fall * across);
        }
        return new Image(width, height, bgr);
    }

    static byte clamped(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
