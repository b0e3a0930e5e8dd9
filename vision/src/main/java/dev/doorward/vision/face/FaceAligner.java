package dev.doorward.vision.face;

import dev.doorward.vision.geometry.FivePoints;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Similarity;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Warp;

/**
 * Cuts a face out so that its five points lie where the embedding expects them. Used by one thread at a time.
 */
public final class FaceAligner {

    /** Side of the aligned crop in pixels. */
    public static final int SIDE = 112;

    /** Where the five points lie in the 112×112 crop (ArcFace, Deng et al. 2019; pixel centres at whole numbers). */
    private static final Point[] TEMPLATE = {
        new Point(38.2946, 51.6963),
        new Point(73.5318, 51.5014),
        new Point(56.0252, 71.7366),
        new Point(41.5493, 92.3655),
        new Point(70.7299, 92.2041)
    };

    private static final Point[] CORNERED = centred();

    private final Warp warp = new Warp();

    /** @return 112×112 */
    public Image align(Image picture, FivePoints points) {
        Similarity toPicture = Similarity.fit(CORNERED, points.toArray());
        return warp.patch(picture, toPicture, SIDE, SIDE);
    }

    private static Point[] centred() {
        Point[] moved = new Point[TEMPLATE.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = TEMPLATE[i].plus(0.5, 0.5);
        }
        return moved;
    }
}
