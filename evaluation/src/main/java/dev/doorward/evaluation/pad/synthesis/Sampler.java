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
        byte[] from = thing.bgr();
        int stride = thing.width() * 3;
        for (int y = 0; y < background.height(); y++) {
            for (int x = 0; x < background.width(); x++) {
                Point p = toThing.apply(new Point(x + 0.5, y + 0.5));
                double sx = p.x() - 0.5;
                double sy = p.y() - 0.5;
                if (sx < 0 || sy < 0 || sx >= thing.width() - 1 || sy >= thing.height() - 1) {
                    continue;
                }
                int x0 = (int) sx;
                int y0 = (int) sy;
                double fx = sx - x0;
                double fy = sy - y0;
                int at = y0 * stride + x0 * 3;
                int to = (y * background.width() + x) * 3;
                for (int c = 0; c < 3; c++, at++) {
                    double top = (from[at] & 0xff) * (1 - fx) + (from[at + 3] & 0xff) * fx;
                    double bottom = (from[at + stride] & 0xff) * (1 - fx) + (from[at + stride + 3] & 0xff) * fx;
                    out[to + c] = (byte) Math.round(top * (1 - fy) + bottom * fy);
                }
            }
        }
        return new Image(background.width(), background.height(), out);
    }
}
