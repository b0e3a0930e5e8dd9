package dev.doorward.evaluation.challenge;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import java.util.Arrays;

/** A flat photograph of a face, held before a camera and tilted by hand: cast ray by ray, so perspective is in it. */
record Print(Image picture, Box face) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final double FOCAL = 600;
    /** In heights of the face. */
    private static final double DISTANCE = 3;

    Image tilted(double yawDegrees, double pitchDegrees) {
        double yaw = Math.toRadians(yawDegrees);
        double pitch = Math.toRadians(pitchDegrees);
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        Arrays.fill(bgr, (byte) 120);
        double[] eye = turned(0, 0, -DISTANCE, yaw, pitch);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double[] ray = turned((x - WIDTH / 2.0) / FOCAL, (y - HEIGHT / 2.0) / FOCAL, 1, yaw, pitch);
                double t = -eye[2] / ray[2];
                paint(bgr, 3 * (y * WIDTH + x), eye[0] + t * ray[0], eye[1] + t * ray[1]);
            }
        }
        return new Image(WIDTH, HEIGHT, bgr);
    }

    private void paint(byte[] bgr, int at, double across, double down) {
        int x = (int) (face.x() + face.width() / 2 + across * face.height());
        int y = (int) (face.y() + face.height() / 2 + down * face.height());
        if (Math.abs(across) < 1
                && Math.abs(down) < 1
                && x >= 0
                && y >= 0
                && x < picture.width()
                && y < picture.height()) {
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
