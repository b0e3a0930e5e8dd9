package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Sampling;
import dev.doorward.evaluation.Scratch;
import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward eval blink}. */
@Command(
        name = "blink",
        mixinStandardHelpOptions = true,
        description =
                "Blinks that the detector finds, misses and imagines in clips, and in photographs of their people.")
public final class EvalBlink implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            description = "folder with clips.csv, the clips and, where they are known, blinks.csv")
    private Path data;

    @Option(names = "--out", required = true, description = "the report (JSON); a page with plots lies beside it")
    private Path out;

    @Option(names = "--sample", description = "only so many clips, spread evenly, each view in its share")
    private int sample = Integer.MAX_VALUE;

    @Option(
            names = "--stills",
            description = "photographs of each clip's people to show as well, so many held and so many moved; default: "
                    + "${DEFAULT-VALUE}")
    private int stills = 1;

    @Override
    public Integer call() throws IOException {
        try {
            BlinkReport report = run(Sampling.evenly(BlinkClip.read(data), sample, BlinkClip::view), stills);
            Report.write(out, report, "Blinks", BlinkPage.of(report));
            BlinkPage.lines(report).forEach(System.out::println);
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval blink: " + e.getMessage());
            return 2;
        }
    }

    static BlinkReport run(List<BlinkClip> clips, int stills) throws IOException, UnusableInputException {
        try (Scratch scratch = Scratch.of("blink")) {
            return BlinkReport.of(OnAllCores.ask(
                    "clips",
                    clips,
                    () -> new BlinkEvaluation(scratch.folder()),
                    (evaluation, clip) -> evaluation.look(clip, stills)));
        }
    }
}
