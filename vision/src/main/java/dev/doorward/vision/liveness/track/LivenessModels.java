package dev.doorward.vision.liveness.track;

import dev.doorward.vision.face.Rehearsal;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.geometry.Landmarks;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.image.ImageCodec;
import dev.doorward.vision.image.UnreadableImageException;
import dev.doorward.vision.liveness.AntiSpoof;
import dev.doorward.vision.liveness.EyeStateClassifier;
import dev.doorward.vision.liveness.Scores;
import dev.doorward.vision.liveness.SwatchRule;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everything that looks at pixels for liveness: eye state in each frame, passive scores where the track wants them. The
 * fallback model looks only while the others are missing. Used by one thread at a time.
 */
public final class LivenessModels implements AutoCloseable {
    /** Those that it can do without, and takes up when they are fetched. */
    public static final Set<Model> OPTIONAL = Set.of(Model.MINIFASNET_V2, Model.MINIFASNET_V1SE, Model.MINIFAS_STRICT);

    private static final int REHEARSALS = 60;
    /** Seconds, so that each check has its turn soon. */
    private static final double REHEARSED_EVERY = 0.1;

    private final ModelStore store;
    private final EyeStateClassifier eyes;
    private final AntiSpoof silent;
    private final AntiSpoof fallback;

    private LivenessModels(ModelStore store, EyeStateClassifier eyes, AntiSpoof silent, AntiSpoof fallback) {
        this.store = store;
        this.eyes = eyes;
        this.silent = silent;
        this.fallback = fallback;
    }

    public static LivenessModels open(ModelStore store) {
        return new LivenessModels(
                store,
                EyeStateClassifier.open(store),
                AntiSpoof.open(store, OPTIONAL),
                AntiSpoof.open(store, Set.of(Model.LIVENESS)));
    }

    /** Makes the first face as fast as any: somebody stands there for a while. */
    public void rehearse(LivenessSettings settings) {
        Rehearsal.of(store).ifPresent(visit -> {
            TrackLiveness track = new TrackLiveness(0);
            AtomicInteger frame = new AtomicInteger();
            visit.repeat(REHEARSALS, () -> assess(track, rehearsed(visit, frame.incrementAndGet()), settings));
        });
    }

    private static Look rehearsed(Rehearsal visit, int frame) throws UnreadableImageException {
        Image picture = ImageCodec.decode(ImageCodec.jpeg(visit.picture(), 90));
        Box face = visit.face().box();
        Box square = SwatchRule.of(face, picture.width(), picture.height());
        Swatch swatch = new Swatch(picture.crop(square), (int) square.x(), (int) square.y());
        Landmarks points = visit.face().landmarks();
        return new Look(frame * REHEARSED_EVERY, picture, face, points, points, 0, Optional.of(swatch));
    }

    /** Looks, and adds what was seen to the track. */
    public Assessment assess(TrackLiveness track, Look look, LivenessSettings settings) {
        Optional<Scores> scores = track.wantsScores(look.seconds()) ? Optional.of(score(look)) : Optional.empty();
        track.show(look);
        return track.add(eyes(look), scores, settings);
    }

    /** Looks at the eyes alone. */
    public EyeFrame eyes(Look look) {
        return EyeFrame.of(look.seconds(), look.inFrame(), eyes.closed(look.picture(), look.inPicture()), look.yaw());
    }

    private Scores score(Look look) {
        Scores scores = silent.live(look.picture(), look.face());
        return scores.silent().isPresent() ? scores : fallback.live(look.picture(), look.face());
    }

    @Override
    public void close() {
        eyes.close();
        silent.close();
        fallback.close();
    }
}
