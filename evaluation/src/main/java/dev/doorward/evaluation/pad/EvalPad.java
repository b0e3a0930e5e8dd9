package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.Progress;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Sampling;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.vision.models.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
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
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval pad: " + e.getMessage());
            return 2;
        }
    }

    /** On all cores; the results stand in the order of the files. */
    static PadReport run(List<PadFile> files) throws UnusableInputException {
        ConcurrentLinkedQueue<PadWatch> watchers = new ConcurrentLinkedQueue<>();
        try (ExecutorService cores =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                ProgressBar bar = Progress.bar("files", files.size())) {
            List<Future<Watched>> running = new ArrayList<>();
            for (PadFile file : files) {
                running.add(cores.submit(() -> watched(file, watchers, bar)));
            }
            List<Watched> done = new ArrayList<>();
            for (Future<Watched> one : running) {
                done.add(one.get());
            }
            return PadReport.of(done);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnusableInputException unusable) {
                throw unusable;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            watchers.forEach(PadWatch::close);
        }
    }

    private static Watched watched(PadFile file, ConcurrentLinkedQueue<PadWatch> idle, @Nullable ProgressBar bar)
            throws UnusableInputException {
        PadWatch watch = idle.poll();
        if (watch == null) {
            watch = new PadWatch(ModelStore.standard());
        }
        try {
            return watch.watch(file);
        } finally {
            idle.add(watch);
            if (bar != null) {
                bar.step();
            }
        }
    }
}
