package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.Measurement;
import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./doorward eval verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Whether two pictures show one person: false against true accepts, and the thresholds between. The folder "
                        + "has pairs.csv (file_a,file_b,same), or with --all-pairs one folder of pictures a person; a "
                        + "sample is of pairs, or of people.")
public final class EvalVerify implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Option(names = "--all-pairs", description = "compare everyone with everyone; a folder is a person")
    private boolean allPairs;

    @Override
    public Integer call() throws IOException {
        try {
            VerifyReport report = run(comparisons());
            measurement.tell(report, "Recognition: one person or two", VerifyPage.of(report), VerifyPage.lines(report));
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval verify: " + e.getMessage());
            return 2;
        }
    }

    private Comparisons comparisons() throws IOException, UnusableInputException {
        return allPairs
                ? Comparisons.everyone(
                        measurement.sampled(FacePicture.byFolder(measurement.data()), person -> "person"))
                : Comparisons.read(measurement.data()).sampled(measurement.sample());
    }

    private static VerifyReport run(Comparisons comparisons) throws UnusableInputException {
        long begun = System.nanoTime();
        List<Acquired> acquired = acquire(comparisons.pictures(), DoorReader::new);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return VerifyReport.of(
                comparisons,
                acquired,
                Scores.of(comparisons, acquired),
                comparisons.pictures().size() / seconds);
    }

    static List<Acquired> acquire(List<FacePicture> pictures, Supplier<FaceReader> readers)
            throws UnusableInputException {
        return OnAllCores.ask("pictures", pictures, readers, FaceReader::acquire);
    }
}
