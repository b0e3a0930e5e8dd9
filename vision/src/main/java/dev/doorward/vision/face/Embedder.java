package dev.doorward.vision.face;

import dev.doorward.vision.image.Border;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.Layout;
import dev.doorward.vision.image.Layout.Channels;
import dev.doorward.vision.image.Resampler;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import dev.doorward.vision.models.Session;
import java.util.List;

/**
 * Turns an aligned face into its embedding: the mean of two looks, one a pixel lower, the other a pixel higher and in the
 * mirror, so that what alignment errs by matters less. Input of the model 112×112, planes in the order blue, green, red (the
 * other order costs 0.3 to 0.7 points of accuracy on LFW), (p − 127) / 128. Used by one thread at a time. Measured beside
 * other ways by {@code ./doorward prove recognition} (docs/adr/0044).
 */
public final class Embedder implements AutoCloseable {
    /**
     * The model's answer is the shorter the less clearly it sees the face (2.4 to 4.9 on LFW, this in the median). Two pictures
     * of one person are then less alike, of two people hardly so.
     */
    private static final double CLEAR = 3.67;

    /** Evens out about half of that: at 0.45 all of it, but strangers gain too. */
    private static final double EVENED = 0.25;

    /** Of {@link #CLEAR}: no face of LFW is less clear, and what is seen even less gains nothing by it. */
    private static final double LEAST_CLEAR = 0.65;

    private final Layout layout = Layout.of(FaceAligner.SIDE, FaceAligner.SIDE, Channels.BGR, 127, 128);
    private final Resampler resampler = new Resampler(Border.CLAMP);
    private final Session session;

    private Embedder(Session session) {
        this.session = session;
    }

    public static Embedder open(ModelStore store) {
        return open(store, 1);
    }

    public static Embedder open(ModelStore store, int threads) {
        return new Embedder(
                new Session(store.require(Model.EMBEDDING), threads, 1, 3, FaceAligner.SIDE, FaceAligner.SIDE));
    }

    /** @param aligned 112×112, from {@link FaceAligner} */
    public Embedding embed(Image aligned) {
        return evened(mean(looks(aligned)));
    }

    /** The two that {@link #embed} averages, of an aligned face. */
    public static List<Image> looks(Image aligned) {
        return List.of(aligned.movedDown(1), aligned.mirrored().movedDown(-1));
    }

    /**
     * The mean of other looks at one face, as the model answers.
     *
     * @param looks each 112×112
     */
    public float[] mean(List<Image> looks) {
        float[] mean = new float[Embedding.SIZE];
        for (Image look : looks) {
            if (look.width() != FaceAligner.SIDE || look.height() != FaceAligner.SIDE) {
                throw new IllegalArgumentException(
                        "An aligned face is 112×112, not %d×%d".formatted(look.width(), look.height()));
            }
            resampler.sample(look, look.bounds(), layout, session.input());
            session.run();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += session.output().get(i) / looks.size();
            }
        }
        return mean;
    }

    /** @param answer of the model */
    public static Embedding evened(float[] answer) {
        double clarity = Math.max(Embedding.norm(answer) / CLEAR, LEAST_CLEAR);
        return Embedding.of(answer, Math.pow(clarity, -EVENED));
    }

    @Override
    public void close() {
        session.close();
    }
}
