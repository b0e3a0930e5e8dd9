package dev.doorward.evaluation.lock;

import dev.doorward.contract.wire.Json;
import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove lock}: it opens for no one else, whatever happens. */
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description = "Attacks, kills and breaks the packaged access-service, whose bolt lives outside its process.")
public final class ProveLock implements Callable<Integer> {
    private static final long SEED = 20_261_129;
    private static final double RELOCK_OFF_S = 0.5;
    private static final double COMMAND_P95_MS = 100;
    private static final double RESIDENT_MB = 128;
    private static final double START_MS = 2_000;
    /** Fewer say nothing about a percentile. */
    private static final int ENOUGH = 20;

    /** Fewer do not fill what it remembers. */
    private static final int MANY = 1_000;

    @Option(names = "--sequences", defaultValue = "10000", description = "how many; default: ${DEFAULT-VALUE}")
    private int sequences;

    @Option(names = "--cycles", defaultValue = "100", description = "of opening and relock; default: ${DEFAULT-VALUE}")
    private int cycles;

    @Option(names = "--kills", defaultValue = "100", description = "with SIGKILL; default: ${DEFAULT-VALUE}")
    private int kills;

    @Option(names = "--out", defaultValue = "out/lock.json", description = "the report; default: ${DEFAULT-VALUE}")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Trial trial = new Trial()) {
            Outcome.Cycles cycled = new CycleProof(trial, SEED + 1).run(cycles);
            double inUse = trial.residentMegabytes();
            Outcome.Sequences attacked = new SequenceProof(trial, SEED).run(sequences);
            Outcome.Memory memory = new Outcome.Memory(inUse, trial.residentMegabytes(), trial.mostResidentMegabytes());
            Outcome.Broken broken = new BrokenProof(trial, SEED + 2).run();
            Outcome.Kills killed = new KillProof(trial, SEED + 3).run(kills);
            Outcome outcome = new Outcome(attacked, cycled, killed, broken, memory);
            Report.write(out, outcome, "The lock", "<p>The figures are in the JSON beside this page.</p>");
            System.out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
            return Promises.told("lock", broken(outcome));
        }
    }

    /** The promises that this breaks, in words. */
    static List<String> broken(Outcome is) {
        List<String> broken = new ArrayList<>();
        unless(
                is.sequences().wrongOpenings().isEmpty(),
                "wrong openings: " + is.sequences().wrongOpenings(),
                broken);
        unless(is.sequences().boltMoved() == 0, "the bolt came open while nobody was right", broken);
        unless(is.sequences().openedTwice() == 0, "one visit opened twice", broken);
        unless(
                is.sequences().missed().isEmpty(),
                "did not open: " + is.sequences().missed(),
                broken);
        unless(
                is.cycles().relockOffS() <= RELOCK_OFF_S,
                "a relock was off by " + is.cycles().relockOffS() + " s",
                broken);
        unless(!is.broken().plantedOpened(), "a planted message opened", broken);
        unless(!is.broken().opensWithoutDisk(), "it opened and could not write it down", broken);
        unless(is.broken().recovers(), "the resident did not come in after an outage", broken);
        unless(is.kills().openedUnasked() == 0, "it came open after a kill, unasked", broken);
        unless(is.kills().notLocked() == 0, "it was not locked after a kill", broken);
        unless(is.kills().lost() == 0, is.kills().lost() + " decisions are not in the trail", broken);
        unless(is.kills().trailWhole(), "the trail is not whole", broken);
        if (is.sequences().sequences() >= MANY) {
            double attacked = is.memory().attacked();
            unless(attacked <= RESIDENT_MB, "%.0f MB resident when attacked".formatted(attacked), broken);
        }
        if (is.cycles().cycles() >= ENOUGH) {
            double inUse = is.memory().inUse();
            unless(inUse <= RESIDENT_MB, "%.0f MB resident in use".formatted(inUse), broken);
            double p95 = is.cycles().commandToServoMs().get("p95");
            unless(
                    p95 <= COMMAND_P95_MS,
                    "command to servo takes %.0f ms at the 95th percentile".formatted(p95),
                    broken);
        }
        if (is.kills().kills() >= ENOUGH) {
            double median = is.kills().startMs().get("p50");
            unless(median <= START_MS, "a start takes %.0f ms in the median".formatted(median), broken);
        }
        return broken;
    }

    private static void unless(boolean kept, String words, List<String> broken) {
        if (!kept) {
            broken.add(words);
        }
    }
}
