package dev.doorward.vision.infrared;

import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.image.Image;

/**
 * The inside of an aligned face in coarse grey: features of the face, neither pores nor noise. What falls off evenly
 * over the face, as light from one side or a reflection does, is taken out.
 */
final class FacePatch {
    private static final int SIDE = 28;
    /** The face in the aligned crop, from brows to chin, in shares of its side. */
    private static final double MIDDLE_X = 0.5;

    private static final double MIDDLE_Y = 0.63;
    private static final double HALF_WIDTH = 0.32;
    private static final double HALF_HEIGHT = 0.34;

    private final double brightness;
    private final double deviation;
    /** Of each pixel inside the face; zero mean. */
    private final double[] features;

    private FacePatch(double brightness, double deviation, double[] features) {
        this.brightness = brightness;
        this.deviation = deviation;
        this.features = features;
    }

    /** @param aligned {@link FaceAligner#SIDE} squared */
    static FacePatch of(Image aligned) {
        Image small = aligned.resized(SIDE, SIDE);
        double[] grey = new double[SIDE * SIDE];
        for (int i = 0; i < grey.length; i++) {
            byte[] bgr = small.bgr();
            grey[i] = 0.114 * (bgr[3 * i] & 0xff) + 0.587 * (bgr[3 * i + 1] & 0xff) + 0.299 * (bgr[3 * i + 2] & 0xff);
        }
        double[] fit = plane(grey);
        double[] features = new double[grey.length];
        double squares = 0;
        int count = 0;
        for (int i = 0; i < grey.length; i++) {
            if (isInside(i)) {
                features[i] = grey[i] - fit[0] - fit[1] * x(i) - fit[2] * y(i);
                squares += features[i] * features[i];
                count++;
            }
        }
        return new FacePatch(fit[0], Math.sqrt(squares / count), features);
    }

    /** Mean grey, 0 to 255. */
    double brightness() {
        return brightness;
    }

    /** Deviation over mean. */
    double contrast() {
        return deviation / Math.max(brightness, 1);
    }

    /** Correlation, −1 to 1; 0 where one is blank. */
    double likeness(FacePatch other) {
        double both = 0;
        double mine = 0;
        double others = 0;
        for (int i = 0; i < features.length; i++) {
            both += features[i] * other.features[i];
            mine += features[i] * features[i];
            others += other.features[i] * other.features[i];
        }
        return mine * others == 0 ? 0 : both / Math.sqrt(mine * others);
    }

    /** Least squares over the inside, which lies even about its middle, so that each term stands alone. */
    private static double[] plane(double[] grey) {
        double sum = 0;
        double alongX = 0;
        double alongY = 0;
        double xx = 0;
        double yy = 0;
        int count = 0;
        for (int i = 0; i < grey.length; i++) {
            if (isInside(i)) {
                sum += grey[i];
                alongX += grey[i] * x(i);
                alongY += grey[i] * y(i);
                xx += x(i) * x(i);
                yy += y(i) * y(i);
                count++;
            }
        }
        return new double[] {sum / count, alongX / xx, alongY / yy};
    }

    private static boolean isInside(int i) {
        return x(i) * x(i) + y(i) * y(i) <= 1;
    }

    /** −1 to 1 across the face. */
    private static double x(int i) {
        return ((i % SIDE + 0.5) / SIDE - MIDDLE_X) / HALF_WIDTH;
    }

    /** The middle lies on a pixel's edge, so that the inside is even. */
    private static double y(int i) {
        double middle = Math.round(MIDDLE_Y * SIDE) / (double) SIDE;
        return ((i / SIDE + 0.5) / SIDE - middle) / HALF_HEIGHT;
    }
}
