package dev.doorward.recognition.people;

import dev.doorward.contract.DoorId;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.kit.sealing.Sealer.UnsealableException;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Strangers and their visits in the schema {@code recognition}, for as long as the owner wants. Nothing of them is in the
 * gallery. Every method is one transaction; writers wait for each other as those of {@link PeopleStore} do, so two replicas
 * make one visit of one track and one visitor of one face. Any of them throws {@link DatabaseAwayException}, those
 * that look into faces {@link SealedException}.
 */
public final class VisitorStore {
    /** When there are more, the oldest go first: whoever walks past all day fills no disk. */
    static final int MOST_VISITS = 2_000;
    /** Faces from here on are one visitor: as alike as it takes to open, a false accept rate of 1.4e-5 a comparison. */
    public static final Similarity SAME = new Similarity(0.47);
    /** A replica hears nothing of a track after so long. */
    private static final Duration TRACK = Duration.ofHours(1);

    /** Who steps out of the picture and back is seen in several tracks; less than ten minutes apart they are one time. */
    private static final String VISITORS = "SELECT visitor.id, demo, ignored, count(*) FILTER (WHERE anew),"
            + " array_agg(DISTINCT door), min(seen_at), max(seen_at) FROM visitor JOIN (SELECT visitor_id, door, seen_at,"
            + " coalesce(seen_at - lag(seen_at) OVER (PARTITION BY visitor_id ORDER BY seen_at) > interval '10 minutes',"
            + " true) AS anew FROM visit) AS visits ON visitor_id = visitor.id";

    private final Database database;
    private final Keys keys;

    public VisitorStore(DataSource source, Keys keys) {
        this.database = new Database(source);
        this.keys = keys;
    }

    /** Keeps a face as a visit, of somebody who was here before or of somebody new; of each track the best one heard of. */
    public void keep(Sighting face) {
        locked(statements -> {
            KeyRing ring = keys.ring();
            KeysInUse used = KeysInUse.of(statements);
            used.require(ring);
            Embedding turned = ring.turn(face.embedding());
            if (!Visits.heardOf(statements, face.where())) {
                VisitorId visitor =
                        VisitIndex.alike(statements, ring, used, turned, face.kind(), SAME).keySet().stream()
                                .findFirst()
                                .orElseGet(VisitorId::random);
                Visits.insert(statements, ring.newest(), visitor, face, turned);
                Visits.forgetAllBut(statements, MOST_VISITS);
            } else {
                Visits.replaceIfBetter(statements, ring.newest(), face, turned);
            }
            return null;
        });
    }

    /** Somebody known was recognised in this track: what was kept of it is forgotten, and nothing will be. */
    public void known(DoorTrack where, Instant at) {
        locked(statements -> {
            Visits.mark(statements, where, at);
            return null;
        });
    }

    /**
     * Those who were here last, first.
     *
     * @param ignored which kind: those who count, or those whom the owner ignores
     * @param before only those who were not here since
     */
    public List<Visitor> list(boolean ignored, Instant before, int limit) {
        return database.together(statements -> statements.query(
                VISITORS + " WHERE ignored = ? GROUP BY visitor.id HAVING max(seen_at) < ?"
                        + " ORDER BY max(seen_at) DESC LIMIT ?",
                VisitorStore::visitor,
                ignored,
                before.atOffset(ZoneOffset.UTC),
                limit));
    }

    public Optional<Visitor> find(VisitorId id) {
        return database.together(statements -> one(statements, id));
    }

    /** Whose visits these tracks were, of those that are kept. */
    public List<PastVisit> visits(List<DoorTrack> tracks) {
        return database.together(statements -> {
            List<PastVisit> visits = new ArrayList<>();
            for (DoorTrack where : tracks) {
                Optional<VisitorId> visitor = Visits.visitor(statements, where);
                if (visitor.isPresent()) {
                    one(statements, visitor.get())
                            .map(found -> new PastVisit(where, found))
                            .ifPresent(visits::add);
                }
            }
            return visits;
        });
    }

    /** Those who are like a face, most alike first. */
    public List<AlikeVisitor> alike(Embedding face, Member.Kind kind, Similarity bound, int most) {
        return database.together(statements -> {
            KeyRing ring = keys.ring();
            List<AlikeVisitor> found = new ArrayList<>();
            for (Map.Entry<VisitorId, Similarity> each : VisitIndex.alike(
                            statements, ring, KeysInUse.of(statements), ring.turn(face), kind, bound)
                    .entrySet()) {
                if (found.size() < most) {
                    one(statements, each.getKey())
                            .map(visitor -> new AlikeVisitor(visitor, each.getValue()))
                            .ifPresent(found::add);
                }
            }
            return found;
        });
    }

    /** JPEGs of the face, the best first. */
    public List<byte[]> pictures(VisitorId id, int most) {
        return database.together(statements -> statements.query(
                "SELECT id, picture, key_id FROM visit WHERE visitor_id = ? ORDER BY quality DESC, id LIMIT ?",
                row -> opened(row, keys.ring()),
                id.value(),
                most));
    }

    /** Whether the owner wants to hear more of this visitor; empty when there is none. */
    public Optional<Visitor> ignore(VisitorId id, boolean ignored) {
        return locked(statements -> {
            statements.update("UPDATE visitor SET ignored = ? WHERE id = ?", ignored, id.value());
            return one(statements, id);
        });
    }

    /** Forgets a visitor with every visit; nothing happens when there is none. A track that goes on brings nothing back. */
    public void delete(VisitorId id) {
        locked(statements -> {
            Visits.forgetAllOf(statements, id);
            return null;
        });
    }

    /**
     * Forgets visits from before a moment, those whose face another model embedded, and marks of tracks that are over.
     * Returns how many visits went.
     */
    public int forgetBefore(Instant moment, Instant now) {
        return locked(statements -> Visits.forgetBefore(statements, moment, now.minus(TRACK)));
    }

    private static byte[] opened(ResultSet row, KeyRing ring) throws SQLException {
        try {
            return ring.openVisit(row.getString(1), row.getBytes(2), row.getString(3));
        } catch (UnsealableException e) {
            throw new SealedException(
                    "This visitor's picture was altered in the database and can't be opened. Delete it.");
        }
    }

    private static Optional<Visitor> one(Statements statements, VisitorId id) throws SQLException {
        return statements
                .query(VISITORS + " WHERE visitor.id = ? GROUP BY visitor.id", VisitorStore::visitor, id.value())
                .stream()
                .findFirst();
    }

    private static Visitor visitor(ResultSet row) throws SQLException {
        return new Visitor(
                new VisitorId(row.getString(1)),
                row.getBoolean(2) ? Member.Kind.DEMO : Member.Kind.REAL,
                row.getBoolean(3),
                row.getInt(4),
                Arrays.stream((String[]) row.getArray(5).getArray())
                        .map(DoorId::new)
                        .toList(),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant());
    }

    /** The lock of every change; the revision stays, for the gallery does not change. */
    private <T> T locked(Database.Work<T> work) {
        return database.together(statements -> {
            statements.query("SELECT number FROM revision FOR UPDATE", row -> row.getLong(1));
            return work.in(statements);
        });
    }
}
