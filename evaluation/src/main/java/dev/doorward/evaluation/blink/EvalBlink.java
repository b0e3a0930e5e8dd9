package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.Measurement;
import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.Scratch;
import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./doorward eval blink}. */
@Command(
        name = "blink",
        mixinStandardHelpOptions = true,
        description =
                "Blinks that the detector finds, misses and imagines in clips, and in photographs of their people. The "
                        + "folder has clips.csv, the clips and, where they are known, blinks.csv; a sample is of clips.")
public final class EvalBlink implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Option(
            names = "--stills",
            description = "photographs of each clip's people to show as well, so many held and so many moved; default: "
                    + "${DEFAULT-VALUE}")
    private int stills = 1;

    @Override
    public Integer call() throws IOException {
        try {
            BlinkReport report = run(measurement.sampled(BlinkClip.read(measurement.data()), BlinkClip::view), stills);
            measurement.tell(report, "Blinks", BlinkPage.of(report), BlinkPage.lines(report));
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
