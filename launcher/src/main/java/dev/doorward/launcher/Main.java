package dev.doorward.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** {@code ./doorward run}: what the terminal shows of a {@link Stack}. */
public final class Main {
    /** Held here, because the log manager forgets loggers that nobody holds. */
    private static final Logger EVERYTHING = Logger.getLogger("");

    private Main() {}

    public static void main(String... arguments) {
        // The database's own news belong to who debugs it.
        EVERYTHING.setLevel(Level.WARNING);
        System.exit(new CommandLine(new RunCommand()).execute(arguments));
    }
}
