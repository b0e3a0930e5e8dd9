package dev.doorward.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that the product was built in: where the packaged services and the models are. */
record Home(Path folder) {
    /** The system property {@code doorward.home}, else the nearest folder upwards that has the script. */
    static Home find() {
        Path given = Path.of(System.getProperty("doorward.home", "")).toAbsolutePath();
        return Stream.iterate(Optional.of(given), Optional::isPresent, folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(folder -> Files.isRegularFile(folder.resolve("doorward")))
                .findFirst()
                .map(Home::new)
                .orElseThrow(() -> new IllegalStateException("no built Doorward at or above " + given));
    }

    /** The packaged service. */
    Path jar(Service service) {
        Path jar = folder.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(service.module() + " is not built: ./doorward build");
        }
        return jar;
    }

    /** What makes it start faster. */
    StartCache startCache(Service service) {
        return new StartCache(jar(service), folder.resolve(service.module()).resolve("target/start.aot"));
    }

    /** Where npm put the models. */
    Path npmModels() {
        return folder.resolve("models/node_modules");
    }
}
