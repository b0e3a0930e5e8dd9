package dev.doorward.evaluation.pad;

import dev.doorward.evaluation.Promises;
import dev.doorward.evaluation.Report;
import dev.doorward.evaluation.Scratch;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.evaluation.pad.synthesis.Attack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./doorward prove pad}: many attacks on three people; all but a mask that is worn are promised to stay outside. */
@Command(
        name = "pad",
        mixinStandardHelpOptions = true,
        description = "156 attacks of each kind on three people: for which of them the door would have opened.")
public final class ProvePad implements Callable<Integer> {
    private static final Set<String> PEOPLE = Set.of("000005M", "000014F", "000018M");

    private static final int EACH = 13;
    /** A mask that is worn passes: it is measured, and not promised. */
    private static final Set<String> PROMISED = Set.of("held", "moved", "eye holes", "replay", "replay on stand");

    @Option(
            names = "--data",
            defaultValue = "${env:DOORWARD_DATA_DIR}/zju_blink",
            description = "folder with clips.csv; default: zju_blink in DOORWARD_DATA_DIR")
    private Path data;

    @Option(names = "--out", defaultValue = "out/pad.json", description = "the report; default: ${DEFAULT-VALUE}")
    private Path out;

    @Override
    public Integer call() throws IOException {
        try (Scratch scratch = Scratch.of("pad")) {
            AttackMaker.make(data, scratch.folder(), EnumSet.allOf(Attack.class), EACH, PEOPLE);
            PadReport report = EvalPad.run(PadFile.read(scratch.folder()));
            Report.write(out, report, "Attacks on three people", PadPage.of(report));
            System.out.println(PadPage.line(report));
            PadPage.askedLines(report).forEach(System.out::println);
            List<String> broken = new ArrayList<>();
            report.policy().byAttack().forEach((attack, rate) -> {
                if (rate.passed() > 0 && PROMISED.contains(attack)) {
                    broken.add(rate.passed() + " attacks opened: " + attack);
                }
            });
            return Promises.told("pad", broken);
        } catch (UnusableInputException e) {
            System.err.println("prove pad: " + e.getMessage());
            return 2;
        }
    }
}
