package dev.doorward.evaluation.pad.synthesis;

import dev.doorward.vision.geometry.Homography;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Image;

/** Puts one picture, as a flat thing in space, into another. */
final class Sampler {
    private Sampler() {}

    /**
     * The flat thing before the background, as a camera sees it.
     *
     * @param toThing from pixels of the result to pixels of the thing
     */
    static Image placed(Image thing, Image background, Homography toThing) {
        byte[] out = background.bgr().clone();
        for (int y = 0; y < background.height(); y++) {
            for (int x = 0; x < background.width(); x++) {
                Point p = toThing.apply(new Point(x + 0.5, y + 0.5));
                double sx = p.x() - 0.5;
                double sy = p.y() - 0.5;
                if (sx < 0 || sy < 0 || sx >= thing.width() - 1 || sy >= thing.height() - 1) {
                    continue;
                }
                copy(thing, sx, sy, out, (y * background.width() + x) * 3);
            }
        }
        return new Image(background.width(), background.height(), out);
    }

    /** One pixel from between those of the picture, bilinear; it must lie inside. */
    static void copy(Image from, double x, double y, byte[] out, int to) {
        byte[] bgr = from.bgr();
        int stride = from.width() * 3;
        int x0 = Math.clamp((int) x, 0, from.width() - 2);
        int y0 = Math.clamp((int) y, 0, from.height() - 2);
        double fx = x - x0;
        double fy = y - y0;
        int at = y0 * stride + x0 * 3;
        for (int c = 0; c < 3; c++, at++) {
            double top = (bgr[at] & 0xff) * (1 - fx) + (bgr[at + 3] & 0xff) * fx;
            double bottom = (bgr[at + stride] & 0xff) * (1 - fx) + (bgr[at + stride + 3] & 0xff) * fx;
            out[to + c] = (byte) Math.clamp(Math.round(top * (1 - fy) + bottom * fy), 0, 255);
        }
    }
}
