package dev.doorward.vision.liveness.track;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A frame with a face that sways a little before a wall; a test may move the wall as well, or hide it. */
final class Scene {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final Box FACE = new Box(110, 50, 100, 130);
    private static final Random SHAPE = new Random(5);
    private static final float[] POINTS = new float[2 * Landmarks.COUNT];
    private static final double[] TEXTURE = new double[600 * 600];

    static {
        for (int i = 0; i < POINTS.length; i += 2) {
            POINTS[i] = (float) (FACE.x() + SHAPE.nextDouble() * FACE.width());
            POINTS[i + 1] = (float) (FACE.y() + SHAPE.nextDouble() * FACE.height());
        }
        for (int i = 0; i < TEXTURE.length; i++) {
            TEXTURE[i] = SHAPE.nextGaussian();
        }
    }

    private final DoubleUnaryOperator wall;
    private final DoubleUnaryOperator sway;
    private final double contrast;

    /**
     * @param wall pixels by which it is moved, at a time
     * @param sway pixels by which the face is
     * @param contrast of the wall, grey levels; 0 for a blank one
     */
    Scene(DoubleUnaryOperator wall, DoubleUnaryOperator sway, double contrast) {
        this.wall = wall;
        this.sway = sway;
        this.contrast = contrast;
    }

    /** Somebody before a wall that stands. */
    static Scene atTheDoor() {
        return new Scene(seconds -> 0, Scene::breathing, 30);
    }

    static double breathing(double seconds) {
        return 2 * Math.sin(3 * seconds);
    }

    /** Looked at from a crop that wanders, as a camera's does. */
    Look look(double seconds) {
        double moved = wall.applyAsDouble(seconds);
        int left = (int) Math.round(5 + 3 * Math.sin(seconds));
        Image frame = frame(moved, sway.applyAsDouble(seconds), new Random((long) (seconds * 1000)));
        Image context = frame.crop(new Box(left, 0, WIDTH - 10, HEIGHT));
        Landmarks points = new Landmarks(POINTS).translated(sway.applyAsDouble(seconds), 0);
        Box face = FACE.translated(sway.applyAsDouble(seconds), 0);
        return new Look(
                seconds,
                context,
                face.translated(-left, 0),
                points.translated(-left, 0),
                points,
                0,
                Optional.of(new Swatch(skin(new Random((long) (seconds * 1000))), 96, 48)));
    }

    private Image frame(double moved, double swayed, Random noise) {
        byte[] bgr = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double value = 120 + noise.nextGaussian();
                value += isFace(x, y) ? 30 * textured(x - swayed, y) : contrast * textured(x + moved, y);
                for (int c = 0; c < 3; c++) {
                    bgr[(y * WIDTH + x) * 3 + c] = (byte) Math.clamp(Math.round(value), 0, 255);
                }
            }
        }
        return new Image(WIDTH, HEIGHT, bgr);
    }

    /** Without the grid on which the frame's texture is drawn. */
    private static Image skin(Random noise) {
        byte[] bgr = new byte[128 * 128 * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.round(120 + 2 * noise.nextGaussian());
        }
        return new Image(128, 128, bgr);
    }

    private static boolean isFace(int x, int y) {
        return x > 96 && x < 224 && y > 40 && y < 190;
    }

    /** Blots of some pixels, between which it is smooth. */
    private static double textured(double x, double y) {
        double u = x / 6 + 40;
        double v = y / 6 + 40;
        int u0 = (int) u;
        int v0 = (int) v;
        double fu = u - u0;
        double fv = v - v0;
        return (at(u0, v0) * (1 - fu) + at(u0 + 1, v0) * fu) * (1 - fv)
                + (at(u0, v0 + 1) * (1 - fu) + at(u0 + 1, v0 + 1) * fu) * fv;
    }

    private static double at(int u, int v) {
        return TEXTURE[v * 600 + u];
    }
}
