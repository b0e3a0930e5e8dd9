package dev.doorward.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** {@code ./doorward run}: what the terminal shows of a {@link Stack}. */
public final class Main {
    /** Held here, because the log manager forgets loggers that nobody holds. */
    private static final Logger EVERYTHING = Logger.getLogger("");

    private static final Logger BROKER = Logger.getLogger("org.apache.activemq");

    private Main() {}

    public static void main(String... arguments) {
        // The broker's and the database's own news belong to who debugs them.
        EVERYTHING.setLevel(Level.WARNING);
        BROKER.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new RunCommand()).execute(arguments));
    }
}
