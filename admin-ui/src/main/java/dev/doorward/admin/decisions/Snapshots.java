package dev.doorward.admin.decisions;

import dev.doorward.admin.database.Database;
import dev.doorward.admin.database.DatabaseAwayException;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.kit.sealing.Sealer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the door looked like when something was decided: one JPEG a decision, sealed, for a stated time. What cannot be
 * stored now waits, the newest {@value #MOST_WAITING}: pictures are large, and the decision itself is kept elsewhere.
 */
public final class Snapshots {
    private static final int MOST_WAITING = 50;

    private record Taken(MessageId decision, Instant at, byte[] jpeg) {}

    private final Database database;
    private final Sealer sealer;
    private final Deque<Taken> waiting = new ArrayDeque<>();

    public Snapshots(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    public synchronized void taken(MessageId decision, Instant at, byte[] jpeg) {
        if (waiting.size() == MOST_WAITING) {
            waiting.removeFirst();
        }
        waiting.addLast(new Taken(decision, at, jpeg));
    }

    /** Stores what waits; while the database is away it goes on waiting. */
    public void store() {
        try {
            for (Taken next = first(); next != null; next = first()) {
                database.update(
                        "insert into snapshot (decision, taken_at, sealed) values (?, ?, ?) on conflict do nothing",
                        next.decision().value(),
                        next.at().atOffset(ZoneOffset.UTC),
                        sealer.seal(next.decision().value(), next.jpeg()));
                done(next);
            }
        } catch (DatabaseAwayException e) {
            // Whoever looks at the database says that it is away; the next round comes.
        }
    }

    /** Empty when none was taken, its time is over, or another key sealed it. */
    public Optional<byte[]> of(MessageId decision) {
        Optional<byte[]> waits = waiting(decision);
        return waits.isPresent() ? waits : stored(decision);
    }

    private Optional<byte[]> stored(MessageId decision) {
        return database
                .query("select sealed from snapshot where decision = ?", row -> row.getBytes(1), decision.value())
                .stream()
                .findFirst()
                .flatMap(kept -> opened(decision, kept));
    }

    /** Forgets what is older than that. */
    public void forgetBefore(Instant now, Duration kept) {
        database.update(
                "delete from snapshot where taken_at < ?", now.minus(kept).atOffset(ZoneOffset.UTC));
    }

    /** Forgets every picture of a decision about this person. */
    public void forget(PersonId person) {
        database.update(
                "delete from snapshot where decision in (select id from decision where person = ?)", person.value());
    }

    private Optional<byte[]> opened(MessageId decision, byte[] kept) {
        try {
            return Optional.of(sealer.open(decision.value(), kept));
        } catch (Sealer.UnsealableException e) {
            return Optional.empty();
        }
    }

    private synchronized Optional<byte[]> waiting(MessageId decision) {
        return waiting.stream()
                .filter(taken -> taken.decision().equals(decision))
                .findFirst()
                .map(Taken::jpeg);
    }

    private synchronized @Nullable Taken first() {
        return waiting.peekFirst();
    }

    private synchronized void done(Taken taken) {
        waiting.remove(taken);
    }
}
