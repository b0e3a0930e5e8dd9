package dev.doorward.vision.infrared;

import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import java.util.Comparator;
import java.util.Optional;

/** Looks in an infrared picture for a face that the first camera sees. Without state; the analyzer is used by one thread. */
public final class InfraredFinder {
    /** Pixels of the longer side that are kept: the face is half of that. */
    public static final int SIDE = 224;

    private static final double AROUND = 2;
    /** Of the expected box must lie in the picture. */
    private static final double LEAST_INSIDE = 0.7;
    /** Face widths that it may lie off: 6 cm between the lenses are 0.4 of a face, at whatever distance. */
    private static final double MOST_OFF = 0.5;
    /** Its size over the expected one, or the other way round. */
    private static final double MOST_GROWTH = 1.7;
    /** The brightest twentieth, of every so many-th pixel. */
    private static final int STEP = 16;

    private InfraredFinder() {}

    /**
     * @param expected place of the face in the infrared picture
     * @return empty when the infrared picture does not reach there
     */
    public static Optional<InfraredFace> look(FaceAnalyzer analyzer, Image infrared, Box expected) {
        Box inside = expected.clippedTo(infrared.width(), infrared.height());
        if (expected.area() <= 0 || inside.area() < LEAST_INSIDE * expected.area()) {
            return Optional.empty();
        }
        Box around = expected.scaledAboutCentre(AROUND).clippedTo(infrared.width(), infrared.height());
        Image crop = infrared.crop(around);
        double scale = Math.min(1, (double) SIDE / Math.max(crop.width(), crop.height()));
        Image small = grey(crop.resized((int) Math.max(1, Math.round(crop.width() * scale)), (int)
                Math.max(1, Math.round(crop.height() * scale))));
        Box place = new Box(
                (expected.x() - Math.round(around.x())) * scale,
                (expected.y() - Math.round(around.y())) * scale,
                expected.width() * scale,
                expected.height() * scale);
        return Optional.of(new InfraredFace(small, place, found(analyzer, small, place), light(infrared)));
    }

    private static Optional<Landmarks> found(FaceAnalyzer analyzer, Image picture, Box expected) {
        return analyzer.analyze(picture).stream()
                .filter(face -> isThere(face.box(), expected))
                .max(Comparator.comparingDouble(Face::score))
                .map(Face::landmarks);
    }

    private static boolean isThere(Box face, Box expected) {
        double growth = face.height() / expected.height();
        double off = face.centre().distanceTo(expected.centre()) / expected.width();
        return off <= MOST_OFF && growth <= MOST_GROWTH && growth >= 1 / MOST_GROWTH;
    }

    private static double light(Image picture) {
        byte[] bgr = picture.bgr();
        int[] histogram = new int[256];
        int count = 0;
        for (int i = 0; i + 2 < bgr.length; i += 3 * STEP) {
            histogram[grey(bgr, i)]++;
            count++;
        }
        int brighter = 0;
        int value = 255;
        while (value > 0 && brighter + histogram[value] < count / 20.0) {
            brighter += histogram[value--];
        }
        return value;
    }

    /** Infrared has no colours; what some cameras tint is grey again. */
    private static Image grey(Image picture) {
        byte[] bgr = picture.bgr().clone();
        for (int i = 0; i < bgr.length; i += 3) {
            bgr[i] = bgr[i + 1] = bgr[i + 2] = (byte) grey(bgr, i);
        }
        return new Image(picture.width(), picture.height(), bgr);
    }

    private static int grey(byte[] bgr, int i) {
        return ((bgr[i] & 0xff) + (bgr[i + 1] & 0xff) + (bgr[i + 2] & 0xff)) / 3;
    }
}
