package dev.doorward.evaluation.door;

import dev.doorward.evaluation.Measurement;
import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Scratch;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.launcher.Condition;
import dev.doorward.launcher.StackListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./doorward eval door}. */
@Command(
        name = "door",
        mixinStandardHelpOptions = true,
        description =
                "Real visits to the packaged services: who was let in, who was refused, by whom, how fast. The folder has "
                        + "visits.csv and its clips; a sample is of visits.")
public final class EvalDoor implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Option(names = "--log", description = "file for the log of all services")
    private Path log;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            List<Visit> visits = measurement.sampled(Visit.read(measurement.data()), Visit::kind);
            DoorReport report = run(visits);
            measurement.tell(report, "Visits to the door", DoorPage.of(report), List.of());
            return told(report);
        } catch (UnusableInputException e) {
            System.err.println("eval door: " + e.getMessage());
            return 2;
        }
    }

    private DoorReport run(List<Visit> visits) throws IOException, InterruptedException, UnusableInputException {
        try (Scratch scratch = Scratch.of("eval-door");
                ProgressBar bar = Progress.bar("visits", visits.size());
                PrintWriter lines = log == null ? null : new PrintWriter(Files.newBufferedWriter(log))) {
            DoorEvaluation evaluation = new DoorEvaluation(measurement.data(), scratch.folder(), listener(lines));
            return evaluation.run(visits, result -> {
                if (bar == null) {
                    System.out.println(result.visit() + ": " + result.outcome() + ", " + result.reason());
                } else {
                    bar.setExtraMessage(result.outcome()).step();
                }
            });
        }
    }

    /** Zero when the evaluation ran, whatever it found; two when the machine, not the door, decided some visit. */
    private static int told(DoorReport report) {
        DoorReport.Totals t = report.totals();
        System.out.printf(
                "genuine %d of %d granted; impostors %d of %d granted; attacks %d of %d granted%n",
                t.genuineGranted(), t.genuine(), t.impostorGranted(), t.impostor(), t.attackGranted(), t.attack());
        if (t.captureToDecisionMs() != null) {
            System.out.printf(
                    "capture to decision: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                    t.captureToDecisionMs().p50(),
                    t.captureToDecisionMs().p95(),
                    t.captureToDecisionMs().p99());
        }
        List<String> unclear = report.visits().stream()
                .filter(VisitResult::inconclusive)
                .map(v -> v.visit() + " (" + v.refusedBy() + ": " + v.reason() + ")")
                .toList();
        if (!unclear.isEmpty()) {
            System.err.println("eval door: these visits tell nothing of the door, only of this run: "
                    + String.join(", ", unclear));
            return 2;
        }
        return 0;
    }

    private static StackListener listener(PrintWriter lines) {
        if (lines == null) {
            return StackListener.NONE;
        }
        return new StackListener() {
            @Override
            public void said(String instance, String line) {
                lines.println(instance + " | " + line);
            }

            @Override
            public void changed(String part, Condition condition, String detail) {
                lines.println(part + " | " + condition + ", " + detail);
                lines.flush();
            }
        };
    }
}
