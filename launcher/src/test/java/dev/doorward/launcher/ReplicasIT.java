package dev.doorward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of recognition-service, which share the faces of the demo's visitors. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration VISITS = Duration.ofMinutes(1);
    /** The promise. */
    private static final Duration SAME_GALLERY = Duration.ofSeconds(1);

    @TempDir
    private static Path data;

    private static final List<String> ANSWERED = new CopyOnWriteArrayList<>();
    private static final Set<String> CAPTURED = ConcurrentHashMap.newKeySet();

    private static Stack stack;
    private static PageClient page;
    private static Onlooker observer;
    private static ServiceProcess first;
    private static ServiceProcess second;

    @BeforeAll
    static void start() throws Exception {
        stack = new Stack(
                StackOptions.quiet(data).withServices(Set.of(Service.CAMERA, Service.RECOGNITION, Service.ADMIN)));
        stack.start();
        second = stack.replicate(Service.RECOGNITION, 2);
        first = stack.process(Service.RECOGNITION);
        stack.awaitReady(START);
        page = new PageClient(stack.pageUrl(), null);
        new DemoResidents(page).settle(true, START);
        observer = new Onlooker(stack, Accounts.OBSERVER);
        observer.hears(Topics.FACES.filter(), face -> CAPTURED.add(field(face, "id")));
        observer.hears(Topics.RECOGNISED.filter(), verdict -> ANSWERED.add(field(verdict, "face")));
    }

    @AfterAll
    static void stop() throws IOException {
        if (observer != null) {
            observer.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void both_answer_and_no_face_is_answered_twice() {
        await().atMost(VISITS).untilAsserted(() -> {
            assertThat(verdicts(first)).isGreaterThan(20);
            assertThat(verdicts(second)).isGreaterThan(20);
        });
        assertThat(ANSWERED).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void both_have_the_same_gallery_within_a_second_of_a_change() throws Exception {
        int before = people(second);
        JsonNode resident = page.get("/api/people").path(0);
        String person = "/api/people/" + resident.path("id").asText();

        page.delete(person);

        await().atMost(SAME_GALLERY).untilAsserted(() -> {
            assertThat(people(first)).isEqualTo(before - 1);
            assertThat(people(second)).isEqualTo(before - 1);
        });
    }

    @Test
    @Order(3)
    void the_one_that_is_left_answers_for_both() {
        second.kill();
        double before = verdicts(first);
        int captured = CAPTURED.size();

        await().atMost(VISITS).until(() -> CAPTURED.size() > captured + 50);

        // What the dead one had in its hands is lost; all that came later went to the other.
        await().untilAsserted(() -> assertThat(verdicts(first) + dropped(first))
                .isGreaterThanOrEqualTo(before + CAPTURED.size() - captured - 5));
    }

    private static double verdicts(ServiceProcess replica) {
        return metric(replica, "doorward_recognition_verdicts_total");
    }

    private static double dropped(ServiceProcess replica) {
        return metric(replica, "doorward_recognition_dropped_total");
    }

    private static double metric(ServiceProcess replica, String name) {
        return get(replica, "/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static int people(ServiceProcess replica) throws IOException {
        for (JsonNode check :
                Json.mapper().readTree(get(replica, "/q/health/ready")).path("checks")) {
            if (check.path("name").asText().equals("gallery")) {
                return check.path("data").path("people").asInt();
            }
        }
        throw new AssertionError("no word of the gallery");
    }

    private static String get(ServiceProcess replica, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(replica.url().resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String field(Mqtt3Publish message, String name) {
        try {
            return Json.mapper()
                    .readTree(message.getPayloadAsBytes())
                    .path(name)
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
