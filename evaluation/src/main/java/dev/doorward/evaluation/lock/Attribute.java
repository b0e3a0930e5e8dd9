package dev.doorward.evaluation.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A value that the kernel shows as a file, played by an ordinary file. The kernel takes a write whole or not at all; an
 * ordinary file is empty for a moment, and stays empty when the writer is killed in it.
 */
final class Attribute implements AutoCloseable {
    private final Path path;
    private final FileChannel file;
    private final ByteBuffer text = ByteBuffer.allocate(32);
    private String last;

    Attribute(Path path, String value) throws IOException {
        this.path = path;
        this.last = value;
        Files.writeString(path, value + "\n");
        this.file = FileChannel.open(path, StandardOpenOption.READ);
    }

    /** What was last written whole. */
    synchronized String value() {
        try {
            text.clear();
            int read = file.read(text, 0);
            String now = read <= 0 ? "" : new String(text.array(), 0, read, StandardCharsets.US_ASCII).strip();
            if (!now.isEmpty()) {
                last = now;
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After its writer was killed: a write that was not whole did not happen. */
    synchronized void settle() throws IOException {
        Files.writeString(path, value() + "\n");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
