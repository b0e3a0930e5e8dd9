package dev.doorward.evaluation.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.wire.Json;
import dev.doorward.evaluation.Promises;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove door}: every visit, and the promises of the README about them. */
@Command(
        name = "door",
        mixinStandardHelpOptions = true,
        description = "All visits: nobody is let in wrongly, every refusal has its right reason, genuine visits open.")
public final class ProveDoor implements Callable<Integer> {
    private static final double GENUINE_SHARE = 16.0 / 18;
    private static final double LATENCY_P95_MS = 250;

    @Option(
            names = "--data",
            defaultValue = "${env:DOORWARD_DATA_DIR}/zju_blink",
            description = "folder with visits.csv; default: zju_blink in DOORWARD_DATA_DIR")
    private Path data;

    @Option(names = "--out", defaultValue = "out/door.json", description = "the report; default: ${DEFAULT-VALUE}")
    private Path out;

    @Option(names = "--sample", description = "only so many visits; the share of genuine ones is then not judged")
    private Integer sample;

    @Override
    public Integer call() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--out", out.toString()));
        if (sample != null) {
            arguments.addAll(List.of("--sample", sample.toString()));
        }
        int ran = new CommandLine(new EvalDoor()).execute(arguments.toArray(String[]::new));
        if (ran != 0) {
            return ran;
        }
        List<String> broken =
                broken(Json.mapper().readTree(Files.readAllBytes(out)).get("totals"), sample != null);
        return Promises.told("door", broken);
    }

    /** The promises that these totals break, in words. */
    static List<String> broken(JsonNode totals, boolean sampled) {
        List<String> broken = new ArrayList<>();
        int wrong = totals.get("impostor_granted").asInt()
                + totals.get("attack_granted").asInt();
        if (wrong > 0) {
            broken.add(wrong + " visits opened wrongly");
        }
        if (!totals.get("wrong_reason").isEmpty()) {
            broken.add("refused for a wrong reason: " + totals.get("wrong_reason"));
        }
        int genuine = totals.get("genuine").asInt();
        int granted = totals.get("genuine_granted").asInt();
        if (granted < Math.min(2, genuine) || !sampled && granted < GENUINE_SHARE * genuine) {
            broken.add("only " + granted + " of " + genuine + " genuine visits opened");
        }
        double p95 = totals.path("capture_to_decision_ms").path("p95").asDouble(Double.NaN);
        if (!sampled && !(p95 <= LATENCY_P95_MS)) {
            broken.add("capture to decision takes " + p95 + " ms at the 95th percentile");
        }
        return broken;
    }
}
