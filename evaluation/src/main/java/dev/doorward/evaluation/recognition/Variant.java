package dev.doorward.evaluation.recognition;

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
 * @param cuts how the face is cut out
 * @param looks of each cut; what the model answers to all of all cuts is averaged
 * @param made the embedding, of that
 */
record Variant(
        FaceDetector detector,
        LandmarkFinder landmarks,
        Function<Box, Stream<Box>> boxes,
        Function<Landmarks, FivePoints> points,
        Function<FivePoints, Stream<FivePoints>> cuts,
        Function<Image, Stream<Image>> looks,
        Function<float[], Embedding> made,
        Embedder embedder,
        FaceAligner aligner)
        implements FaceReader {
    /** Radians: 4 degrees, what landmarks err by. */
    private static final double TURN = 0.07;

    /** Of the face's height: what boxes differ by from frame to frame. */
    private static final double MOVED = 0.05;

    /** One look, and every face counts as equally clear. */
    static Variant oneLookUnevened() {
        return looking(Stream::of, Embedding::unit);
    }

    static Variant oneLook() {
        return looking(Stream::of, Embedder::evened);
    }

    static Variant unevened() {
        return looking(Variant::twoLooks, Embedding::unit);
    }

    /** The second look not moved. */
    static Variant mirrored() {
        return looking(crop -> Stream.of(crop, crop.mirrored()), Embedder::evened);
    }

    /** Lower and higher, each before the mirror as well. */
    static Variant fourLooks() {
        return looking(crop -> Stream.of(crop, crop.mirrored()).flatMap(Variant::twoLooks), Embedder::evened);
    }

    /** Cut a little larger and a little smaller as well. */
    static Variant threeSizes() {
        return cut(Landmarks::fivePoints, five -> Stream.of(0.95, 1.0, 1.05).map(by -> scaled(five, by)));
    }

    /** Also turned a little left and right in the picture. */
    static Variant turned() {
        return cut(Landmarks::fivePoints, five -> Stream.of(-TURN, 0.0, TURN).map(by -> turned(five, by)));
    }

    /** Each eye at the mean of all six points about it, the corners too. */
    static Variant cornersOfEyes() {
        return cut(Variant::sixPointEyes, Stream::of);
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
                Variant::twoLooks,
                Embedder::evened);
    }

    /** YuNet's boxes, which keep the picture's proportions. */
    static Variant yunet() {
        return of(
                FaceDetector.openYuNet(ModelStore.standard(), 1),
                Stream::of,
                Landmarks::fivePoints,
                Stream::of,
                Variant::twoLooks,
                Embedder::evened);
    }

    private static Variant looking(Function<Image, Stream<Image>> looks, Function<float[], Embedding> made) {
        return of(FaceDetector.open(ModelStore.standard()), Stream::of, Landmarks::fivePoints, Stream::of, looks, made);
    }

    private static Variant cut(Function<Landmarks, FivePoints> points, Function<FivePoints, Stream<FivePoints>> cuts) {
        return of(
                FaceDetector.open(ModelStore.standard()),
                Stream::of,
                points,
                cuts,
                Variant::twoLooks,
                Embedder::evened);
    }

    private static Variant of(
            FaceDetector detector,
            Function<Box, Stream<Box>> boxes,
            Function<Landmarks, FivePoints> points,
            Function<FivePoints, Stream<FivePoints>> cuts,
            Function<Image, Stream<Image>> looks,
            Function<float[], Embedding> made) {
        return new Variant(
                detector,
                LandmarkFinder.open(ModelStore.standard()),
                boxes,
                points,
                cuts,
                looks,
                made,
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
                .map(five -> made.apply(embedder.mean(cuts.apply(five)
                        .map(cut -> aligner.align(picture, cut))
                        .flatMap(looks)
                        .toList())));
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

    private static Stream<Image> twoLooks(Image crop) {
        return Embedder.looks(crop).stream();
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
