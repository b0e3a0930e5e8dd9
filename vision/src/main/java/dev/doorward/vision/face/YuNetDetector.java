package dev.doorward.vision.face;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Border;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Layout;
import dev.doorward.vision.image.Layout.Channels;
import dev.doorward.vision.image.Resampler;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.models.Session;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * YuNet (Wu, Peng and Yu, "YuNet: a tiny millisecond-level face detector", 2023): keeps the picture's proportions and
 * finds smaller faces than the default detector, at three times its cost. BGR 0–255, the longer side at most 640, black
 * to the right and below up to multiples of 32. A picture of another size opens the model anew.
 */
final class YuNetDetector implements FaceDetector {

    private static final int LONGEST = 640;
    private static final int[] STRIDES = {8, 16, 32};

    /** At 0.6 the first false face appears in group pictures. */
    private static final double SCORE = 0.7;

    private static final double IOU = 0.3;

    private final Path file;
    private final int threads;
    private final Resampler resampler = new Resampler(Border.ZERO);
    private @Nullable Session session;
    private Layout layout = Layout.of(0, 0, Channels.BGR, 0, 1);

    YuNetDetector(ModelStore store, int threads) {
        this.file = store.require(Model.YUNET);
        this.threads = threads;
    }

    @Override
    public List<Detection> detect(Image picture) {
        double scale = Math.min(1, (double) LONGEST / Math.max(picture.width(), picture.height()));
        Session fitting = sessionFor(padded(picture.width() * scale), padded(picture.height() * scale));
        Box padded = new Box(0, 0, layout.width() / scale, layout.height() / scale);
        resampler.sample(picture, padded, layout, fitting.input());
        fitting.run();
        List<Detection> candidates = new ArrayList<>();
        for (int stride : STRIDES) {
            decode(fitting, stride, scale, candidates);
        }
        return Suppression.best(candidates, IOU);
    }

    private void decode(Session fitting, int stride, double scale, List<Detection> candidates) {
        FloatBuffer cls = fitting.output("cls_" + stride);
        FloatBuffer obj = fitting.output("obj_" + stride);
        FloatBuffer box = fitting.output("bbox_" + stride);
        int columns = layout.width() / stride;
        for (int i = 0; i < cls.capacity(); i++) {
            double score = Math.sqrt(Math.clamp(cls.get(i), 0f, 1f) * (double) Math.clamp(obj.get(i), 0f, 1f));
            if (score > SCORE) {
                double unit = stride / scale;
                double width = Math.exp(box.get(4 * i + 2)) * unit;
                double height = Math.exp(box.get(4 * i + 3)) * unit;
                double x = (i % columns + box.get(4 * i)) * unit - width / 2;
                double y = (i / columns + box.get(4 * i + 1)) * unit - height / 2;
                candidates.add(new Detection(new Box(x, y, width, height), score));
            }
        }
    }

    private Session sessionFor(int width, int height) {
        if (session == null || layout.width() != width || layout.height() != height) {
            close();
            layout = Layout.of(width, height, Channels.BGR, 0, 1);
            session = new Session(file, threads, layout.shape());
        }
        return session;
    }

    private static int padded(double side) {
        return Math.max(32, (int) Math.ceil(Math.round(side) / 32.0) * 32);
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
