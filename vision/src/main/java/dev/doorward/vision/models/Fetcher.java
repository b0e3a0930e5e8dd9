package dev.doorward.vision.models;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Fetches models from upstream at their fixed commits into a folder, and keeps a file only if it has the catalogue's
 * SHA-256. Works on a daemon thread of its own, so that neither start nor stop waits for it.
 */
final class Fetcher {

    private static final Logger LOG = System.getLogger(Fetcher.class.getName());

    private final Path folder;
    private final Function<Model, Optional<URI>> address;
    private final Duration connectWithin;
    private final Duration fileWithin;

    Fetcher(Path folder, Function<Model, Optional<URI>> address, Duration connectWithin, Duration fileWithin) {
        this.folder = folder;
        this.address = address;
        this.connectWithin = connectWithin;
        this.fileWithin = fileWithin;
    }

    static Fetcher into(Path folder) {
        return new Fetcher(folder, Fetcher::upstream, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    private static Optional<URI> upstream(Model model) {
        return model.source() instanceof Source.GitHub github ? Optional.of(github.address()) : Optional.empty();
    }

    /** @param failed is told each model that did not come, and why */
    CompletableFuture<Set<Model>> fetch(Set<Model> wanted, BiConsumer<Model, String> failed) {
        CompletableFuture<Set<Model>> arrived = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("model-fetch")
                .daemon()
                .start(() -> arrived.complete(fetchAll(EnumSet.copyOf(wanted), failed)));
        return arrived;
    }

    private Set<Model> fetchAll(Set<Model> wanted, BiConsumer<Model, String> failed) {
        Set<Model> arrived = EnumSet.noneOf(Model.class);
        boolean reachable = true;
        int number = 0;
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(connectWithin)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (Model model : wanted) {
                number++;
                URI from = address.apply(model).orElse(null);
                if (from == null || !reachable) {
                    failed.accept(model, "not fetched: the network can't be reached");
                    continue;
                }
                LOG.log(Level.INFO, "Fetching model {0} of {1}: {2}", number, wanted.size(), model.file());
                try {
                    fetch(client, model, from);
                    arrived.add(model);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return arrived;
                } catch (IOException e) {
                    reachable = !(e instanceof ConnectException || e instanceof HttpTimeoutException);
                    failed.accept(model, "can't be fetched from %s: %s".formatted(from, reason(e)));
                    LOG.log(Level.WARNING, "Model {0} can''t be fetched: {1}", model.file(), reason(e));
                }
            }
        }
        return arrived;
    }

    private void fetch(HttpClient client, Model model, URI from) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(from).timeout(fileWithin).build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the server answered " + response.statusCode());
        }
        if (!Sha256.of(response.body()).equals(model.sha256())) {
            throw new IOException("what came is not the file that the catalogue names (other SHA-256)");
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, model.file(), ".part");
        try {
            Files.write(part, response.body());
            Files.move(part, folder.resolve(model.file()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? "no connection" : e.getMessage();
    }
}
