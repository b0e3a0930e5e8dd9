package dev.doorward.vision.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {

    @TempDir
    Path folder;

    private final Map<Model, String> failures = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_that_has_the_right_hash_is_kept_and_then_found() throws Exception {
        serve(200, Files.readAllBytes(ModelStore.standard().require(Model.EYES)));

        Set<Model> arrived = fetcher(server.getAddress().getPort())
                .fetch(Set.of(Model.EYES), failures::put)
                .get(20, TimeUnit.SECONDS);

        assertThat(arrived).containsExactly(Model.EYES);
        assertThat(ModelStore.of(folder).find(Model.EYES)).isPresent();
        assertThat(failures).isEmpty();
    }

    @Test
    void a_file_that_has_another_hash_is_thrown_away() throws Exception {
        serve(200, "someone else's model".getBytes());

        Set<Model> arrived = fetcher(server.getAddress().getPort())
                .fetch(Set.of(Model.EYES), failures::put)
                .get(20, TimeUnit.SECONDS);

        assertThat(arrived).isEmpty();
        assertThat(failures.get(Model.EYES)).contains("other SHA-256");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_server_that_has_not_got_one_is_still_asked_for_the_next() throws Exception {
        serve(404, new byte[0]);

        fetcher(server.getAddress().getPort())
                .fetch(Set.of(Model.YUNET, Model.MINIFASNET_V2), failures::put)
                .get(20, TimeUnit.SECONDS);

        assertThat(requests).hasValue(2);
        assertThat(failures.values()).allMatch(why -> why.contains("404"));
    }

    @Test
    void without_a_network_it_gives_up_after_the_first_and_says_so_of_all() throws Exception {
        Set<Model> wanted = Set.of(Model.YUNET, Model.MINIFASNET_V2, Model.MINIFASNET_V1SE);

        Set<Model> arrived = fetcher(closedPort()).fetch(wanted, failures::put).get(20, TimeUnit.SECONDS);

        assertThat(arrived).isEmpty();
        assertThat(failures).containsOnlyKeys(wanted);
        assertThat(failures.values()).filteredOn(why -> why.contains("network")).hasSize(2);
    }

    @Test
    void a_store_tries_once_and_tells_what_is_missing() throws Exception {
        serve(404, new byte[0]);
        ModelStore store = new ModelStore(
                List.of(new Place.Folder(folder)), fetcher(server.getAddress().getPort()));

        store.fetchOptional().get(20, TimeUnit.SECONDS);
        store.fetchOptional().get(20, TimeUnit.SECONDS);

        assertThat(requests).hasValue((int) Stream.of(Model.values())
                .filter(model -> model.source() instanceof Source.GitHub)
                .count());
        assertThat(store.missing()).anySatisfy(missing -> {
            assertThat(missing.model()).isEqualTo(Model.MINIFASNET_V2);
            assertThat(missing.why()).contains("404").contains("DOORWARD_MODELS_DIR");
        });
    }

    private Fetcher fetcher(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/model");
        return new Fetcher(folder, model -> Optional.of(address), Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    private void serve(int status, byte[] body) {
        server.createContext("/model", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
