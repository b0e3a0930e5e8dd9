package dev.doorward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.doorward.embedded.EmbeddedBroker;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Condition> conditions = new CopyOnWriteArrayList<>();
    private final List<ServiceProcess> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stopAll() {
        started.forEach(ServiceProcess::kill);
    }

    @Test
    void is_ready_when_its_health_says_so_and_passes_on_what_it_says() throws Exception {
        ServiceProcess process = child(true);

        process.start();
        probeUntil(process, Condition.READY);

        assertThat(conditions).startsWith(Condition.STARTING).endsWith(Condition.READY);
        await().untilAsserted(() -> assertThat(said).contains("told x"));
    }

    @Test
    void one_that_dies_is_started_again_after_a_pause() throws Exception {
        ServiceProcess process = child(true);
        process.start();
        probeUntil(process, Condition.READY);
        long first = process.pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().until(() -> conditions.contains(Condition.DIED));
        probeUntil(process, Condition.READY);
        assertThat(process.pid()).isNotEqualTo(first);
    }

    @Test
    void one_that_was_killed_on_purpose_stays_down_until_it_is_started() throws Exception {
        ServiceProcess process = child(true);
        process.start();
        probeUntil(process, Condition.READY);

        process.kill();
        assertThat(process.condition()).isEqualTo(Condition.STOPPED);
        assertThat(conditions).doesNotContain(Condition.DIED);

        process.start();
        probeUntil(process, Condition.READY);
    }

    @Test
    void one_that_is_never_ready_is_reported_with_its_last_words() throws Exception {
        ServiceProcess process = new ServiceProcess(
                "broken",
                List.of("sh", "-c", "echo no model here; exit 3"),
                Map.of(),
                folder,
                1,
                false,
                GRACE,
                listener());
        started.add(process);

        process.start();

        await().until(() -> process.condition() == Condition.STOPPED);
        assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(50)))
                .hasMessageContaining("broken")
                .hasMessageContaining("STOPPED")
                .hasMessageContaining("no model here");
    }

    private ServiceProcess child(boolean supervised) throws Exception {
        int port = EmbeddedBroker.freePort();
        ServiceProcess process = new ServiceProcess(
                "child",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Healthy.class.getName(),
                        Integer.toString(port)),
                Map.of("DOORWARD_TOLD", "x"),
                folder,
                port,
                supervised,
                GRACE,
                listener());
        started.add(process);
        return process;
    }

    private static void probeUntil(ServiceProcess process, Condition wanted) {
        await().atMost(Duration.ofSeconds(30)).until(() -> process.probe() == wanted);
    }

    private StackListener listener() {
        return new StackListener() {
            @Override
            public void said(String instance, String line) {
                said.add(line);
            }

            @Override
            public void changed(String part, Condition condition, String detail) {
                conditions.add(condition);
            }
        };
    }

    /** A process with a health, as the services have one. */
    static final class Healthy {
        public static void main(String... port) throws Exception {
            System.out.println("told " + System.getenv("DOORWARD_TOLD"));
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port[0])), 0);
            server.createContext("/q/health/ready", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }
}
