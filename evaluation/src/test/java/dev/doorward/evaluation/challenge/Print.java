package dev.doorward.evaluation.challenge;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import java.util.Arrays;

/** A photograph of a face, held before a camera, flat or bent, and turned by hand: cast ray by ray, in perspective. */
record Print(Image picture, Box face) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final double FOCAL = 600;
    /** In heights of the face, as the radius is. */
    private static final double DISTANCE = 3;

    private static final double RADIUS = 0.8;

    /** Where a ray meets the print: across and down from the face's middle, and null where it does not. */
    @FunctionalInterface
    private interface Surface {
        double[] met(double[] eye, double[] ray);
    }

    Image tilted(double yawDegrees, double pitchDegrees) {
        return cast(Math.toRadians(yawDegrees), Math.toRadians(pitchDegrees), Print::flat);
    }

    /** About an upright axis, like round a bottle. */
    Image bentAndTilted(double yawDegrees) {
        return cast(Math.toRadians(yawDegrees), 0, Print::bent);
    }

    private Image cast(double yaw, double pitch, Surface surface) {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        Arrays.fill(bgr, (byte) 120);
        double[] eye = turned(0, 0, -DISTANCE, yaw, pitch);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double[] ray = turned((x - WIDTH / 2.0) / FOCAL, (y - HEIGHT / 2.0) / FOCAL, 1, yaw, pitch);
                double[] at = surface.met(eye, ray);
                if (at != null) {
                    paint(bgr, 3 * (y * WIDTH + x), at[0], at[1]);
                }
            }
        }
        return new Image(WIDTH, HEIGHT, bgr);
    }

    private static double[] flat(double[] eye, double[] ray) {
        double t = -eye[2] / ray[2];
        return new double[] {eye[0] + t * ray[0], eye[1] + t * ray[1]};
    }

    private static double[] bent(double[] eye, double[] ray) {
        double depth = eye[2] - RADIUS;
        double a = ray[0] * ray[0] + ray[2] * ray[2];
        double b = eye[0] * ray[0] + depth * ray[2];
        double c = eye[0] * eye[0] + depth * depth - RADIUS * RADIUS;
        double root = b * b - a * c;
        if (root < 0) {
            return null;
        }
        double t = (-b - Math.sqrt(root)) / a;
        double across = RADIUS * Math.atan2(eye[0] + t * ray[0], -(depth + t * ray[2]));
        return new double[] {across, eye[1] + t * ray[1]};
    }

    private void paint(byte[] bgr, int at, double across, double down) {
        int x = (int) (face.x() + face.width() / 2 + across * face.height());
        int y = (int) (face.y() + face.height() / 2 + down * face.height());
        boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
        if (Math.abs(across) < 1 && Math.abs(down) < 1 && inside) {
            System.arraycopy(picture.bgr(), 3 * (y * picture.width() + x), bgr, at, 3);
        }
    }

    private static double[] turned(double x, double y, double z, double yaw, double pitch) {
        double across = Math.cos(yaw) * x - Math.sin(yaw) * z;
        double ahead = Math.sin(yaw) * x + Math.cos(yaw) * z;
        return new double[] {
            across, Math.cos(pitch) * y - Math.sin(pitch) * ahead, Math.sin(pitch) * y + Math.cos(pitch) * ahead
        };
    }
}
