package dev.doorward.evaluation.blink;

import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Sampling;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward eval blink}. */
@Command(
        name = "blink",
        mixinStandardHelpOptions = true,
        description = "Blinks that the detector finds, misses and imagines in clips whose blinks are known.")
public final class EvalBlink implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "folder with clips.csv, blinks.csv and the clips")
    private Path data;

    @Option(names = "--out", required = true, description = "the report (JSON); a page with plots lies beside it")
    private Path out;

    @Option(names = "--sample", description = "only so many clips, spread evenly, each view in its share")
    private int sample = Integer.MAX_VALUE;

    @Override
    public Integer call() throws IOException {
        try {
            BlinkReport report = run(Sampling.evenly(BlinkClip.read(data), sample, BlinkClip::view));
            Report.write(out, report, "Blinks", BlinkPage.of(report));
            System.out.printf(
                    Locale.ROOT,
                    "recall %.3f, precision %.3f, false a minute %.2f%n",
                    report.recall(),
                    report.precision(),
                    report.falsePerMinute());
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval blink: " + e.getMessage());
            return 2;
        }
    }

    static BlinkReport run(List<BlinkClip> clips) throws UnusableInputException {
        List<BlinkReport.OfClip> done = new ArrayList<>();
        try (BlinkEvaluation evaluation = BlinkEvaluation.open(ModelStore.standard());
                ProgressBar bar = Progress.bar("clips", clips.size())) {
            for (BlinkClip clip : clips) {
                done.add(evaluation.run(clip));
                if (bar != null) {
                    bar.step();
                }
            }
        }
        return BlinkReport.of(done);
    }
}
