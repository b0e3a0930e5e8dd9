package dev.doorward.recognition.people;

import dev.doorward.kit.database.Database.Statements;
import dev.doorward.kit.sealing.Sealer.UnsealableException;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.vision.face.Embedding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The table of visits, for whoever holds the lock. A visitor without a visit is nobody and goes. */
final class Visits {
    private static final String EMPTIED =
            "visitor_id = NULL, quality = NULL, picture = NULL, model = NULL," + " embedding = NULL, key_id = NULL";

    private Visits() {}

    /** Whether this track is a visit already, or one of which nothing is kept. */
    static boolean heardOf(Statements statements, DoorTrack where) throws SQLException {
        return !statements
                .query(
                        "SELECT 1 FROM visit WHERE door = ? AND track = ?",
                        row -> row.getInt(1),
                        where.door().value(),
                        where.track().value())
                .isEmpty();
    }

    static Optional<VisitorId> visitor(Statements statements, DoorTrack where) throws SQLException {
        return statements
                .query(
                        "SELECT visitor_id FROM visit WHERE door = ? AND track = ?",
                        row -> row.getString(1),
                        where.door().value(),
                        where.track().value())
                .stream()
                .filter(Objects::nonNull)
                .map(VisitorId::new)
                .findFirst();
    }

    static void insert(Statements statements, RowKey key, VisitorId visitor, Sighting face, Embedding turned)
            throws SQLException {
        statements.update(
                "INSERT INTO visitor (id, demo) VALUES (?, ?) ON CONFLICT DO NOTHING",
                visitor.value(),
                face.kind() == Member.Kind.DEMO);
        String id = randomId();
        statements.update(
                "INSERT INTO visit (id, door, track, seen_at, visitor_id, quality, picture, model, embedding, key_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                face.where().door().value(),
                face.where().track().value(),
                face.at().atOffset(ZoneOffset.UTC),
                visitor.value(),
                (float) face.quality(),
                key.sealVisit(id, face.picture()),
                Embeddings.MODEL,
                turned.values(),
                key.id());
    }

    /** The track stays the visitor's whose it was at first. */
    static void replaceIfBetter(Statements statements, RowKey key, Sighting face, Embedding turned)
            throws SQLException {
        List<String> worse = statements.query(
                "SELECT id FROM visit WHERE door = ? AND track = ? AND quality < ?",
                row -> row.getString(1),
                face.where().door().value(),
                face.where().track().value(),
                (float) face.quality());
        for (String id : worse) {
            statements.update(
                    "UPDATE visit SET quality = ?, picture = ?, model = ?, embedding = ?, key_id = ? WHERE id = ?",
                    (float) face.quality(),
                    key.sealVisit(id, face.picture()),
                    Embeddings.MODEL,
                    turned.values(),
                    key.id(),
                    id);
        }
    }

    static void mark(Statements statements, DoorTrack where, Instant at) throws SQLException {
        statements.update(
                "INSERT INTO visit (id, door, track, seen_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (door, track) DO UPDATE SET " + EMPTIED,
                randomId(),
                where.door().value(),
                where.track().value(),
                at.atOffset(ZoneOffset.UTC));
        forgetVisitorsWithoutVisits(statements);
    }

    static void forgetAllOf(Statements statements, VisitorId visitor) throws SQLException {
        statements.update("UPDATE visit SET " + EMPTIED + " WHERE visitor_id = ?", visitor.value());
        statements.update("DELETE FROM visitor WHERE id = ?", visitor.value());
    }

    /** The newest so many stay. */
    static void forgetAllBut(Statements statements, int most) throws SQLException {
        statements.update(
                "DELETE FROM visit WHERE id IN (SELECT id FROM visit WHERE visitor_id IS NOT NULL"
                        + " ORDER BY seen_at DESC, id OFFSET ?)",
                most);
        forgetVisitorsWithoutVisits(statements);
    }

    static int forgetBefore(Statements statements, Instant visits, Instant marks) throws SQLException {
        int gone = statements.update(
                "DELETE FROM visit WHERE visitor_id IS NOT NULL AND (seen_at < ? OR model <> ?)",
                visits.atOffset(ZoneOffset.UTC),
                Embeddings.MODEL);
        statements.update("DELETE FROM visit WHERE visitor_id IS NULL AND seen_at < ?", marks.atOffset(ZoneOffset.UTC));
        forgetVisitorsWithoutVisits(statements);
        return gone;
    }

    /** How many are not under the newest key. */
    static int toBeSealed(Statements statements, KeyRing ring) throws SQLException {
        return statements
                .query(
                        "SELECT count(*) FROM visit WHERE key_id <> ?",
                        row -> row.getInt(1),
                        ring.newest().id())
                .getFirst();
    }

    /** Brings so many under the newest key. What was altered is forgotten: it is short-lived, and tells nothing. */
    static void seal(Statements statements, KeyRing ring, int most) throws SQLException {
        List<Boolean> whole = statements.query(
                "SELECT id, picture, embedding, key_id FROM visit WHERE key_id <> ? LIMIT ?",
                row -> sealed(statements, ring, row),
                ring.newest().id(),
                most);
        if (whole.contains(false)) {
            forgetVisitorsWithoutVisits(statements);
        }
    }

    private static boolean sealed(Statements statements, KeyRing ring, ResultSet row) throws SQLException {
        String id = row.getString(1);
        String key = row.getString(4);
        try {
            byte[] picture = ring.openVisit(id, row.getBytes(2), key);
            Embedding turned = ring.turn(Embeddings.read(row, 3), key).orElseThrow();
            statements.update(
                    "UPDATE visit SET picture = ?, embedding = ?, key_id = ? WHERE id = ?",
                    ring.newest().sealVisit(id, picture),
                    turned.values(),
                    ring.newest().id(),
                    id);
            return true;
        } catch (UnsealableException e) {
            statements.update("UPDATE visit SET " + EMPTIED + " WHERE id = ?", id);
            return false;
        }
    }

    private static void forgetVisitorsWithoutVisits(Statements statements) throws SQLException {
        statements.update("DELETE FROM visitor WHERE NOT EXISTS (SELECT FROM visit WHERE visitor_id = visitor.id)");
    }

    private static String randomId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
