package dev.doorward.admin.trail;

import dev.doorward.contract.AuditLine;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.AuditStored;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The table of trails. A line that is there is never changed. */
public final class Trails {
    private static final int PAGE = 1_000;

    /**
     * A batch that was taken.
     *
     * @param answer how far the trail is stored now
     * @param added what it was not before
     */
    public record Taken(AuditStored answer, List<AuditLine> added) {}

    /**
     * A line as it is stored.
     *
     * @param seq place in the order of arrival
     */
    public record Stored(long seq, AuditLine line) {}

    /** One chain of a door. */
    public record Chain(DoorId door, String trail) {}

    private final Database database;

    public Trails(Database database) {
        this.database = database;
    }

    /**
     * Stores what follows on the last line of its trail, whole or not at all.
     *
     * @param sent whose signature was verified
     * @throws RejectedException when a line can't be read, or is of another door or trail
     */
    public synchronized Taken take(AuditSent sent) throws RejectedException {
        List<AuditLine> lines = new ArrayList<>();
        for (String signed : sent.lines()) {
            AuditLine line = read(signed);
            if (!line.door().equals(sent.door()) || !line.trail().equals(sent.trail())) {
                throw new RejectedException("a line of another trail");
            }
            lines.add(line);
        }
        return database.together(statements -> {
            long last = last(statements, sent);
            List<AuditLine> added = sent.after() == last ? lines : List.of();
            for (int i = 0; i < added.size(); i++) {
                insert(statements, added.get(i), sent.lines().get(i));
            }
            long stored = added.isEmpty() ? last : added.getLast().number();
            return new Taken(new AuditStored(sent.door(), sent.trail(), stored), added);
        });
    }

    private static long last(Database.Statements statements, AuditSent sent) throws SQLException {
        return statements
                .query(
                        "select coalesce(max(number), 0) from trail_line where door = ? and trail = ?",
                        row -> row.getLong(1),
                        sent.door().value(),
                        sent.trail())
                .getFirst();
    }

    private static void insert(Database.Statements statements, AuditLine line, String signed) throws SQLException {
        statements.update(
                "insert into trail_line (door, trail, number, at, signed) values (?, ?, ?, ?, ?)",
                line.door().value(),
                line.trail(),
                line.number(),
                line.at().atOffset(ZoneOffset.UTC),
                signed);
    }

    /** The newest first, from before that place in the order; unreadable ones are left to {@link TrailCheck}. */
    public List<Stored> before(long seq, int limit) {
        List<Stored> lines = new ArrayList<>();
        database.query(
                        "select seq, signed from trail_line where seq < ? order by seq desc limit ?",
                        row -> new Signed(row.getLong("seq"), row.getString("signed")),
                        seq,
                        limit)
                .forEach(signed -> {
                    try {
                        lines.add(new Stored(signed.number(), read(signed.text())));
                    } catch (RejectedException altered) {
                        // It was readable when it was stored; the check names it.
                    }
                });
        return lines;
    }

    /** Every chain, in the order in which they began. */
    public List<Chain> chains() {
        return database.query(
                "select door, trail from trail_line group by door, trail order by min(seq)",
                row -> new Chain(new DoorId(row.getString("door")), row.getString("trail")));
    }

    /** Every line of one chain by its number, a page at a time. */
    void each(Chain chain, Consumer<Signed> line) {
        long number = 0;
        List<Signed> page;
        do {
            page = database.query(
                    "select number, signed from trail_line where door = ? and trail = ? and number > ?"
                            + " order by number limit ?",
                    row -> new Signed(row.getLong("number"), row.getString("signed")),
                    chain.door().value(),
                    chain.trail(),
                    number,
                    PAGE);
            page.forEach(line);
            number = page.isEmpty() ? number : page.getLast().number();
        } while (page.size() == PAGE);
    }

    private static AuditLine read(String signed) throws RejectedException {
        return Json.read(signed.getBytes(StandardCharsets.UTF_8), AuditLine.class);
    }

    /** A line under the number by which the table knows it. */
    record Signed(long number, String text) {}
}
