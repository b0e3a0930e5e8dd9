package dev.doorward.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What a question of {@code eval} is asked of, and where its answer goes; a command says itself what the folder holds. */
public final class Measurement {
    @Option(names = "--data", required = true, description = "folder to measure on")
    private Path data;

    @Option(names = "--out", required = true, description = "the report (JSON); a page with plots lies beside it")
    private Path out;

    @Option(names = "--sample", description = "only so much of it, spread evenly, each kind in its share")
    private int sample = Integer.MAX_VALUE;

    public Path data() {
        return data;
    }

    /** All, or as few as were asked for. */
    public <T, K> List<T> sampled(List<T> all, Function<T, K> kind) {
        return Sampling.evenly(all, sample, kind);
    }

    public int sample() {
        return sample;
    }

    /** Writes the report and says it on the terminal. */
    public void tell(Object report, String title, String page, List<String> lines) throws IOException {
        Report.write(out, report, title, page);
        lines.forEach(System.out::println);
    }
}
