package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final int STILLS = 1;

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
            BlinkReport report = EvalBlink.run(withTheUnlabelled(data), STILLS);
            if (report.recall() == null) {
                throw new UnusableInputException(data + " has no blinks.csv, so nothing can be proved");
            }
            Report.write(out, report, "Blinks", BlinkPage.of(report));
            BlinkPage.lines(report).forEach(System.out::println);
            return Promises.told("blink", broken(report));
        } catch (UnusableInputException e) {
            System.err.println("prove blink: " + e.getMessage());
            return 2;
        }
    }

    /** Clips of other people lie beside those whose blinks are known: they are listed, and promise nothing. */
    private static List<BlinkClip> withTheUnlabelled(Path data) throws UnusableInputException {
        List<BlinkClip> clips = new ArrayList<>(BlinkClip.read(data));
        Path others = data.resolveSibling("live_clips");
        if (Files.exists(others.resolve("clips.csv"))) {
            clips.addAll(BlinkClip.read(others));
        }
        return clips;
    }

    /** The promises that this report breaks, in words. */
    static List<String> broken(BlinkReport report) {
        List<String> broken = new ArrayList<>();
        if (report.recall() < RECALL) {
            broken.add("recall is below " + RECALL);
        }
        if (report.precision() < PRECISION) {
            broken.add("precision is below " + PRECISION);
        }
        report.clips().stream()
                .filter(clip -> clip.found() == 0)
                .forEach(clip -> broken.add("not one blink was found in " + clip.clip()));
        return broken;
    }
}
