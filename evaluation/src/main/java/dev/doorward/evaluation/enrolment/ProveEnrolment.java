package dev.doorward.evaluation.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.wire.Json;
import dev.doorward.evaluation.Household;
import dev.doorward.evaluation.Memory;
import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Quantiles;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Sampling;
import dev.doorward.evaluation.Scratch;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.recognition.FacePicture;
import dev.doorward.launcher.Service;
import dev.doorward.launcher.ServiceProcess;
import dev.doorward.launcher.Stack;
import dev.doorward.launcher.StackOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove enrolment}: a whole folder of people by the page's REST, then a restart. */
@Command(
        name = "enrolment",
        mixinStandardHelpOptions = true,
        description = "Enrols everyone of a folder by REST, restarts recognition-service, and looks whom it knows.")
public final class ProveEnrolment implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLIENT_ERROR = 4;

    @Option(names = "--data", required = true, description = "folder with one folder of pictures a person")
    private Path data;

    @Option(names = "--out", required = true, description = "the report (JSON)")
    private Path out;

    @Option(names = "--sample", description = "only so many people, spread evenly")
    private int sample = Integer.MAX_VALUE;

    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Double> answered = new ArrayList<>();
    private final List<Double> resident = new ArrayList<>();
    private int taken;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.of("prove-enrolment");
                Stack stack = new Stack(StackOptions.quiet(scratch.folder())
                        .withServices(Set.of(Service.RECOGNITION, Service.ADMIN)))) {
            List<List<FacePicture>> people = Sampling.evenly(FacePicture.byFolder(data), sample, person -> "person");
            stack.start();
            stack.awaitReady(PATIENCE);
            EnrolmentReport report = run(people, new Household(stack.pageUrl()), stack.process(Service.RECOGNITION));
            String json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
            Report.write(out, report, "Enrolment", "<p>The figures are in the JSON beside this page.</p>");
            System.out.println(json);
            return Promises.told("enrolment", report.broken());
        } catch (UnusableInputException e) {
            System.err.println("prove enrolment: " + e.getMessage());
            return 2;
        }
    }

    private EnrolmentReport run(List<List<FacePicture>> people, Household house, ServiceProcess recognition)
            throws IOException, InterruptedException {
        resident.add(Memory.resident(recognition.pid()));
        long begun = System.nanoTime();
        int known = 0;
        try (ProgressBar bar = Progress.bar("people", people.size())) {
            for (int person = 0; person < people.size(); person++) {
                known += enrol(house, "Person " + (person + 1), people.get(person)) ? 1 : 0;
                if (bar != null) {
                    bar.step();
                }
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        resident.add(Memory.resident(recognition.pid()));
        recognition.kill();
        long restarted = System.nanoTime();
        recognition.start();
        recognition.awaitReady(PATIENCE);
        double readyMs = (System.nanoTime() - restarted) / 1e6;
        resident.add(Memory.resident(recognition.pid()));
        int pictures = people.stream().mapToInt(List::size).sum();
        return new EnrolmentReport(
                people.size(),
                pictures,
                taken,
                refused,
                errors,
                pictures / seconds,
                Quantiles.of(answered),
                resident,
                known,
                peopleInGallery(recognition.url()),
                readyMs);
    }

    /** Whether a picture of them was taken. */
    private boolean enrol(Household house, String name, List<FacePicture> pictures)
            throws IOException, InterruptedException {
        String id = house.add(name);
        int before = taken;
        for (FacePicture picture : pictures) {
            byte[] file = Files.readAllBytes(picture.file());
            long sent = System.nanoTime();
            HttpResponse<byte[]> answer = house.send(id, file);
            answered.add((System.nanoTime() - sent) / 1e6);
            count(answer);
        }
        return taken > before;
    }

    private void count(HttpResponse<byte[]> answer) throws IOException {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() / 100 == 2) {
            taken++;
        } else if (answer.statusCode() / 100 == CLIENT_ERROR) {
            refused.merge(reason(body), 1, Integer::sum);
        } else {
            errors.add(answer.statusCode() + " " + body);
        }
    }

    /** The first sentence of the answer, without its numbers and without whom it names. */
    private static String reason(String problem) throws IOException {
        String detail = Json.mapper().readTree(problem).path("detail").asText();
        return detail.replaceAll("\\s*\\([^)]*\\)", "")
                .replaceAll("[0-9]+", "N")
                .replaceAll("[.:;].*", "");
    }

    private static int peopleInGallery(URI service) throws IOException, InterruptedException {
        HttpResponse<String> health = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        for (JsonNode check : Json.mapper().readTree(health.body()).path("checks")) {
            if (check.path("name").asText().equals("gallery")) {
                return check.path("data").path("people").asInt();
            }
        }
        return 0;
    }
}
