package dev.doorward.evaluation.pad.synthesis;

import dev.doorward.vision.geometry.Homography;
import dev.doorward.vision.geometry.Point;
import java.util.List;
import java.util.Random;

/** How a hand holds a flat thing before a camera: it never keeps quite still, and may move and tilt it on purpose. */
final class Hand {
    /** Each a slow oscillation: amplitude, frequency in Hz, phase. */
    private record Wave(double amplitude, double hertz, double phase) {
        double at(double seconds) {
            return amplitude * Math.sin(2 * Math.PI * hertz * seconds + phase);
        }
    }

    private static final double TREMOR = 0.003;
    /** Focal length of the camera, in widths of its picture. */
    private static final double FOCAL = 1.2;

    private final double scale;
    private final Wave yaw;
    private final Wave pitch;
    private final Wave roll;
    private final Wave shiftX;
    private final Wave shiftY;
    private final Wave near;

    /**
     * @param scale of the thing's width to the picture's
     * @param reach how far it is moved: 0 is held as still as a hand can, 1 tilts it by up to 25 degrees
     */
    Hand(Random random, double scale, double reach) {
        this.scale = scale;
        yaw = wave(random, 1 + reach * 24);
        pitch = wave(random, 1 + reach * 17);
        roll = wave(random, 0.5 + reach * 8);
        shiftX = wave(random, TREMOR + reach * 0.06);
        shiftY = wave(random, TREMOR + reach * 0.05);
        near = wave(random, TREMOR + reach * 0.08);
    }

    /** No hand at all: the thing is fixed. */
    static Hand stand(Random random, double scale) {
        return new Hand(random, scale);
    }

    private Hand(Random random, double scale) {
        this.scale = scale;
        yaw = fixed(random, 6);
        pitch = fixed(random, 6);
        roll = fixed(random, 2);
        shiftX = fixed(random, 0.03);
        shiftY = fixed(random, 0.03);
        near = fixed(random, 0);
    }

    private static Wave fixed(Random random, double most) {
        return new Wave(most * random.nextDouble(-1, 1), 0, Math.PI / 2);
    }

    private static Wave wave(Random random, double most) {
        return new Wave(most * random.nextDouble(0.6, 1), random.nextDouble(0.2, 0.8), random.nextDouble(2 * Math.PI));
    }

    /** From the picture's pixels to the thing's, at that time; both of one size. */
    Homography at(double seconds, int width, int height) {
        double[][] corners = {{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}};
        Point[] seen = new Point[corners.length];
        Point[] own = new Point[corners.length];
        double aspect = (double) height / width;
        for (int i = 0; i < corners.length; i++) {
            seen[i] = projected(corners[i][0] * scale, corners[i][1] * scale * aspect, seconds, aspect);
            own[i] = new Point(corners[i][0] + 0.5, corners[i][1] + 0.5);
        }
        Homography unit = Homography.fitting(List.of(seen), List.of(own));
        return scaled(unit, width, height);
    }

    /** Turned about its own centre, moved, and seen through a pinhole; in shares of the picture. */
    private Point projected(double x, double y, double seconds, double aspect) {
        double r = Math.toRadians(roll.at(seconds));
        double rx = x * Math.cos(r) - y * Math.sin(r);
        double ry = x * Math.sin(r) + y * Math.cos(r);
        double a = Math.toRadians(yaw.at(seconds));
        double b = Math.toRadians(pitch.at(seconds));
        double depth = FOCAL * (1 + near.at(seconds)) + rx * Math.sin(a) + ry * Math.sin(b);
        double px = (rx * Math.cos(a) + shiftX.at(seconds)) * FOCAL / depth;
        double py = (ry * Math.cos(b) + shiftY.at(seconds)) * FOCAL / depth;
        return new Point(px + 0.5, py / aspect + 0.5);
    }

    private static Homography scaled(Homography unit, int width, int height) {
        double[] h = unit.h();
        return new Homography(new double[] {
            h[0],
            h[1] * width / height,
            h[2] * width,
            h[3] * height / width,
            h[4],
            h[5] * height,
            h[6] / width,
            h[7] / height,
            1
        });
    }
}
