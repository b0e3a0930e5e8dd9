package dev.doorward.evaluation.recognition;

import dev.doorward.recognition.gallery.Template;
import dev.doorward.vision.face.Detection;
import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.face.FaceDetector;
import dev.doorward.vision.face.LandmarkFinder;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.FivePoints;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.ModelStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The door's way with one thing changed.
 *
 * @param boxes where landmarks are looked for; their mean counts
 * @param crops what is embedded of an aligned face; the embeddings' mean counts
 */
record Variant(
        FaceDetector detector,
        LandmarkFinder landmarks,
        Function<Box, Stream<Box>> boxes,
        Function<Landmarks, FivePoints> points,
        Function<FivePoints, Stream<FivePoints>> looks,
        Function<Image, Stream<Image>> crops,
        Embedder embedder,
        FaceAligner aligner)
        implements FaceReader {
    /** Radians: 4 degrees, what landmarks err by. */
    private static final double TURN = 0.07;

    /** Of the face's height: what boxes differ by from frame to frame. */
    private static final double MOVED = 0.05;

    /** Both sides of a face, as if it stood before a mirror as well. */
    static Variant mirrored() {
        return rfb(Landmarks::fivePoints, Stream::of, crop -> Stream.of(crop, mirror(crop)));
    }

    /** Cut a little larger and a little smaller as well. */
    static Variant threeSizes() {
        return rfb(Landmarks::fivePoints, five -> Stream.of(0.95, 1.0, 1.05).map(by -> scaled(five, by)), Stream::of);
    }

    /** Before the mirror as well, and each turned a little left and right in the picture. */
    static Variant mirroredAndTurned() {
        return rfb(
                Landmarks::fivePoints,
                five -> Stream.of(-TURN, 0.0, TURN).map(by -> turned(five, by)),
                crop -> Stream.of(crop, mirror(crop)));
    }

    /** Each eye at the mean of all six points about it, the corners too. */
    static Variant cornersOfEyes() {
        return rfb(Variant::sixPointEyes, Stream::of, Stream::of);
    }

    /** Landmarks looked for in the detector's box and in four moved a little to each side. */
    static Variant steadierPoints() {
        return of(
                FaceDetector.open(ModelStore.standard()),
                box -> {
                    double by = MOVED * box.height();
                    return Stream.of(
                                    new Point(0, 0),
                                    new Point(by, 0),
                                    new Point(-by, 0),
                                    new Point(0, by),
                                    new Point(0, -by))
                            .map(to -> new Box(box.x() + to.x(), box.y() + to.y(), box.width(), box.height()));
                },
                Landmarks::fivePoints,
                Stream::of,
                Stream::of);
    }

    /** YuNet's boxes, which keep the picture's proportions. */
    static Variant yunet() {
        return of(
                FaceDetector.openYuNet(ModelStore.standard(), 1),
                Stream::of,
                Landmarks::fivePoints,
                Stream::of,
                Stream::of);
    }

    /** The two changes together that each did best at a false accept rate of 1e-4. */
    static Variant yunetMirrored() {
        return of(
                FaceDetector.openYuNet(ModelStore.standard(), 1),
                Stream::of,
                Landmarks::fivePoints,
                Stream::of,
                crop -> Stream.of(crop, mirror(crop)));
    }

    private static Variant rfb(
            Function<Landmarks, FivePoints> points,
            Function<FivePoints, Stream<FivePoints>> looks,
            Function<Image, Stream<Image>> crops) {
        return of(FaceDetector.open(ModelStore.standard()), Stream::of, points, looks, crops);
    }

    private static Variant of(
            FaceDetector detector,
            Function<Box, Stream<Box>> boxes,
            Function<Landmarks, FivePoints> points,
            Function<FivePoints, Stream<FivePoints>> looks,
            Function<Image, Stream<Image>> crops) {
        return new Variant(
                detector,
                LandmarkFinder.open(ModelStore.standard()),
                boxes,
                points,
                looks,
                crops,
                Embedder.open(ModelStore.standard()),
                new FaceAligner());
    }

    @Override
    public Optional<Embedding> read(Image picture) {
        List<Detection> faces = detector.detect(picture);
        return Subject.of(faces, Detection::box, picture)
                .map(face -> points.apply(mean(boxes.apply(face.box())
                        .map(box -> landmarks.find(picture, box))
                        .toList())))
                .map(five -> Template.of(looks.apply(five)
                                .map(look -> aligner.align(picture, look))
                                .flatMap(crops)
                                .map(embedder::embed)
                                .toList())
                        .direction());
    }

    @Override
    public void close() {
        detector.close();
        landmarks.close();
        embedder.close();
    }

    private static Landmarks mean(List<Landmarks> all) {
        float[] mean = new float[2 * Landmarks.COUNT];
        for (Landmarks one : all) {
            float[] xy = one.xy();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += xy[i] / all.size();
            }
        }
        return new Landmarks(mean);
    }

    private static Image mirror(Image crop) {
        byte[] from = crop.bgr();
        byte[] to = new byte[from.length];
        int width = crop.width();
        for (int pixel = 0; pixel < width * crop.height(); pixel++) {
            int other = pixel / width * width + width - 1 - pixel % width;
            System.arraycopy(from, 3 * pixel, to, 3 * other, 3);
        }
        return new Image(width, crop.height(), to);
    }

    private static FivePoints scaled(FivePoints points, double by) {
        return aboutCentre(points, by, 0);
    }

    private static FivePoints turned(FivePoints points, double radians) {
        return aboutCentre(points, Math.cos(radians), Math.sin(radians));
    }

    /** Each point's offset from their mean, times the complex number {@code re + i·im}. */
    private static FivePoints aboutCentre(FivePoints points, double re, double im) {
        Point centre = Point.mean(points.toArray());
        Point[] moved = Stream.of(points.toArray())
                .map(p -> {
                    double x = p.x() - centre.x();
                    double y = p.y() - centre.y();
                    return new Point(centre.x() + x * re - y * im, centre.y() + x * im + y * re);
                })
                .toArray(Point[]::new);
        return new FivePoints(moved[0], moved[1], moved[2], moved[3], moved[4]);
    }

    private static FivePoints sixPointEyes(Landmarks marks) {
        FivePoints five = marks.fivePoints();
        return new FivePoints(
                middle(marks, 36), middle(marks, 42), five.nose(), five.imageLeftMouth(), five.imageRightMouth());
    }

    private static Point middle(Landmarks marks, int from) {
        Point[] eye = new Point[6];
        for (int i = 0; i < 6; i++) {
            eye[i] = marks.point(from + i);
        }
        return Point.mean(eye);
    }
}
