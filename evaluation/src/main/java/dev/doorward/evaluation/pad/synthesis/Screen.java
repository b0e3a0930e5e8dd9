package dev.doorward.evaluation.pad.synthesis;

import dev.doorward.vision.geometry.Homography;
import dev.doorward.vision.image.Image;
import java.util.Random;

/**
 * A video on a screen, filmed again: pixels of three stripes each that beat with the camera's grid (moiré), backlight, a
 * reflection, a bezel.
 */
final class Screen {
    private static final int BEZEL = 10;

    private final Random random;
    private final Hand hand;
    private final Image wall;
    private final double pitch;
    private final double stripes;
    private final double gamma;
    private final double[] glare;
    private final int width;
    private final int height;

    /** @param onStand whether it stands; a hand holds it otherwise */
    Screen(int width, int height, boolean onStand, Random random) {
        this.width = width;
        this.height = height;
        this.random = random;
        // From bezels that are seen to a screen that fills more than the picture.
        double scale = random.nextDouble(0.85, 1.25);
        hand = onStand ? Hand.stand(random, scale) : new Hand(random, scale, random.nextDouble(0, 0.15));
        wall = Print.wall(width, height, random);
        pitch = random.nextDouble(0.55, 1.45);
        stripes = random.nextDouble(0.04, 0.16);
        gamma = random.nextDouble(0.8, 1.25);
        glare = new double[] {
            random.nextDouble(), random.nextDouble(), random.nextDouble(0.1, 0.3), random.nextDouble(30, 110)
        };
    }

    Image filmed(Image frame, double seconds) {
        Homography toScreen = hand.at(seconds, width, height);
        Image framed = bezelled(frame);
        Image seen = Sampler.placed(framed, wall, toScreen);
        byte[] bgr = seen.bgr();
        double[] h = toScreen.h();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double w = h[6] * x + h[7] * y + 1;
                double sx = (h[0] * x + h[1] * y + h[2]) / w;
                double sy = (h[3] * x + h[4] * y + h[5]) / w;
                if (sx < BEZEL || sy < BEZEL || sx > width - BEZEL || sy > height - BEZEL) {
                    continue;
                }
                double shine = shine(x, y);
                int at = (y * width + x) * 3;
                for (int c = 0; c < 3; c++) {
                    double stripe = 1 + stripes * Math.sin(2 * Math.PI * (sx / pitch + c / 3.0));
                    double row = 1 + stripes / 2 * Math.sin(2 * Math.PI * sy / pitch);
                    double lit = 255 * Math.pow((bgr[at + c] & 0xff) / 255.0, gamma);
                    bgr[at + c] = Print.clamped(lit * stripe * row + shine);
                }
            }
        }
        return Print.taken(seen, 1.5, random);
    }

    private Image bezelled(Image frame) {
        byte[] bgr = frame.bgr().clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x < BEZEL || y < BEZEL || x >= width - BEZEL || y >= height - BEZEL) {
                    int at = (y * width + x) * 3;
                    bgr[at] = bgr[at + 1] = bgr[at + 2] = 14;
                }
            }
        }
        return new Image(width, height, bgr);
    }

    private double shine(int x, int y) {
        double dx = (x / (double) width - glare[0]) / glare[2];
        double dy = (y / (double) height - glare[1]) / glare[2];
        return glare[3] * Math.exp(-dx * dx - dy * dy);
    }
}
