package dev.doorward.admin.signin;

import dev.doorward.kit.database.Database;
import dev.doorward.kit.database.DatabaseAwayException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every change that somebody asked for: who, what, and what was answered. Waits in memory while the database is away. */
public final class Audit {
    /**
     * A line.
     *
     * @param seq place in the order
     * @param what method and path, which names nobody
     * @param status of HTTP
     */
    public record Line(long seq, Instant at, String who, String what, int status) {}

    private static final int MOST_WAITING = 10_000;

    private final Database database;
    private final Queue<Line> waiting = new ConcurrentLinkedQueue<>();

    public Audit(Database database) {
        this.database = database;
    }

    public void happened(Instant at, String who, String what, int status) {
        if (waiting.size() >= MOST_WAITING) {
            waiting.poll();
        }
        waiting.add(new Line(0, at, who, what, status));
    }

    /** Stores what waits, oldest first. */
    public synchronized void store() {
        try {
            for (Line next = waiting.peek(); next != null; next = waiting.peek()) {
                database.update(
                        "insert into audit (at, who, what, status) values (?, ?, ?, ?)",
                        next.at().atOffset(ZoneOffset.UTC),
                        next.who(),
                        next.what(),
                        next.status());
                waiting.remove(next); // a flood may have pushed it out meanwhile
            }
        } catch (DatabaseAwayException e) {
            // The next round comes.
        }
    }

    /** The newest first, from before that place in the order. */
    public List<Line> before(long seq, int limit) {
        return database.query(
                "select seq, at, who, what, status from audit where seq < ? order by seq desc limit ?",
                row -> new Line(
                        row.getLong("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        row.getInt("status")),
                seq,
                limit);
    }
}
