package dev.doorward.recognition.people;

import static dev.doorward.recognition.people.Database.query;
import static dev.doorward.recognition.people.Database.update;

import dev.doorward.kit.sealing.Sealer.UnsealableException;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.vision.face.Embedding;
import java.sql.Connection;
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
    static boolean heardOf(Connection connection, DoorTrack where) throws SQLException {
        return !query(
                        connection,
                        row -> row.getInt(1),
                        "SELECT 1 FROM visit WHERE door = ? AND track = ?",
                        where.door().value(),
                        where.track().value())
                .isEmpty();
    }

    static Optional<VisitorId> visitor(Connection connection, DoorTrack where) throws SQLException {
        return query(
                        connection,
                        row -> row.getString(1),
                        "SELECT visitor_id FROM visit WHERE door = ? AND track = ?",
                        where.door().value(),
                        where.track().value())
                .stream()
                .filter(Objects::nonNull)
                .map(VisitorId::new)
                .findFirst();
    }

    static void insert(Connection connection, RowKey key, VisitorId visitor, Sighting face, Embedding turned)
            throws SQLException {
        update(
                connection,
                "INSERT INTO visitor (id, demo) VALUES (?, ?) ON CONFLICT DO NOTHING",
                visitor.value(),
                face.kind() == Member.Kind.DEMO);
        String id = randomId();
        update(
                connection,
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
    static void replaceIfBetter(Connection connection, RowKey key, Sighting face, Embedding turned)
            throws SQLException {
        List<String> worse = query(
                connection,
                row -> row.getString(1),
                "SELECT id FROM visit WHERE door = ? AND track = ? AND quality < ?",
                face.where().door().value(),
                face.where().track().value(),
                (float) face.quality());
        for (String id : worse) {
            update(
                    connection,
                    "UPDATE visit SET quality = ?, picture = ?, model = ?, embedding = ?, key_id = ? WHERE id = ?",
                    (float) face.quality(),
                    key.sealVisit(id, face.picture()),
                    Embeddings.MODEL,
                    turned.values(),
                    key.id(),
                    id);
        }
    }

    static void mark(Connection connection, DoorTrack where, Instant at) throws SQLException {
        update(
                connection,
                "INSERT INTO visit (id, door, track, seen_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (door, track) DO UPDATE SET " + EMPTIED,
                randomId(),
                where.door().value(),
                where.track().value(),
                at.atOffset(ZoneOffset.UTC));
        forgetVisitorsWithoutVisits(connection);
    }

    static void forgetAllOf(Connection connection, VisitorId visitor) throws SQLException {
        update(connection, "UPDATE visit SET " + EMPTIED + " WHERE visitor_id = ?", visitor.value());
        update(connection, "DELETE FROM visitor WHERE id = ?", visitor.value());
    }

    /** The newest so many stay. */
    static void forgetAllBut(Connection connection, int most) throws SQLException {
        update(
                connection,
                "DELETE FROM visit WHERE id IN (SELECT id FROM visit WHERE visitor_id IS NOT NULL"
                        + " ORDER BY seen_at DESC, id OFFSET ?)",
                most);
        forgetVisitorsWithoutVisits(connection);
    }

    static int forgetBefore(Connection connection, Instant visits, Instant marks) throws SQLException {
        int gone = update(
                connection,
                "DELETE FROM visit WHERE visitor_id IS NOT NULL AND (seen_at < ? OR model <> ?)",
                visits.atOffset(ZoneOffset.UTC),
                Embeddings.MODEL);
        update(
                connection,
                "DELETE FROM visit WHERE visitor_id IS NULL AND seen_at < ?",
                marks.atOffset(ZoneOffset.UTC));
        forgetVisitorsWithoutVisits(connection);
        return gone;
    }

    /** How many are not under the newest key. */
    static int toBeSealed(Connection connection, KeyRing ring) throws SQLException {
        return query(
                        connection,
                        row -> row.getInt(1),
                        "SELECT count(*) FROM visit WHERE key_id <> ?",
                        ring.newest().id())
                .getFirst();
    }

    /** Brings so many under the newest key. What was altered is forgotten: it is short-lived, and tells nothing. */
    static void seal(Connection connection, KeyRing ring, int most) throws SQLException {
        List<Boolean> whole = query(
                connection,
                row -> sealed(connection, ring, row),
                "SELECT id, picture, embedding, key_id FROM visit WHERE key_id <> ? LIMIT ?",
                ring.newest().id(),
                most);
        if (whole.contains(false)) {
            forgetVisitorsWithoutVisits(connection);
        }
    }

    private static boolean sealed(Connection connection, KeyRing ring, ResultSet row) throws SQLException {
        String id = row.getString(1);
        String key = row.getString(4);
        try {
            byte[] picture = ring.openVisit(id, row.getBytes(2), key);
            Embedding turned = ring.turn(Embeddings.read(row, 3), key).orElseThrow();
            update(
                    connection,
                    "UPDATE visit SET picture = ?, embedding = ?, key_id = ? WHERE id = ?",
                    ring.newest().sealVisit(id, picture),
                    turned.values(),
                    ring.newest().id(),
                    id);
            return true;
        } catch (UnsealableException e) {
            update(connection, "UPDATE visit SET " + EMPTIED + " WHERE id = ?", id);
            return false;
        }
    }

    private static void forgetVisitorsWithoutVisits(Connection connection) throws SQLException {
        update(connection, "DELETE FROM visitor WHERE NOT EXISTS (SELECT FROM visit WHERE visitor_id = visitor.id)");
    }

    private static String randomId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
