package dev.doorward.vision.models;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the models' files and verifies each against the SHA-256 of the catalogue before it is ever opened. Looking is
 * local and quick; only {@link #fetchOptional} touches the network, in the background and once. Safe for any thread.
 */
public final class ModelStore {

    private final List<Place> places;
    private final @Nullable Fetcher fetcher;
    private final Map<Model, Path> verified = new ConcurrentHashMap<>();
    private final Map<Model, String> problems = new ConcurrentHashMap<>();
    private @Nullable CompletableFuture<Set<Model>> fetching;

    ModelStore(List<Place> places, @Nullable Fetcher fetcher) {
        this.places = List.copyOf(places);
        this.fetcher = fetcher;
    }

    /**
     * The store of this process: the folder {@code DOORWARD_MODELS_DIR}, the npm packages that the build installs (
     * {@code DOORWARD_NPM_MODELS}, else {@code models/node_modules} beside or above the working directory), the user's
     * cache folder. Optional models are fetched unless {@code DOORWARD_MODELS_FETCH} is {@code off}.
     */
    public static ModelStore standard() {
        return StandardPlaces.STORE;
    }

    /** Only these folders, each holding the files by the names of the catalogue; nothing is fetched. */
    public static ModelStore of(Path... folders) {
        return new ModelStore(
                Arrays.stream(folders).<Place>map(Place.Folder::new).toList(), null);
    }

    /** The verified file, if it lies in one of the places now. */
    public Optional<Path> find(Model model) {
        Path known = verified.get(model);
        if (known != null) {
            return Optional.of(known);
        }
        for (Place place : places) {
            Optional<Path> file = place.file(model).filter(Files::isRegularFile);
            if (file.isPresent()) {
                if (Sha256.matches(file.get(), model.sha256())) {
                    verified.put(model, file.get());
                    return file;
                }
                problems.put(
                        model,
                        "%s is not the file that the catalogue names (other SHA-256); delete it".formatted(file.get()));
            }
        }
        return Optional.empty();
    }

    /** @throws MissingModelException naming the file, the places looked in and how to supply it */
    public Path require(Model model) {
        return find(model).orElseThrow(() -> new MissingModelException(missing(model)));
    }

    /** Every model that is not there, required ones first, each with what to do. */
    public List<Missing> missing() {
        return Stream.of(Model.values())
                .filter(model -> find(model).isEmpty())
                .map(this::missing)
                .toList();
    }

    /**
     * Fetches the optional models that are missing, in the background; one attempt in the life of the process, whatever
     * the number of calls. Without a network it gives up after seconds.
     *
     * @return completes with those that have arrived and can now be found; never exceptionally
     */
    public synchronized CompletableFuture<Set<Model>> fetchOptional() {
        if (fetching == null) {
            Set<Model> wanted = EnumSet.noneOf(Model.class);
            Stream.of(Model.values())
                    .filter(model -> !isBrought(model) && find(model).isEmpty())
                    .forEach(wanted::add);
            fetching = fetcher == null || wanted.isEmpty()
                    ? CompletableFuture.completedFuture(Set.of())
                    : fetcher.fetch(wanted, problems::put);
        }
        return fetching;
    }

    /** Sample picture 1 to 6 of the npm package @vladmandic/face-api (MIT), for demonstrations and tests. */
    public Optional<Path> samplePicture(int number) {
        return places.stream()
                .flatMap(place -> place.samplePicture(number).stream())
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** By the build, which takes it from npm. */
    private static boolean isBrought(Model model) {
        return model.source() instanceof Source.Npm;
    }

    private Missing missing(Model model) {
        List<String> why = new ArrayList<>();
        why.add(problems.getOrDefault(
                model, "not found in " + places.stream().map(Place::toString).collect(joining(", "))));
        why.add(
                isBrought(model)
                        ? "run ./doorward build once, or put the file into a folder and name it in DOORWARD_MODELS_DIR"
                        : "put the file into a folder and name it in DOORWARD_MODELS_DIR (from " + model.source()
                                + ")");
        return new Missing(model, String.join("; ", why));
    }
}
