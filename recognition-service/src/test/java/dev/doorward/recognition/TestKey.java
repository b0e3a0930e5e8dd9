package dev.doorward.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The key of the pictures in this process's database: all tests share that, so whoever starts on it must have its key. A
 * test that uses another one removes what it sealed.
 */
public final class TestKey {
    public static final String TEXT = "dGhlIGtleSBvZiB0ZXN0cywga25vd24gdG8gYWxsIG0=";

    private TestKey() {}

    /** Puts it where the service looks for its own. */
    static void into(String stateFolder) {
        try {
            Path folder = Files.createDirectories(Path.of(stateFolder));
            Files.writeString(folder.resolve("people.key"), TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
