package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.Settings;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.blink.Looked.Watched;
import dev.doorward.evaluation.clip.CameraLook;
import dev.doorward.evaluation.clip.Clip;
import dev.doorward.evaluation.pad.synthesis.Attack;
import dev.doorward.evaluation.pad.synthesis.Synthesiser;
import dev.doorward.vision.face.Face;
import dev.doorward.vision.face.FaceAnalyzer;
import dev.doorward.vision.liveness.track.Blink;
import dev.doorward.vision.liveness.track.BlinkDetector;
import dev.doorward.vision.liveness.track.LivenessModels;
import dev.doorward.vision.liveness.track.LivenessSettings;
import dev.doorward.vision.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs the blink detector over clips, causally, with the default configuration. Used by one thread at a time. */
final class BlinkEvaluation implements OnAllCores.Worker {
    private static final List<Attack> STILLS = List.of(Attack.HELD, Attack.MOVED);
    /** A visit that lasts longer is over. */
    private static final double MOST_SECONDS = 8;

    private final FaceAnalyzer analyzer = FaceAnalyzer.open(ModelStore.standard());
    private final LivenessModels models = LivenessModels.open(ModelStore.standard());
    private final LivenessSettings settings = Settings.liveness();
    private final Path scratch;

    /** @param scratch for the clips of photographs that are made */
    BlinkEvaluation(Path scratch) {
        this.scratch = scratch;
    }

    /** @param stills photographs of each kind to make of it and to look at as well */
    Looked look(BlinkClip clip, int stills) throws UnusableInputException {
        Watched watched = watch(clip.file());
        Map<Attack, List<Watched>> photographs = new EnumMap<>(Attack.class);
        if (stills > 0 && watched.frames() > 0) {
            Synthesiser.Living photograph =
                    Synthesiser.read(clip.file(), analyzer).still(MOST_SECONDS);
            for (Attack kind : STILLS) {
                photographs.put(kind, shown(kind, photograph, clip.name().hashCode(), stills));
            }
        }
        return new Looked(clip, watched, photographs);
    }

    private List<Watched> shown(Attack kind, Synthesiser.Living photograph, int seed, int stills)
            throws UnusableInputException {
        List<Watched> shown = new ArrayList<>();
        for (int i = 0; i < stills; i++) {
            // So that with one a clip, too, only every third of all is fixed.
            int number = Math.floorMod(seed, Synthesiser.FIXED) + i;
            Path file = scratch.resolve(UUID.randomUUID() + ".mkv");
            Clip.send(Synthesiser.attack(kind, photograph, photograph, seed, number), photograph.rate(), file);
            shown.add(watch(file));
        }
        return shown;
    }

    /** The blinks of the largest face in a clip. */
    Watched watch(Path clip) throws UnusableInputException {
        BlinkDetector detector = new BlinkDetector();
        List<Blink> blinks = new ArrayList<>();
        int[] frames = {0};
        double[] last = {0};
        Clip.watch(clip, (frame, seconds) -> {
            last[0] = seconds;
            Optional<Face> face = analyzer.analyze(frame).stream()
                    .max(Comparator.comparingDouble(one -> one.box().area()));
            face.ifPresent(one -> {
                frames[0]++;
                blinks.addAll(detector.add(models.eyes(CameraLook.of(frame, one, seconds)), settings));
            });
            return true;
        });
        return new Watched(blinks, frames[0], last[0]);
    }

    @Override
    public void close() {
        analyzer.close();
        models.close();
    }
}
