package dev.doorward.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one run; it goes with all that is in it. */
public record Scratch(Path folder) implements AutoCloseable {
    public static Scratch of(String question) throws IOException {
        return new Scratch(Files.createTempDirectory("doorward-" + question + "-"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
