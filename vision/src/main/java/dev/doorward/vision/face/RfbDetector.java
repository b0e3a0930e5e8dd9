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
import java.util.ArrayList;
import java.util.List;

/**
 * Linzaer's Ultra-Light RFB-320: the whole picture stretched to 320×240, RGB, (p − 127) / 128. Answers 4,420 boxes as
 * fractions of the picture with two probabilities each (no face, face).
 */
final class RfbDetector implements FaceDetector {

    /** Finds every LFW face and none too many in group pictures. */
    private static final float SCORE = 0.65f;

    private static final double IOU = 0.4;
    private static final int BOXES = 4420;

    private final Layout layout = Layout.of(320, 240, Channels.RGB, 127, 128);
    private final Resampler resampler = new Resampler(Border.CLAMP);
    private final Session session;

    RfbDetector(ModelStore store, int threads) {
        session = new Session(store.require(Model.DETECTOR), threads, layout.shape());
    }

    @Override
    public List<Detection> detect(Image picture) {
        resampler.sample(picture, picture.bounds(), layout, session.input());
        session.run();
        FloatBuffer scores = session.output("scores");
        FloatBuffer boxes = session.output("boxes");
        List<Detection> candidates = new ArrayList<>();
        for (int i = 0; i < BOXES; i++) {
            float score = scores.get(2 * i + 1);
            if (score > SCORE) {
                double left = boxes.get(4 * i) * (double) picture.width();
                double top = boxes.get(4 * i + 1) * (double) picture.height();
                double right = boxes.get(4 * i + 2) * (double) picture.width();
                double bottom = boxes.get(4 * i + 3) * (double) picture.height();
                candidates.add(new Detection(new Box(left, top, right - left, bottom - top), score));
            }
        }
        return Suppression.best(candidates, IOU);
    }

    @Override
    public void close() {
        session.close();
    }
}
