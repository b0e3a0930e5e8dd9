package dev.doorward.vision.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The places of {@link ModelStore#standard}, from the environment or system properties of the same names. */
final class StandardPlaces {

    static final ModelStore STORE = store();

    private StandardPlaces() {}

    private static ModelStore store() {
        List<Place> places = new ArrayList<>();
        setting("DOORWARD_MODELS_DIR").map(Path::of).map(Place.Folder::new).ifPresent(places::add);
        setting("DOORWARD_NPM_MODELS")
                .map(Path::of)
                .or(() -> nodeModulesAbove(Path.of("").toAbsolutePath()))
                .map(Place.NodeModules::new)
                .ifPresent(places::add);
        Path cache = cache();
        places.add(new Place.Folder(cache));
        boolean fetch =
                !setting("DOORWARD_MODELS_FETCH").map("off"::equalsIgnoreCase).orElse(false);
        return new ModelStore(places, fetch ? Fetcher.into(cache) : null);
    }

    static Optional<Path> nodeModulesAbove(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("models/node_modules"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** The user's cache folder by the XDG base directory specification. */
    private static Path cache() {
        return setting("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("doorward/models");
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .filter(value -> !value.isBlank());
    }
}
