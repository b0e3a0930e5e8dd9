package dev.doorward.admin.decisions;

import dev.doorward.contract.Decision;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.kit.sealing.Sealer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the door looked like when something was decided: one JPEG a decision, sealed, for a stated time. What cannot be
 * stored now waits, the newest {@value #MOST_WAITING}: pictures are large, and the decision itself is kept elsewhere.
 */
public final class Snapshots {
    private static final int MOST_WAITING = 50;

    private record Taken(DecisionMade made, Snapshot snapshot) {
        MessageId decision() {
            return made.id();
        }

        /** Whom the decision was about. */
        List<PersonId> people() {
            PersonId with = made.decision() instanceof Decision.Granted granted ? granted.with() : null;
            return Stream.of(made.decision().person(), with)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private final Database database;
    private final Sealer sealer;
    private final Deque<Taken> waiting = new ArrayDeque<>();

    public Snapshots(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    public synchronized void taken(DecisionMade made, Snapshot snapshot) {
        if (waiting.size() == MOST_WAITING) {
            waiting.removeFirst();
        }
        waiting.addLast(new Taken(made, snapshot));
    }

    /** Stores what waits; while the database is away it goes on waiting. */
    public void store() {
        try {
            for (Taken next = first(); next != null; next = first()) {
                keep(next);
                done(next);
            }
        } catch (DatabaseAwayException e) {
            // Whoever looks at the database says that it is away; the next round comes.
        }
    }

    /** Of whoever is forgotten meanwhile nothing is kept. */
    private synchronized void keep(Taken next) {
        String people = next.people().stream().map(PersonId::value).collect(Collectors.joining(",", "{", "}"));
        database.update(
                "insert into snapshot (decision, taken_at, sealed, face, people)"
                        + " select ?, ?, ?, ?::jsonb, ?::text[]"
                        + " where not exists (select from forget_request where person = any (?::text[]))"
                        + " on conflict do nothing",
                next.decision().value(),
                next.made().decidedAt().atOffset(ZoneOffset.UTC),
                sealer.seal(next.decision().value(), next.snapshot().jpeg()),
                written(next.snapshot().face()),
                people,
                people);
    }

    /** Empty when none was taken, its time is over, or another key sealed it. */
    public Optional<Snapshot> of(MessageId decision) {
        Optional<Snapshot> waits = waiting(decision);
        return waits.isPresent() ? waits : stored(decision);
    }

    private Optional<Snapshot> stored(MessageId decision) {
        return database
                .query(
                        "select sealed, face from snapshot where decision = ?",
                        row -> opened(decision, row.getBytes(1), row.getString(2)),
                        decision.value())
                .stream()
                .findFirst()
                .flatMap(Function.identity());
    }

    /** An owner says who it was: from now on the picture goes when that person does. */
    public void show(MessageId decision, PersonId person) {
        store();
        database.update("update snapshot set person = ? where decision = ?", person.value(), decision.value());
        database.update(
                "delete from snapshot where decision = ? and exists (select from forget_request where person = ?)",
                decision.value(),
                person.value());
    }

    /** An owner says that it was not whom the door took it for. */
    public void deny(MessageId decision) {
        store();
        database.update("update snapshot set not_them = true where decision = ?", decision.value());
    }

    /** Forgets what is older than that. */
    public void forgetBefore(Instant now, Duration kept) {
        database.update(
                "delete from snapshot where taken_at < ?", now.minus(kept).atOffset(ZoneOffset.UTC));
    }

    /**
     * Forgets every picture of a decision about this person, alone or with another, and those that an owner said to show
     * them. From when it is written down that they are to be forgotten, none is kept any more.
     *
     * @return how many
     */
    public synchronized int forget(Database.Statements statements, PersonId person) throws SQLException {
        int waited = waiting.size();
        waiting.removeIf(taken -> taken.people().contains(person));
        String id = person.value();
        int stored = statements.update(
                "delete from snapshot where person = ? or ? = any (people) or decision in"
                        + " (select id from decision where person = ? or body #>> '{decision,with}' = ?)",
                id,
                id,
                id,
                id);
        return stored + waited - waiting.size();
    }

    private Optional<Snapshot> opened(MessageId decision, byte[] kept, @Nullable String face) {
        try {
            return Optional.of(new Snapshot(sealer.open(decision.value(), kept), read(face)));
        } catch (Sealer.UnsealableException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String written(@Nullable PixelBox face) {
        return face == null ? null : new String(Json.write(face), StandardCharsets.UTF_8);
    }

    private static @Nullable PixelBox read(@Nullable String face) {
        try {
            return face == null ? null : Json.read(face.getBytes(StandardCharsets.UTF_8), PixelBox.class);
        } catch (RejectedException e) {
            throw new IllegalStateException("the table of snapshots holds something else", e);
        }
    }

    private synchronized Optional<Snapshot> waiting(MessageId decision) {
        return waiting.stream()
                .filter(taken -> taken.decision().equals(decision))
                .findFirst()
                .map(Taken::snapshot);
    }

    private synchronized @Nullable Taken first() {
        return waiting.peekFirst();
    }

    private synchronized void done(Taken taken) {
        waiting.remove(taken);
    }
}
