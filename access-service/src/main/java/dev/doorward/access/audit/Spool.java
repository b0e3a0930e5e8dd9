package dev.doorward.access.audit;

import dev.doorward.contract.AuditEntry.Range;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Signed lines in one file, each ended by a line feed, in their order. A line is there whole and forced to the disk, or
 * not at all; what a crash left half written is cut off when the file is opened. The last line always stays: the next
 * one is chained to it.
 */
final class Spool implements AutoCloseable {
    /** Below that it is not worth while to write the rest anew. */
    private static final int FORGOTTEN_AT_LEAST = 200;

    private record Place(long number, long offset, int length, boolean refused) {}

    private final Path file;
    private final int mostLines;
    private final List<Place> places = new ArrayList<>();
    private FileChannel channel;
    private long end;
    private long forgottenUpTo;

    /** @param mostLines kept; at least 10 */
    Spool(Path file, int mostLines) throws IOException {
        this.file = file;
        this.mostLines = mostLines;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.channel = open(file);
        recall(Files.readAllBytes(file));
        channel.truncate(end);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void recall(byte[] all) {
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                int length = i - start;
                try {
                    AuditLine line = Json.read(java.util.Arrays.copyOfRange(all, start, i), AuditLine.class);
                    places.add(
                            new Place(line.number(), start, length, line.entry().refused()));
                } catch (RejectedException spoilt) {
                    // The disk lost it: its number is missing, and that shows.
                }
                start = i + 1;
            }
        }
        end = start;
    }

    /** The line with the highest number; empty in a new spool. */
    Optional<String> last() throws IOException {
        return places.isEmpty() ? Optional.empty() : Optional.of(read(places.getLast()));
    }

    /** The lowest number that is not delivered; what is after the last when all are. */
    long oldest() {
        return places.stream()
                .mapToLong(Place::number)
                .filter(number -> number > forgottenUpTo)
                .findFirst()
                .orElse(places.isEmpty() ? 1 : places.getLast().number() + 1);
    }

    boolean isFull() {
        return places.size() >= mostLines;
    }

    /** Forces it to the disk; when this throws it is as if nothing had been written. */
    void append(AuditLine line, byte[] signed) throws IOException {
        if (!channel.isOpen()) {
            channel = open(file); // an interrupted thread closes it
        }
        channel.truncate(end); // what a write that failed may have left
        ByteBuffer bytes = ByteBuffer.allocate(signed.length + 1);
        bytes.put(signed).put((byte) '\n').flip();
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(false);
        places.add(new Place(line.number(), end, signed.length, line.entry().refused()));
        end = at;
    }

    /** The oldest from after that number on. */
    List<String> after(long number, int mostLines, int mostBytes) throws IOException {
        List<String> lines = new ArrayList<>();
        int bytes = 0;
        for (Place place : places) {
            if (place.number() > number) {
                bytes += place.length();
                if (lines.size() == mostLines || !lines.isEmpty() && bytes > mostBytes) {
                    break;
                }
                lines.add(read(place));
            }
        }
        return lines;
    }

    /** What is stored elsewhere, up to that number, may go. */
    void forget(long upTo) throws IOException {
        forgottenUpTo = Math.max(forgottenUpTo, upTo);
        long gone = places.stream().filter(this::isForgotten).count();
        if (gone > FORGOTTEN_AT_LEAST && gone > places.size() / 2) {
            rewrite(places.stream().filter(place -> !isForgotten(place)).toList());
        }
    }

    private boolean isForgotten(Place place) {
        return place.number() <= forgottenUpTo && place != places.getLast();
    }

    /**
     * Lets a tenth go: what is delivered, then refusals, then the rest, the oldest first.
     *
     * @return the numbers of those that went and had not been delivered
     */
    List<Range> makeRoom() throws IOException {
        int wanted = Math.max(1, mostLines / 10);
        Set<Place> going = new HashSet<>();
        List<Place> lost = new ArrayList<>();
        List<Place> candidates = places.subList(0, places.size() - 1);
        candidates.stream().filter(this::isForgotten).forEach(going::add);
        for (boolean refused : new boolean[] {true, false}) {
            for (Place place : candidates) {
                if (going.size() < wanted && place.refused() == refused && going.add(place)) {
                    lost.add(place);
                }
            }
        }
        rewrite(places.stream().filter(place -> !going.contains(place)).toList());
        return ranges(lost.stream().mapToLong(Place::number).sorted().toArray());
    }

    private static List<Range> ranges(long[] numbers) {
        List<Range> ranges = new ArrayList<>();
        for (long number : numbers) {
            if (!ranges.isEmpty() && ranges.getLast().to() == number - 1) {
                ranges.add(new Range(ranges.removeLast().from(), number));
            } else {
                ranges.add(new Range(number, number));
            }
        }
        return ranges;
    }

    /** The new file takes the old one's place whole, or not at all. */
    private void rewrite(List<Place> kept) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        List<Place> moved = new ArrayList<>();
        long at = 0;
        try (FileChannel to = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (Place place : kept) {
                ByteBuffer bytes = bytes(place, place.length() + 1);
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
                moved.add(new Place(place.number(), at, place.length(), place.refused()));
                at += place.length() + 1;
            }
            to.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true); // the new name itself
        }
        channel.close();
        channel = open(file);
        places.clear();
        places.addAll(moved);
        end = at;
    }

    private String read(Place place) throws IOException {
        return StandardCharsets.UTF_8.decode(bytes(place, place.length())).toString();
    }

    private ByteBuffer bytes(Place place, int length) throws IOException {
        if (!channel.isOpen()) {
            channel = open(file);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, place.offset() + bytes.position()) >= 0) {
            // reads on
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
