package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.Measurement;
import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./doorward eval pad}. */
@Command(
        name = "pad",
        mixinStandardHelpOptions = true,
        description =
                "Attacks and living faces: what each check takes for alive, and for whom the door would open. The folder "
                        + "has labels.csv and the clips and pictures; a sample is of files.")
public final class EvalPad implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Override
    public Integer call() throws IOException {
        try {
            PadReport report =
                    run(measurement.sampled(PadFile.read(measurement.data()), file -> file.label() + file.attack()));
            List<String> lines = new ArrayList<>(List.of(PadPage.line(report)));
            lines.addAll(PadPage.askedLines(report));
            measurement.tell(report, "Attacks", PadPage.of(report), lines);
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
