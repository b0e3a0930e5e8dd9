package dev.doorward.kit.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keys in a file that its owner alone can read: one a line, the newest first. */
public final class KeyFile {
    private final Path file;

    public KeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * The keys, newest first; none when there is no file.
     *
     * @throws IOException when it can't be read, or holds something else; the message says which file
     */
    public List<SealingKey> read() throws IOException {
        List<SealingKey> keys = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readString(file).strip().split("\\s+")) {
                keys.add(parsed(line));
            }
        }
        return keys;
    }

    private SealingKey parsed(String line) throws IOException {
        try {
            return SealingKey.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IOException("what " + file + " holds " + e.getMessage());
        }
    }

    /** Survives a kill and a power cut: afterwards the file holds these keys or those of before, never half of them. */
    public void write(List<SealingKey> keys) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path next = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String text = keys.stream().map(key -> key.text() + "\n").collect(Collectors.joining());
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true); // the new name itself
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
