package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Sampling;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward eval pad}. */
@Command(
        name = "pad",
        mixinStandardHelpOptions = true,
        description = "Attacks and living faces: what each check takes for alive, and for whom the door would open.")
public final class EvalPad implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "folder with labels.csv and the clips and pictures")
    private Path data;

    @Option(names = "--out", required = true, description = "the report (JSON); a page with plots lies beside it")
    private Path out;

    @Option(names = "--sample", description = "only so many files, spread evenly, each kind in its share")
    private int sample = Integer.MAX_VALUE;

    @Override
    public Integer call() throws IOException {
        try {
            PadReport report = run(Sampling.evenly(PadFile.read(data), sample, file -> file.label() + file.attack()));
            Report.write(out, report, "Attacks", PadPage.of(report));
            System.out.println(PadPage.line(report));
            PadPage.askedLines(report).forEach(System.out::println);
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval pad: " + e.getMessage());
            return 2;
        }
    }

    static PadReport run(List<PadFile> files) throws UnusableInputException {
        return PadReport.of(OnAllCores.ask("files", files, () -> new PadWatch(ModelStore.standard()), PadWatch::watch));
    }
}
