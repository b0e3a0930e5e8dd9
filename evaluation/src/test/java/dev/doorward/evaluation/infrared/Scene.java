package dev.doorward.evaluation.infrared;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import java.util.Random;

/**
 * One way in which somebody, or a picture, stands before two cameras side by side: light, exposure, how far the lenses
 * lie apart. The same seed is the same scene.
 */
final class Scene {
    /** Of the picture's smaller side. */
    private static final double BEZEL = 0.03;

    private final Shown shown;
    private final Random random;
    private final double noise;
    private final double apart;
    private final double higher;
    private final double zoom;
    private final double lampX;
    private final double lampY;
    private final double lamp;
    private final double behind;
    private final double lit;
    private final double structure;
    private final double glass;
    private final double size;
    private final double sway;

    Scene(Shown shown, long seed) {
        this.shown = shown;
        this.random = new Random(31 * seed + shown.ordinal());
        noise = random.nextDouble(2, 6);
        apart = random.nextDouble(-0.25, 0.25);
        higher = random.nextDouble(-0.08, 0.08);
        zoom = random.nextDouble(0.9, 1.1);
        lampX = random.nextDouble(0.3, 0.7);
        lampY = random.nextDouble(0.3, 0.7);
        lamp = random.nextDouble(0.5, 1.2);
        behind = random.nextDouble(0.15, 0.8);
        lit = random.nextDouble(90, 190);
        structure = random.nextDouble(0.55, 1);
        glass = random.nextDouble(6, 28);
        size = random.nextDouble(0.75, 1.1);
        sway = random.nextDouble(0, 6.28);
    }

    /** The first camera's picture. */
    Image colour(Image frame, double seconds) {
        return switch (shown) {
            case LIVING -> frame;
            case SCREEN, SHINING_SCREEN -> held(frame, seconds, 1);
            case PRINT_IN_DYE, PRINT_IN_CARBON -> held(frame, seconds, 0.85);
        };
    }

    /** @param face the living one's, or the shown one's, in the first camera's picture */
    Image infrared(Image colour, Box face, double seconds) {
        int width = colour.width();
        int height = colour.height();
        Box picture = place(width, height, seconds);
        double middle = mean(colour, face);
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // Where the first camera saw what the second sees here.
                double fromX = width / 2.0 + (x - width / 2.0) / zoom - apart * face.width();
                double fromY = height / 2.0 + (y - height / 2.0) / zoom - higher * face.height();
                double seen = light(x, y, width, height) * reflected(colour, fromX, fromY, face, picture, middle);
                byte grey = (byte) Math.clamp(Math.round(seen + noise * random.nextGaussian()), 0, 255);
                int at = 3 * (y * width + x);
                bgr[at] = bgr[at + 1] = bgr[at + 2] = grey;
            }
        }
        return new Image(width, height, bgr);
    }

    private double reflected(Image colour, double x, double y, Box face, Box picture, double middle) {
        if (shown == Shown.LIVING) {
            double near = isBody(x, y, face) ? 1 : behind;
            return near * skin(red(colour, x, y), middle);
        }
        double edge = BEZEL * Math.min(colour.width(), colour.height());
        double in = Math.min(
                Math.min(x - picture.x(), picture.right() - x), Math.min(y - picture.y(), picture.bottom() - y));
        if (in < -edge) {
            return lit * behind;
        }
        return switch (shown) {
            case LIVING -> throw new IllegalStateException();
            case SCREEN -> in < 0 ? glass + 25 : glass;
            case SHINING_SCREEN ->
                in < 0 ? 40 : 60 + 50 * Math.exp(-square((x - picture.x()) / picture.width() - sway / 7));
            case PRINT_IN_DYE -> lit * (1 + 0.03 * (red(colour, x, y) - middle) / 128);
            case PRINT_IN_CARBON -> skin(red(colour, x, y), middle);
        };
    }

    /** As bright as the exposure makes it, with less contrast than red light shows. */
    private double skin(double red, double middle) {
        return lit * (1 + structure * (red - middle) / Math.max(middle, 1));
    }

    private double light(int x, int y, int width, int height) {
        double off = square(x / (double) width - lampX) + square(y / (double) height - lampY);
        return Math.exp(-off / square(lamp));
    }

    private static boolean isBody(double x, double y, Box face) {
        double dx = (x - face.centre().x()) / face.width();
        double dy = (y - face.centre().y()) / face.height();
        return square(dx / 0.75) + square(dy / 0.85) <= 1 || dy > 0.6 && Math.abs(dx) < 1.6;
    }

    private Box place(int width, int height, double seconds) {
        double w = width * size;
        double h = height * size;
        return new Box(
                (width - w) / 2 + 0.02 * width * Math.sin(1.3 * seconds + sway),
                (height - h) / 2 + 0.02 * height * Math.sin(0.9 * seconds + sway),
                w,
                h);
    }

    private Image held(Image frame, double seconds, double contrast) {
        int width = frame.width();
        int height = frame.height();
        Box picture = place(width, height, seconds);
        double edge = BEZEL * Math.min(width, height);
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x - picture.x()) / size;
                double v = (y - picture.y()) / size;
                boolean inside = u >= 0 && v >= 0 && u < width && v < height;
                boolean bezel = u > -edge && v > -edge && u < width + edge && v < height + edge;
                int from = 3 * ((int) Math.clamp(v, 0, height - 1) * width + (int) Math.clamp(u, 0, width - 1));
                for (int c = 0; c < 3; c++) {
                    double value = inside ? 128 + contrast * ((frame.bgr()[from + c] & 0xff) - 128) : bezel ? 20 : 130;
                    bgr[3 * (y * width + x) + c] = (byte) Math.clamp(Math.round(value), 0, 255);
                }
            }
        }
        return new Image(width, height, bgr);
    }

    private static double mean(Image picture, Box face) {
        Image inner = picture.crop(face.scaledAboutCentre(0.7)).resized(8, 8);
        double sum = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                sum += red(inner, x, y) / 64;
            }
        }
        return sum;
    }

    /** Near infrared is next to red. */
    private static double red(Image picture, double x, double y) {
        int column = (int) Math.clamp(Math.round(x), 0, picture.width() - 1);
        int row = (int) Math.clamp(Math.round(y), 0, picture.height() - 1);
        int at = 3 * (row * picture.width() + column);
        byte[] bgr = picture.bgr();
        return 0.08 * (bgr[at] & 0xff) + 0.17 * (bgr[at + 1] & 0xff) + 0.75 * (bgr[at + 2] & 0xff);
    }

    private static double square(double value) {
        return value * value;
    }
}
