package dev.doorward.evaluation.recognition;

import dev.doorward.vision.face.Embedder;
import dev.doorward.vision.face.Embedding;
import dev.doorward.vision.face.FaceAligner;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.FivePoints;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Border;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Layout;
import dev.doorward.vision.image.Layout.Channels;
import dev.doorward.vision.image.Resampler;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.models.Session;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cut out by the five points that YuNet itself finds, without the 68 of another model: one model less at the door. */
final class YuNetReader implements FaceReader {
    private static final int LONGEST = 640;
    private static final int[] STRIDES = {8, 16, 32};
    private static final double SCORE = 0.7;
    private static final double IOU = 0.3;

    private final Resampler resampler = new Resampler(Border.ZERO);
    private final FaceAligner aligner = new FaceAligner();
    private final Embedder embedder = Embedder.open(ModelStore.standard());
    private Layout layout = Layout.of(0, 0, Channels.BGR, 0, 1);
    private @Nullable Session detector;

    private record Found(Box box, double score, FivePoints points) {}

    @Override
    public Optional<Embedding> read(Image picture) {
        return Subject.of(detect(picture), Found::box, picture)
                .map(face -> embedder.embed(aligner.align(picture, face.points())));
    }

    private List<Found> detect(Image picture) {
        double scale = Math.min(1, (double) LONGEST / Math.max(picture.width(), picture.height()));
        Session session = session(padded(picture.width() * scale), padded(picture.height() * scale));
        Box padded = new Box(0, 0, layout.width() / scale, layout.height() / scale);
        resampler.sample(picture, padded, layout, session.input());
        session.run();
        List<Found> found = new ArrayList<>();
        for (int stride : STRIDES) {
            decode(session, stride, scale, found);
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        List<Found> kept = new ArrayList<>();
        for (Found face : found) {
            if (kept.stream().noneMatch(better -> better.box().iou(face.box()) > IOU)) {
                kept.add(face);
            }
        }
        return kept;
    }

    private void decode(Session session, int stride, double scale, List<Found> found) {
        FloatBuffer cls = session.output("cls_" + stride);
        FloatBuffer obj = session.output("obj_" + stride);
        FloatBuffer box = session.output("bbox_" + stride);
        FloatBuffer marks = session.output("kps_" + stride);
        int columns = layout.width() / stride;
        double unit = stride / scale;
        for (int i = 0; i < cls.capacity(); i++) {
            double score = Math.sqrt(Math.clamp(cls.get(i), 0f, 1f) * (double) Math.clamp(obj.get(i), 0f, 1f));
            if (score > SCORE) {
                int column = i % columns;
                int row = i / columns;
                Point[] five = new Point[5];
                for (int k = 0; k < five.length; k++) {
                    five[k] = new Point(
                            (column + marks.get(10 * i + 2 * k)) * unit, (row + marks.get(10 * i + 2 * k + 1)) * unit);
                }
                double width = Math.exp(box.get(4 * i + 2)) * unit;
                double height = Math.exp(box.get(4 * i + 3)) * unit;
                found.add(new Found(
                        new Box(
                                (column + box.get(4 * i)) * unit - width / 2,
                                (row + box.get(4 * i + 1)) * unit - height / 2,
                                width,
                                height),
                        score,
                        new FivePoints(five[0], five[1], five[2], five[3], five[4])));
            }
        }
    }

    /** A picture of another size opens the model anew. */
    private Session session(int width, int height) {
        if (detector == null || layout.width() != width || layout.height() != height) {
            closeDetector();
            layout = Layout.of(width, height, Channels.BGR, 0, 1);
            detector = new Session(ModelStore.standard().require(Model.YUNET), 1, layout.shape());
        }
        return detector;
    }

    private static int padded(double side) {
        return Math.max(32, (int) Math.ceil(Math.round(side) / 32.0) * 32);
    }

    private void closeDetector() {
        if (detector != null) {
            detector.close();
        }
    }

    @Override
    public void close() {
        closeDetector();
        embedder.close();
    }
}
