package dev.doorward.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorward.admin.live.Pictures;
import dev.doorward.admin.stream.Hub;
import dev.doorward.admin.testing.HouseResource;
import dev.doorward.admin.testing.Scenery;
import dev.doorward.admin.testing.Visitor;
import dev.doorward.contract.Recognition;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One stream from the door, many viewers. */
@QuarkusTest
@QuarkusTestResource(HouseResource.class)
class StreamsQuarkusTest {
    private static final int VIEWERS = 50;

    @TestHTTPResource("/")
    URI address;

    @Inject
    Pictures pictures;

    @Inject
    Hub hub;

    @Test
    void fifty_viewers_see_the_stream_and_one_that_stops_reading_stops_nobody() throws Exception {
        byte[] picture = Scenery.porch(true, 0);
        List<Viewer> viewers = new ArrayList<>();
        ScheduledExecutorService camera = Executors.newSingleThreadScheduledExecutor();
        try (Visitor visitor = new Visitor(SourceKind.CAMERA);
                Viewer stalled = new Viewer(address, false)) {
            camera.scheduleAtFixedRate(() -> visitor.frame(picture), 0, 80, TimeUnit.MILLISECONDS);
            for (int i = 0; i < VIEWERS; i++) {
                viewers.add(new Viewer(address, true));
            }
            await().until(() -> pictures.viewers(Visitor.FRONT) == VIEWERS + 1);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> viewers.stream().allMatch(viewer -> viewer.bytes.get() > 20L * picture.length));
            assertThat(stalled.bytes).hasValue(0);
        } finally {
            for (Viewer viewer : viewers) {
                viewer.close();
            }
            camera.shutdownNow();
        }
        // Who has left is noticed with the next pictures.
        try (Visitor visitor = new Visitor(SourceKind.CAMERA)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                visitor.frame(picture);
                return pictures.viewers(Visitor.FRONT) == 0;
            });
        }
    }

    @Test
    void event_stream_merges_what_is_known_of_a_face() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Visitor visitor = new Visitor(SourceKind.DEMO);
                Socket socket = asked(address, "/api/events")) {
            Thread.ofVirtual().start(() -> read(socket, lines));
            await().until(hub::watched);
            TrackId track = new TrackId("stream");

            await().untilAsserted(() -> {
                visitor.seen(track);
                visitor.recognised(track, new Recognition.Unknown(0.21, 0.4));
                assertThat(lines).anySatisfy(line -> assertThat(line)
                        .contains("\"track\":\"stream\"", "\"similarity\":0.21", "\"source\":\"DEMO\""));
            });
            assertThat(lines).contains("event:live");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> !hub.watched());
    }

    @Test
    void viewer_who_left_before_the_stream_began_is_not_counted_for_ever() throws Exception {
        for (int i = 0; i < 200; i++) {
            Socket hasty = asked(address, i % 2 == 0 ? "/api/events" : "/api/doors/front/live.mjpeg");
            hasty.setSoLinger(true, 0); // a reset, as of a browser that goes to another page
            hasty.close();
        }
        try (Visitor visitor = new Visitor(SourceKind.CAMERA)) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                visitor.frame(Scenery.porch(true, 0));
                visitor.seen(new TrackId("hasty"));
                assertThat(hub.viewers()).isZero();
                assertThat(pictures.viewers(Visitor.FRONT)).isZero();
            });
        }
    }

    private static Socket asked(URI address, String path) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void read(Socket socket, List<String> lines) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line.replace("event: ", "event:"));
            }
        } catch (IOException e) {
            // The test has seen enough and closed it.
        }
    }

    private static final class Viewer implements AutoCloseable {
        private final Socket socket;
        private final AtomicLong bytes = new AtomicLong();

        Viewer(URI address, boolean reads) throws IOException {
            socket = asked(address, "/api/doors/front/live.mjpeg");
            if (reads) {
                Thread.ofVirtual().start(this::read);
            }
        }

        private void read() {
            byte[] buffer = new byte[64 << 10];
            try (InputStream in = socket.getInputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes.addAndGet(n);
                }
            } catch (IOException e) {
                // The test has seen enough and closed it.
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
