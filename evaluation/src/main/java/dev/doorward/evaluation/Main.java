package dev.doorward.evaluation;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./doorward eval …} and {@code ./doorward prove …}. */
@Command(
        name = "./doorward",
        mixinStandardHelpOptions = true,
        subcommands = {EvalCommand.class, ProveCommand.class})
public final class Main {
    Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
