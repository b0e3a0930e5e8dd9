package dev.doorward.access.audit;

import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditEntry.Range;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.AuditStored;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.contract.wire.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The chain of one door: gives each entry its number, the hash of the line before and a signature, writes it, and says
 * what is to be delivered. Safe for use by several threads; a line takes as long as the disk does.
 */
public final class Trail implements AutoCloseable {
    private static final int MOST_BYTES = 200_000;

    private final DoorId door;
    private final Signer signer;
    private final Clock clock;
    private final Spool spool;
    private String name = MessageId.random().value();
    private long number;
    private String previous = "";
    private long stored;

    /**
     * Goes on where the file ends.
     *
     * @param mostLines that wait for the server, at least 10
     */
    public Trail(DoorId door, Path file, int mostLines, Signer signer, Clock clock) throws IOException {
        this.door = door;
        this.signer = signer;
        this.clock = clock;
        this.spool = new Spool(file, mostLines);
        Optional<String> last = spool.last();
        if (last.isPresent()) {
            AuditLine line = read(last.get());
            name = line.trail();
            number = line.number();
            previous = AuditLine.hash(last.get());
        }
        stored = spool.oldest() - 1;
    }

    private static AuditLine read(String signed) throws IOException {
        try {
            return Json.read(signed.getBytes(StandardCharsets.UTF_8), AuditLine.class);
        } catch (RejectedException e) {
            throw new IOException(e.getMessage(), e); // it was read before
        }
    }

    /** Returns when it is on the disk; throws when it is not, and then it never was. */
    public synchronized void write(AuditEntry entry) throws IOException {
        if (spool.isFull()) {
            List<Range> dropped = spool.makeRoom();
            if (!dropped.isEmpty()) {
                append(AuditEntry.dropped(dropped));
            }
        }
        append(entry);
    }

    private void append(AuditEntry entry) throws IOException {
        AuditLine line = new AuditLine(door, name, number + 1, previous, clock.instant(), entry);
        byte[] signed = signer.seal(AuditLine.topic(door), line);
        spool.append(line, signed);
        number++;
        previous = AuditLine.hash(new String(signed, StandardCharsets.UTF_8));
    }

    /** What the server has not said to have; empty when it has all. */
    public synchronized Optional<AuditSent> undelivered() throws IOException {
        List<String> lines = spool.after(stored, AuditSent.MOST_LINES, MOST_BYTES);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new AuditSent(door, name, stored, lines));
    }

    /**
     * The server has so much of it: less than was thought where it lost something, then it gets what is still here.
     *
     * @param answer whose signature was verified
     * @return whether this was about this trail
     */
    public synchronized boolean stored(AuditStored answer) throws IOException {
        if (!answer.door().equals(door) || !answer.trail().equals(name) || answer.number() > number) {
            return false;
        }
        stored = answer.number();
        spool.forget(stored);
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        spool.close();
    }
}
