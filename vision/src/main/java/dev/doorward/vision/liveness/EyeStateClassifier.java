package dev.doorward.vision.liveness;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.geometry.Point;
import dev.doorward.vision.image.Border;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Layout;
import dev.doorward.vision.image.Layout.Channels;
import dev.doorward.vision.image.Resampler;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.models.Session;
import dev.doorward.vision.models.Softmax;

/**
 * Says of each eye whether it is closed. Input 24×24 grey / 255 about the lids' centre, side 1.6 × the eye's width;
 * answers two logits, the first is "closed". Used by one thread at a time.
 */
public final class EyeStateClassifier implements AutoCloseable {

    private static final int SIDE = 24;
    private static final double MARGIN = 1.6;

    private final Layout layout = Layout.of(SIDE, SIDE, Channels.GREY, 0, 255);
    private final Resampler resampler = new Resampler(Border.CLAMP);
    private final Session session;

    private EyeStateClassifier(Session session) {
        this.session = session;
    }

    public static EyeStateClassifier open(ModelStore store) {
        return open(store, 1);
    }

    public static EyeStateClassifier open(ModelStore store, int threads) {
        return new EyeStateClassifier(new Session(store.require(Model.EYES), threads, 1, 1, SIDE, SIDE));
    }

    /** @param points of the face in this picture */
    public Eyes closed(Image picture, Landmarks points) {
        return new Eyes(
                closed(picture, points.imageLeftEye(), points.x(39) - points.x(36)),
                closed(picture, points.imageRightEye(), points.x(45) - points.x(42)));
    }

    private double closed(Image picture, Point centre, double width) {
        Box square = Box.square(centre, Math.max(MARGIN * width, 1));
        resampler.sample(picture, square, layout, session.input());
        session.run();
        return Softmax.probability(session.output(), 2, 0);
    }

    @Override
    public void close() {
        session.close();
    }
}
