package dev.doorward.vision.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.doorward.vision.geometry.Box;
import dev.doorward.vision.image.Image;
import dev.doorward.vision.liveness.AntiSpoof;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateModelTest {

    private static final Set<Model> PAIR = Set.of(Model.MINIFASNET_V2, Model.MINIFASNET_V1SE);

    @TempDir
    Path folder;

    @Test
    void a_check_whose_model_is_still_on_its_way_starts_without_it_and_uses_it_once_it_is_there() throws Exception {
        for (Model model : PAIR) {
            assumeThat(ModelStore.standard().find(model)).as(model.file()).isPresent();
        }
        CountDownLatch mayAnswer = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            await().until(() -> mayAnswer.getCount() == 0);
            Model model = Model.valueOf(exchange.getRequestURI().getPath().substring(1));
            Optional<Path> file = ModelStore.standard().find(model);
            byte[] body = file.isPresent() ? Files.readAllBytes(file.get()) : new byte[] {0};
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Fetcher fetcher = new Fetcher(
                folder,
                model -> Optional.of(URI.create(base + model.name())),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20));
        Image picture = new Image(320, 240, new byte[320 * 240 * 3]);
        Box face = new Box(100, 60, 80, 100);
        try (AntiSpoof antiSpoof = AntiSpoof.open(new ModelStore(List.of(new Place.Folder(folder)), fetcher), PAIR)) {
            assertThat(antiSpoof.live(picture, face).silent()).isEmpty();
            assertThat(antiSpoof.missing()).hasSize(2);

            mayAnswer.countDown();

            await().untilAsserted(() ->
                    assertThat(antiSpoof.live(picture, face).silent()).isPresent());
            assertThat(antiSpoof.missing()).isEmpty();
        } finally {
            server.stop(0);
        }
    }
}
