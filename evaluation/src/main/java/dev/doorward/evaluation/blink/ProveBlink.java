package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove blink}: every clip, and the promises of the README about blinks. */
@Command(
        name = "blink",
        mixinStandardHelpOptions = true,
        description = "All clips: blinks are found, few are imagined, and everybody's is seen at least once.")
public final class ProveBlink implements Callable<Integer> {
    private static final double RECALL = 0.97;
    private static final double PRECISION = 0.97;

    @Option(
            names = "--data",
            defaultValue = "${env:DOORWARD_DATA_DIR}/zju_blink",
            description = "folder with clips.csv and blinks.csv; default: zju_blink in DOORWARD_DATA_DIR")
    private Path data;

    @Option(names = "--out", defaultValue = "out/blink.json", description = "the report; default: ${DEFAULT-VALUE}")
    private Path out;

    @Override
    public Integer call() throws IOException {
        try {
            BlinkReport report = EvalBlink.run(BlinkClip.read(data));
            Report.write(out, report, "Blinks", BlinkPage.of(report));
            boolean kept = report.recall() >= RECALL
                    && report.precision() >= PRECISION
                    && report.clips().stream().allMatch(clip -> clip.found() > 0);
            System.out.printf(
                    "prove blink: recall %.3f, precision %.3f: %s%n",
                    report.recall(), report.precision(), kept ? "every promise is kept" : "FAILED");
            return kept ? 0 : 1;
        } catch (UnusableInputException e) {
            System.err.println("prove blink: " + e.getMessage());
            return 2;
        }
    }
}
