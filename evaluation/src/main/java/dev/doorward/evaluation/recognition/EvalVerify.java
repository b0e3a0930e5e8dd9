package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Sampling;
import dev.doorward.evaluation.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward eval verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Whether two pictures show one person: false against true accepts, and the thresholds between.")
public final class EvalVerify implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            description = "folder with pairs.csv (file_a,file_b,same), or with --all-pairs one folder a person")
    private Path data;

    @Option(names = "--all-pairs", description = "compare everyone with everyone; a folder is a person")
    private boolean allPairs;

    @Option(names = "--out", required = true, description = "the report (JSON); a page with plots lies beside it")
    private Path out;

    @Option(names = "--sample", description = "only so many rows (with --all-pairs: people), spread evenly")
    private int sample = Integer.MAX_VALUE;

    @Override
    public Integer call() throws IOException {
        try {
            VerifyReport report = run(comparisons());
            Report.write(out, report, "Recognition: one person or two", VerifyPage.of(report));
            VerifyPage.lines(report).forEach(System.out::println);
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval verify: " + e.getMessage());
            return 2;
        }
    }

    private Comparisons comparisons() throws IOException, UnusableInputException {
        return allPairs
                ? Comparisons.everyone(Sampling.evenly(FacePicture.byFolder(data), sample, person -> "person"))
                : Comparisons.read(data).sampled(sample);
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
