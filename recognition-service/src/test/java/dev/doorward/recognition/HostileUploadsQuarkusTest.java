package dev.doorward.recognition;

import static dev.doorward.recognition.FaceMessages.DOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.FaceCaptured;
import dev.doorward.contract.Party;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.embedded.TestPeer;
import dev.doorward.recognition.HostileFiles.Hostile;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent for a picture: an answer in words, nothing broken, and nobody else kept waiting. */
@QuarkusTest
@WithTestResource(Infra.class)
class HostileUploadsQuarkusTest {
    private static final int UPLOADS = Integer.getInteger("doorward.hostile.uploads", 500);
    private static final long SEED = Long.getLong("doorward.hostile.seed", 6);
    /** As many as come at once. */
    private static final int SENDERS = 4;

    /** What the sender says that it is; nobody believes it. */
    private static final List<String> SAID = List.of(
            "image/jpeg",
            "image/png",
            "image/svg+xml",
            "application/octet-stream",
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/html");

    private static final int SAMPLES = 100;
    private static final int PARTS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI service;

    private TestPeer camera;
    private TestPeer access;
    private PersonId person;

    @BeforeEach
    void house() {
        camera = TestPeer.as(Party.CAMERA);
        access = TestPeer.as(Party.ACCESS).hears(Topics.RECOGNISED);
        await().until(() -> House.admin().get("/people").statusCode() == 200);
        House.empty();
        person = House.person("Mallory");
        House.enrolled("Rachel", Portraits.of(6, 1));
    }

    @AfterEach
    void leave() {
        camera.close();
        access.close();
    }

    @Test
    void every_one_is_refused_in_words_and_harms_nobody() throws Exception {
        List<Hostile> all = new HostileFiles(SEED).make(UPLOADS);
        others(SAMPLES); // warm
        Latencies before = others(SAMPLES);
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Map<String, Integer> answers = new TreeMap<>();
        List<Long> resident = new ArrayList<>();
        List<Long> heap = new ArrayList<>();
        Latencies during;
        long begun = System.nanoTime();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Latencies> measured = beside.submit((Callable<Latencies>) () -> others(SAMPLES));
            for (int part = 0; part < PARTS; part++) {
                send(all.subList(UPLOADS * part / PARTS, UPLOADS * (part + 1) / PARTS), wrong, answers);
                heap.add(heap() >> 20);
                resident.add(resident() >> 20);
            }
            during = measured.get();
        }

        System.out.printf(
                "%d hostile uploads by %d senders, seed %d: %s; %.1f/s%n",
                UPLOADS, SENDERS, SEED, answers, UPLOADS * 1e9 / (System.nanoTime() - begun));
        System.out.printf("others, median and 95th percentile: before %s, during %s%n", before, during);
        System.out.printf("after each %d: resident %s MB, heap %s MB%n", UPLOADS / PARTS, resident, heap);
        assertThat(wrong).isEmpty();
        assertThat(House.admin()
                        .get("/people/{id}/pictures", person.value())
                        .jsonPath()
                        .getList(""))
                .isEmpty();
        assertThat(resident.getLast() - resident.get(1))
                .as("resident, MB: %s", resident)
                .isLessThan(150);
        assertThat(heap.getLast() - heap.get(1)).as("heap, MB: %s", heap).isLessThan(50);
        assertThat(during.people().slow()).as("GET /people").isLessThan(Duration.ofSeconds(3));
        House.send(person, Portraits.of(1, 2).jpeg()).statusCode(201);
    }

    private void send(List<Hostile> files, List<String> wrong, Map<String, Integer> answers) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (Hostile hostile : files) {
                sent.add(senders.submit(() -> {
                    HttpResponse<String> answer = upload(hostile.file());
                    synchronized (answers) {
                        answers.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
                    }
                    if (!isRefusedInWords(answer)) {
                        wrong.add(hostile.kind() + " (" + hostile.file().length + " bytes): " + answer.statusCode()
                                + " " + answer.body());
                    }
                    return null;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private HttpResponse<String> upload(byte[] file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/people/" + person + "/pictures"))
                .header("Authorization", "Bearer " + Infra.TOKEN)
                .header("Content-Type", SAID.get(Math.floorMod(Arrays.hashCode(file), SAID.size())))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A problem with a title and a sentence, and nothing of what stands behind it. */
    private static boolean isRefusedInWords(HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() / 100 != 4
                || !answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return false;
        }
        JsonNode problem = Json.read(answer.body().getBytes(), JsonNode.class);
        return !problem.path("title").asText().isBlank()
                && problem.path("detail").asText().endsWith(".")
                && !answer.body().contains("Exception")
                && !answer.body().contains("dev.doorward");
    }

    /** What a household asks meanwhile: who is known, and who stands at the door. */
    private Latencies others(int samples) throws Exception {
        List<Duration> people = new ArrayList<>();
        List<Duration> verdicts = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            long asked = System.nanoTime();
            House.admin().get("/people").then().statusCode(200);
            people.add(Duration.ofNanos(System.nanoTime() - asked));
            FaceCaptured face = FaceMessages.of(Portraits.of(6, 1));
            long shown = System.nanoTime();
            camera.publish(Topics.FACES, Topics.FACES.at(DOOR), face);
            access.await(Topics.RECOGNISED, verdict -> verdict.face().equals(face.id()));
            verdicts.add(Duration.ofNanos(System.nanoTime() - shown));
            access.forget();
        }
        return new Latencies(Spread.of(people), Spread.of(verdicts));
    }

    private record Latencies(Spread people, Spread verdict) {
        @Override
        public String toString() {
            return "GET /people " + people + ", verdict " + verdict;
        }
    }

    private record Spread(Duration median, Duration slow) {
        static Spread of(List<Duration> all) {
            List<Duration> sorted = all.stream().sorted().toList();
            return new Spread(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
        }

        @Override
        public String toString() {
            return "%.1f and %.1f ms".formatted(median.toNanos() / 1e6, slow.toNanos() / 1e6);
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Of this process, which is the service's too, bytes. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) << 10)
                .findFirst()
                .orElseThrow();
    }
}
