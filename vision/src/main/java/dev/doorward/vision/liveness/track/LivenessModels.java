package dev.doorward.vision.liveness.track;

import dev.doorward.vision.liveness.AntiSpoof;
import dev.doorward.vision.liveness.EyeStateClassifier;
import dev.doorward.vision.liveness.Scores;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that looks at pixels for liveness: eye state in each frame, passive scores where the track wants them. The
 * fallback model looks only while the others are missing. Used by one thread at a time.
 */
public final class LivenessModels implements AutoCloseable {
    /** Those that it can do without, and takes up when they are fetched. */
    public static final Set<Model> OPTIONAL = Set.of(Model.MINIFASNET_V2, Model.MINIFASNET_V1SE);

    private final EyeStateClassifier eyes;
    private final AntiSpoof silent;
    private final AntiSpoof fallback;

    private LivenessModels(EyeStateClassifier eyes, AntiSpoof silent, AntiSpoof fallback) {
        this.eyes = eyes;
        this.silent = silent;
        this.fallback = fallback;
    }

    public static LivenessModels open(ModelStore store) {
        return new LivenessModels(
                EyeStateClassifier.open(store),
                AntiSpoof.open(store, OPTIONAL),
                AntiSpoof.open(store, Set.of(Model.LIVENESS)));
    }

    /** Looks, and adds what was seen to the track. */
    public Assessment assess(TrackLiveness track, Look look, LivenessSettings settings) {
        Optional<Scores> scores = track.wantsScores(look.seconds()) ? Optional.of(score(look)) : Optional.empty();
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
