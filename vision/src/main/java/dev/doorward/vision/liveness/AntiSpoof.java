package dev.doorward.vision.liveness;

import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.models.Missing;
import dev.doorward.vision.models.Model;
import dev.doorward.vision.models.ModelStore;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Passive anti-spoofing with those of the wanted models that are there. One that is missing is fetched in the background
 * and takes part from then on; until then {@link #missing} names it. Used by one thread at a time.
 */
public final class AntiSpoof implements AutoCloseable {

    /** All that there are. */
    public static final Set<Model> ALL =
            Set.of(Model.MINIFASNET_V2, Model.MINIFASNET_V1SE, Model.MINIFAS_STRICT, Model.LIVENESS);

    private final ModelStore store;
    private final int threads;
    private volatile Set<Model> absent;
    private final Map<Model, PassiveModel> models = new EnumMap<>(Model.class);
    private boolean fetched;

    private AntiSpoof(ModelStore store, Set<Model> wanted, int threads) {
        this.store = store;
        this.threads = threads;
        this.absent = Set.copyOf(wanted);
    }

    public static AntiSpoof open(ModelStore store, Set<Model> wanted) {
        return open(store, wanted, 1);
    }

    /**
     * @param wanted of {@link #ALL}
     * @param threads threads that compute one face
     */
    public static AntiSpoof open(ModelStore store, Set<Model> wanted, int threads) {
        AntiSpoof opened = new AntiSpoof(store, wanted, threads);
        opened.openThoseThere();
        opened.fetched = opened.absent.isEmpty();
        return opened;
    }

    /** The wanted models that are not there now, and why. May be asked by any thread. */
    public List<Missing> missing() {
        return store.missing().stream()
                .filter(missing -> absent.contains(missing.model()))
                .toList();
    }

    /**
     * @param picture the whole frame, or a crop of it that reaches 4.0 × the face box about it
     * @param face the face's box in that picture
     */
    public Scores live(Image picture, Box face) {
        if (!fetched && store.fetchOptional().isDone()) {
            fetched = true;
            openThoseThere();
        }
        OptionalDouble v2 = score(Model.MINIFASNET_V2, picture, face);
        OptionalDouble v1se = score(Model.MINIFASNET_V1SE, picture, face);
        OptionalDouble silent = v2.isPresent() && v1se.isPresent()
                ? OptionalDouble.of((v2.getAsDouble() + v1se.getAsDouble()) / 2)
                : OptionalDouble.empty();
        return new Scores(silent, score(Model.MINIFAS_STRICT, picture, face), score(Model.LIVENESS, picture, face));
    }

    private OptionalDouble score(Model model, Image picture, Box face) {
        PassiveModel opened = models.get(model);
        return opened == null ? OptionalDouble.empty() : OptionalDouble.of(opened.live(picture, face));
    }

    private void openThoseThere() {
        Set<Model> left = new HashSet<>(absent);
        for (Model model : absent) {
            if (store.find(model).isPresent()) {
                models.put(model, new PassiveModel(model, store, threads));
                left.remove(model);
            }
        }
        absent = Set.copyOf(left);
        if (!absent.isEmpty()) {
            store.fetchOptional();
        }
    }

    @Override
    public void close() {
        models.values().forEach(PassiveModel::close);
    }
}
