package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.pad.synthesis.Attack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward eval attacks}: clips of attacks to look at, and to put to {@code eval pad} and {@code eval door}. */
@Command(
        name = "attacks",
        mixinStandardHelpOptions = true,
        description = "Makes attacks out of clips of living people: photographs held, moved, with eye holes; replays.")
public final class EvalAttacks implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "folder with clips.csv (clip, subject) and the clips")
    private Path data;

    @Option(names = "--out", required = true, description = "folder for the clips, their labels.csv and visits.csv")
    private Path out;

    @Option(names = "--each", description = "attacks of each kind on each clip; default: ${DEFAULT-VALUE}")
    private int each = 7;

    @Option(names = "--subjects", split = ",", description = "whose clips, by commas; everybody's without it")
    private Set<String> subjects = Set.of();

    @Option(
            names = "--kinds",
            split = ",",
            description = "which attacks, by commas: ${COMPLETION-CANDIDATES}; all without it")
    private Set<Attack> kinds = EnumSet.allOf(Attack.class);

    @Override
    public Integer call() throws IOException {
        try {
            List<Made> made = AttackMaker.make(data, out, kinds, each, subjects);
            long visits = made.stream().filter(Made::isVisit).count();
            System.out.printf(
                    "%d clips in %s, %d of them long enough and seen well enough for a visit%n",
                    made.size(), out, visits);
            return 0;
        } catch (UnusableInputException e) {
            System.err.println("eval attacks: " + e.getMessage());
            return 2;
        }
    }
}
