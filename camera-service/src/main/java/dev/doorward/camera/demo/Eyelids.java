package dev.doorward.camera.demo;

import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;

/**
 * Draws the upper lids down: the skin between brow and lashes is stretched until the lashes have gone where they would
 * be, as real lids do. Works on its own copy of the portrait's pixels.
 */
final class Eyelids {
    private static final int[] EYES = {36, 42};

    private final Image open;
    private final byte[] pixels;
    private final Texture texture;
    private final Landmarks points;

    Eyelids(Portrait portrait) {
        open = portrait.image();
        points = portrait.landmarks();
        pixels = open.bgr().clone();
        texture = new Texture(open.width(), open.height(), pixels, portrait.alpha());
    }

    /**
     * @param closed 0 open to 1 closed
     * @return the portrait so, valid until the next call
     */
    Texture at(double closed) {
        for (int eye : EYES) {
            draw(eye, closed);
        }
        return texture;
    }

    private void draw(int eye, double closed) {
        Lids lids = Lids.of(points, eye);
        for (int x = (int) Math.ceil(lids.left); x < lids.right; x++) {
            double upper = lids.upper(x);
            double opening = lids.lower(x) - upper;
            double skin = lids.skin;
            double edge = upper + closed * opening;
            int top = (int) Math.ceil(upper - skin);
            int bottom = (int) Math.floor(lids.lower(x)) + 1;
            for (int y = top; y <= bottom; y++) {
                double from = y <= edge ? upper - skin + (y - upper + skin) * skin / (edge - upper + skin) : y;
                sample(x, y, from);
            }
        }
    }

    private void sample(int x, int y, double from) {
        int row = (int) from;
        double part = from - row;
        int at = (y * open.width() + x) * 3;
        int above = (row * open.width() + x) * 3;
        int below = above + open.width() * 3;
        for (int c = 0; c < 3; c++) {
            double value = (open.bgr()[above + c] & 0xff) * (1 - part) + (open.bgr()[below + c] & 0xff) * part;
            pixels[at + c] = (byte) (value + 0.5);
        }
    }

    /**
     * The two lids of an eye as parabolas between its corners.
     *
     * @param skin height of the stretched skin above the lashes, pixels
     */
    private record Lids(double left, double leftY, double right, double rightY, double rise, double sink, double skin) {

        /** A little wider than the landmarks, which lie inside the lashes. */
        static Lids of(Landmarks p, int eye) {
            double left = p.x(eye);
            double right = p.x(eye + 3);
            double width = right - left;
            double corners = (p.y(eye) + p.y(eye + 3)) / 2;
            double rise = corners - (p.y(eye + 1) + p.y(eye + 2)) / 2;
            double sink = (p.y(eye + 4) + p.y(eye + 5)) / 2 - corners;
            return new Lids(
                    left - 0.08 * width,
                    p.y(eye),
                    right + 0.08 * width,
                    p.y(eye + 3),
                    1.25 * rise,
                    1.25 * sink,
                    0.35 * width);
        }

        double upper(double x) {
            return corner(x) - rise * arch(x);
        }

        double lower(double x) {
            return corner(x) + sink * arch(x);
        }

        private double corner(double x) {
            return leftY + (rightY - leftY) * (x - left) / (right - left);
        }

        private double arch(double x) {
            double u = 2 * (x - left) / (right - left) - 1;
            return 1 - u * u;
        }
    }
}
