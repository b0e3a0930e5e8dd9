package dev.doorward.vision.face;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Similarity;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Layout;
import dev.doorward.vision.image.Layout.Channels;
import dev.doorward.vision.image.Warp;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.models.Session;

/**
 * 68 landmarks in two passes. The first looks at the square about the detector's box; the second at the face that the
 * first has found, turned upright and framed the same each time, which steadies the points from frame to frame. Input
 * 64×64 grey / 256; answers x, y as fractions of the square. Used by one thread at a time.
 */
public final class LandmarkFinder implements AutoCloseable {

    private static final int SIDE = 64;

    /** Of the second square: its side over the extent of the points, and how far it is moved up, over their height. */
    private static final double MARGIN = 1.22;

    private static final double RAISED = 0.08;

    private final Layout layout = Layout.of(SIDE, SIDE, Channels.GREY, 0, 256);
    private final Warp warp = new Warp();
    private final Session session;

    private LandmarkFinder(Session session) {
        this.session = session;
    }

    public static LandmarkFinder open(ModelStore store) {
        return open(store, 1);
    }

    public static LandmarkFinder open(ModelStore store, int threads) {
        return new LandmarkFinder(new Session(store.require(Model.LANDMARKS), threads, 1, 1, SIDE, SIDE));
    }

    /** @param face the detector's box */
    public Landmarks find(Image picture, Box face) {
        Landmarks rough = pass(picture, square(face.centre(), face.height(), 0));
        return pass(picture, upright(rough));
    }

    /** The square to look at again: where the points lie once the line through the eyes is level. */
    static Similarity upright(Landmarks points) {
        Point left = points.imageLeftEye();
        Point right = points.imageRightEye();
        double angle = Math.atan2(right.y() - left.y(), right.x() - left.x());
        Similarity level = new Similarity(Math.cos(-angle), Math.sin(-angle), 0, 0);
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            Point p = level.apply(points.point(i));
            minX = Math.min(minX, p.x());
            minY = Math.min(minY, p.y());
            maxX = Math.max(maxX, p.x());
            maxY = Math.max(maxY, p.y());
        }
        double height = maxY - minY;
        Point centre = new Point((minX + maxX) / 2, (minY + maxY) / 2 - RAISED * height);
        return square(level.inverse().apply(centre), MARGIN * Math.max(maxX - minX, height), angle);
    }

    /** From the 64×64 patch to the picture, for a turned square of the given side. */
    private static Similarity square(Point centre, double side, double angle) {
        double scale = Math.max(side, 1) / SIDE;
        double a = scale * Math.cos(angle);
        double b = scale * Math.sin(angle);
        double half = SIDE / 2.0;
        return new Similarity(a, b, centre.x() - (a - b) * half, centre.y() - (a + b) * half);
    }

    private Landmarks pass(Image picture, Similarity toPicture) {
        warp.patch(picture, toPicture, layout, session.input());
        session.run();
        float[] xy = new float[2 * Landmarks.COUNT];
        for (int i = 0; i < xy.length; i += 2) {
            double x = session.output().get(i) * (double) SIDE;
            double y = session.output().get(i + 1) * (double) SIDE;
            Point p = toPicture.apply(new Point(x, y));
            xy[i] = (float) p.x();
            xy[i + 1] = (float) p.y();
        }
        return new Landmarks(xy);
    }

    @Override
    public void close() {
        session.close();
    }
}
