package dev.doorward.evaluation.recognition;

import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.FivePoints;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.geometry.Similarity;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.models.Session;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The same three models as anyone would put them together with OpenCV: {@code resize} and {@code warpAffine}, bilinear,
 * black outside the picture, pixel centres at whole numbers. What the door's own sampling is compared with.
 */
final class PlainReader implements FaceReader {
    private static final int BOXES = 4420;
    private static final float SCORE = 0.65f;
    private static final double IOU = 0.4;
    private static final int MARKS = 64;

    private static final Point[] TEMPLATE = {
        new Point(38.2946, 51.6963),
        new Point(73.5318, 51.5014),
        new Point(56.0252, 71.7366),
        new Point(41.5493, 92.3655),
        new Point(70.7299, 92.2041)
    };

    private final Session detector = new Session(ModelStore.standard().require(Model.DETECTOR), 1, 1, 3, 240, 320);
    private final Session marks = new Session(ModelStore.standard().require(Model.LANDMARKS), 1, 1, 1, MARKS, MARKS);
    private final Session embedder =
            new Session(ModelStore.standard().require(Model.EMBEDDING), 1, 1, 3, FaceAligner.SIDE, FaceAligner.SIDE);

    @Override
    public Optional<Embedding> read(Image picture) {
        try (BytePointer bytes = new BytePointer(picture.bgr());
                Mat mat = new Mat(picture.height(), picture.width(), opencv_core.CV_8UC3, bytes)) {
            return Subject.of(detect(mat), box -> box, picture).map(box -> embed(mat, twice(mat, box)));
        }
    }

    private List<Box> detect(Mat picture) {
        try (Mat small = new Mat();
                Size size = new Size(320, 240)) {
            opencv_imgproc.resize(picture, small, size);
            planes(small, detector.input(), true, 127, 128);
        }
        detector.run();
        FloatBuffer scores = detector.output("scores");
        FloatBuffer boxes = detector.output("boxes");
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < BOXES; i++) {
            if (scores.get(2 * i + 1) > SCORE) {
                candidates.add(i);
            }
        }
        candidates.sort(Comparator.comparingDouble(i -> -scores.get(2 * i + 1)));
        List<Box> kept = new ArrayList<>();
        for (int i : candidates) {
            Box box = new Box(
                    boxes.get(4 * i) * (double) picture.cols(),
                    boxes.get(4 * i + 1) * (double) picture.rows(),
                    (boxes.get(4 * i + 2) - boxes.get(4 * i)) * (double) picture.cols(),
                    (boxes.get(4 * i + 3) - boxes.get(4 * i + 1)) * (double) picture.rows());
            if (kept.stream().noneMatch(other -> other.iou(box) > IOU)) {
                kept.add(box);
            }
        }
        return kept;
    }

    /** 68 points: of the square about the box, then of the square about those points, turned upright. */
    private Landmarks twice(Mat picture, Box face) {
        Landmarks rough = marks(picture, square(face.centre(), face.height(), 0));
        Point left = rough.imageLeftEye();
        Point right = rough.imageRightEye();
        double angle = Math.atan2(right.y() - left.y(), right.x() - left.x());
        Similarity level = new Similarity(Math.cos(-angle), Math.sin(-angle), 0, 0);
        double[] x = new double[Landmarks.COUNT];
        double[] y = new double[Landmarks.COUNT];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            Point turned = level.apply(rough.point(i));
            x[i] = turned.x();
            y[i] = turned.y();
        }
        double width = max(x) + max(negated(x));
        double height = max(y) + max(negated(y));
        Point centre = new Point((max(x) - max(negated(x))) / 2, (max(y) - max(negated(y))) / 2 - 0.08 * height);
        return marks(picture, square(level.inverse().apply(centre), 1.22 * Math.max(width, height), angle));
    }

    private Landmarks marks(Mat picture, Similarity toPicture) {
        try (Mat patch = warped(picture, toPicture, MARKS);
                Mat grey = new Mat()) {
            opencv_imgproc.cvtColor(patch, grey, opencv_imgproc.COLOR_BGR2GRAY);
            byte[] pixels = new byte[MARKS * MARKS];
            grey.data().get(pixels);
            for (int i = 0; i < pixels.length; i++) {
                marks.input().put(i, (pixels[i] & 0xff) / 256f);
            }
        }
        marks.run();
        float[] xy = new float[2 * Landmarks.COUNT];
        for (int i = 0; i < xy.length; i += 2) {
            Point p = toPicture.apply(new Point(
                    marks.output().get(i) * (double) MARKS, marks.output().get(i + 1) * (double) MARKS));
            xy[i] = (float) p.x();
            xy[i + 1] = (float) p.y();
        }
        return new Landmarks(xy);
    }

    private Embedding embed(Mat picture, Landmarks points) {
        FivePoints five = points.fivePoints();
        try (Mat face = warped(picture, Similarity.fit(TEMPLATE, five.toArray()), FaceAligner.SIDE)) {
            planes(face, embedder.input(), false, 127, 128);
        }
        embedder.run();
        float[] values = new float[Embedding.SIZE];
        embedder.output().get(0, values);
        return Embedding.unit(values);
    }

    /** From a square patch of {@link #MARKS} pixels to the picture. */
    private static Similarity square(Point centre, double side, double angle) {
        double scale = side / MARKS;
        double a = scale * Math.cos(angle);
        double b = scale * Math.sin(angle);
        double half = MARKS / 2.0;
        return new Similarity(a, b, centre.x() - (a - b) * half, centre.y() - (a + b) * half);
    }

    private static Mat warped(Mat picture, Similarity toPicture, int side) {
        double[] rows = {toPicture.a(), -toPicture.b(), toPicture.tx(), toPicture.b(), toPicture.a(), toPicture.ty()};
        try (DoublePointer values = new DoublePointer(rows);
                Mat matrix = new Mat(2, 3, opencv_core.CV_64F, values);
                Size size = new Size(side, side);
                Scalar black = new Scalar(0)) {
            Mat patch = new Mat();
            opencv_imgproc.warpAffine(
                    picture,
                    patch,
                    matrix,
                    size,
                    opencv_imgproc.INTER_LINEAR | opencv_imgproc.WARP_INVERSE_MAP,
                    opencv_core.BORDER_CONSTANT,
                    black);
            return patch;
        }
    }

    private static void planes(Mat picture, FloatBuffer out, boolean rgb, float mean, float scale) {
        int pixels = picture.rows() * picture.cols();
        byte[] bgr = new byte[3 * pixels];
        picture.data().get(bgr);
        for (int c = 0; c < 3; c++) {
            int plane = (rgb ? 2 - c : c) * pixels;
            for (int i = 0; i < pixels; i++) {
                out.put(plane + i, ((bgr[3 * i + c] & 0xff) - mean) / scale);
            }
        }
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    @Override
    public void close() {
        detector.close();
        marks.close();
        embedder.close();
    }
}
