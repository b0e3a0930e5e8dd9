package dev.doorward.evaluation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Scratch;
import dev.doorward.launcher.Stack;
import dev.doorward.launcher.StackOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.hipparchus.stat.descriptive.rank.Percentile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove configuration}: a change is in force at once, and nothing bad ever is. */
@Command(
        name = "configuration",
        mixinStandardHelpOptions = true,
        description =
                "1,000 random documents, good and bad: changes reach the services at once, all stay on the last good one.")
public final class ProveConfiguration implements Callable<Integer> {
    private static final double LATENCY_P95_MS = 200;
    private static final long SEED = 20_261_125;

    @Option(names = "--documents", defaultValue = "1000", description = "how many; default: ${DEFAULT-VALUE}")
    private int documents;

    @Option(
            names = "--out",
            defaultValue = "out/configuration.json",
            description = "the report; default: ${DEFAULT-VALUE}")
    private Path out;

    /**
     * The report.
     *
     * @param refused by the page, with its reason
     * @param refusedByService made, and then refused by the service that it was for
     * @param toServiceMs from sending the change to the service's answer that it runs it
     * @param strays services that do not run the last good version at the end
     */
    record Outcome(
            int documents,
            int applied,
            int refused,
            int refusedByService,
            Map<String, Double> toServiceMs,
            List<String> strays) {}

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.of("prove-configuration");
                Stack stack = new Stack(StackOptions.quiet(scratch.folder()))) {
            stack.start();
            stack.awaitReady(Duration.ofMinutes(2));
            try (Answers answers = new Answers(stack)) {
                Outcome outcome = run(stack, answers);
                Report.write(out, outcome, "Configuration", "<p>The figures are in the JSON beside this page.</p>");
                System.out.println(
                        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
                return judged(outcome);
            }
        }
    }

    private Outcome run(Stack stack, Answers answers) throws IOException, InterruptedException {
        RandomDocuments random = new RandomDocuments(SEED);
        List<Double> latencies = new ArrayList<>();
        int refused = 0;
        int refusedByService = 0;
        try (ProgressBar bar = Progress.bar("documents", documents)) {
            for (int i = 0; i < documents; i++) {
                Section<?> section = random.section();
                JsonNode now = get(stack, section);
                long expected = now.get("version").asLong();
                long sent = System.nanoTime();
                HttpResponse<byte[]> answer = put(stack, section, expected, random.body(section, now.get("body")));
                if (answer.statusCode() == 200) {
                    ConfigApplied told = answers.await(section.name(), expected + 1);
                    if (told.version() == expected + 1) {
                        latencies.add((System.nanoTime() - sent) / 1e6);
                    } else {
                        refusedByService++;
                    }
                } else if (answer.statusCode() == 422 || answer.statusCode() == 400) {
                    refused++;
                } else {
                    throw new IllegalStateException("neither taken nor refused: " + answer.statusCode());
                }
                if (bar != null) {
                    bar.step();
                }
            }
        }
        double[] values = latencies.stream().mapToDouble(Double::doubleValue).toArray();
        Percentile percentile = new Percentile();
        percentile.setData(values);
        return new Outcome(
                documents,
                values.length,
                refused,
                refusedByService,
                Map.of("p50", percentile.evaluate(50), "p95", percentile.evaluate(95), "p99", percentile.evaluate(99)),
                strays(stack, answers));
    }

    private List<String> strays(Stack stack, Answers answers) throws IOException, InterruptedException {
        List<String> strays = new ArrayList<>();
        for (Section<?> section : Section.all()) {
            long stands = get(stack, section).get("version").asLong();
            ConfigApplied newest = answers.newest(section.name());
            if (newest.version() != stands && newest.refusedVersion() == null) {
                strays.add(section.name() + " runs " + newest.version() + ", " + stands + " stands");
            }
        }
        return strays;
    }

    private static int judged(Outcome outcome) {
        List<String> broken = new ArrayList<>(outcome.strays());
        if (outcome.toServiceMs().get("p95") > LATENCY_P95_MS) {
            broken.add("a change takes %.0f ms at the 95th percentile"
                    .formatted(outcome.toServiceMs().get("p95")));
        }
        return Promises.told("configuration", broken);
    }

    private JsonNode get(Stack stack, Section<?> section) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stack.pageUrl().resolve("/api/config/" + section.name()))
                .build();
        return Json.mapper()
                .readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body());
    }

    private HttpResponse<byte[]> put(Stack stack, Section<?> section, long expected, JsonNode body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stack.pageUrl().resolve("/api/config/" + section.name()))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(
                        Json.write(Map.of("expectedVersion", expected, "body", body))))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
