package dev.doorward.recognition.people;

import dev.doorward.kit.database.Database;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.kit.sealing.Sealer.UnsealableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Brings every picture under the newest key, a few at a time: those from before there was a key, and all of them, visitors'
 * faces too, when the key is changed. Each batch is one transaction that holds the lock of every change, so a kill leaves whole rows of two
 * kinds, both of which are read, and the next start goes on. The older key is given up when no row needs it.
 *
 * <pre>
 *   no key, nothing sealed --- one is made ---> [ A ]
 *   [ A ] --- another is wished for ---> [ B A ] --- batch by batch ---> every row under B ---> [ B ]
 * </pre>
 */
public final class Sealing {
    private static final int BATCH = 16;
    /** A batch of large pictures ends earlier: whoever enrols waits for it. */
    private static final int ENOUGH_BYTES = 4 << 20;

    /** How it stands after a step. */
    public sealed interface Step {
        /**
         * Every picture lies under the newest key.
         *
         * @param key its id
         * @param altered pictures that don't open, because somebody altered them; left as they are, with their old key
         */
        record Settled(String key, int altered) implements Step {}

        /** @param left pictures that are still to be sealed */
        record More(int left) implements Step {}

        /** @param words why it can't go on, for the owner */
        record Blocked(String words) implements Step {}
    }

    /** How far one way through the table has come, seen from its last commit. */
    private record Pass(@Nullable KeyRing ring, String after, int altered, boolean metPlain, Step step) {
        static final Pass NONE = new Pass(null, "", 0, false, new Step.More(0));

        static Pass begun(KeyRing ring) {
            return new Pass(ring, "", 0, false, new Step.More(0));
        }
    }

    private final Database database;
    private final Keys keys;
    private final int batch;
    private Pass pass = Pass.NONE;

    public Sealing(DataSource source, Keys keys) {
        this(source, keys, BATCH);
    }

    /** @param batch rows a transaction */
    Sealing(DataSource source, Keys keys, int batch) {
        this.database = new Database(source);
        this.keys = keys;
        this.batch = batch;
    }

    /**
     * Does one batch, if there is something to do; used by one thread.
     *
     * @throws DatabaseAwayException then nothing of the batch has happened
     */
    public Step step() {
        try {
            if (pass.step() instanceof Step.Settled && keys.ring() == pass.ring() && !keys.renewalWished()) {
                return pass.step();
            }
            pass = database.together(this::advanced);
        } catch (SealedException e) {
            return new Step.Blocked(e.getMessage());
        }
        if (pass.step() instanceof Step.Settled && pass.metPlain()) {
            database.outside("VACUUM FULL picture"); // takes what was plain out of the table's file too
        }
        return pass.step();
    }

    private Pass advanced(Statements statements) throws SQLException {
        statements.update("SET LOCAL synchronous_commit = on"); // the old key goes when the last batch is on the disk
        statements.query("SELECT number FROM revision FOR UPDATE", row -> row.getLong(1));
        KeyRing ring = ring(KeysInUse.of(statements));
        Pass from = ring == pass.ring() ? pass : Pass.begun(ring);
        String newest = ring.newest().id();
        List<Row> rows = statements.query(
                "SELECT id, key_id, octet_length(original), " + Subject.COLUMNS + " FROM picture"
                        + " WHERE key_id IS DISTINCT FROM ? AND id > ? ORDER BY id LIMIT " + batch,
                Row::of,
                newest,
                from.after());
        if (rows.isEmpty()) {
            Visits.seal(statements, ring, batch);
            int left = Visits.toBeSealed(statements, ring);
            return left == 0
                    ? ended(from, ring, KeysInUse.of(statements))
                    : new Pass(ring, from.after(), from.altered(), from.metPlain(), new Step.More(left));
        }
        int altered = from.altered();
        boolean metPlain = from.metPlain();
        String last = from.after();
        int bytes = 0;
        for (Row row : rows) {
            metPlain |= row.key() == null;
            altered += row.moved(statements, ring) ? 0 : 1;
            last = row.id().value();
            bytes += row.bytes();
            if (bytes > ENOUGH_BYTES) {
                break;
            }
        }
        int left = statements
                .query(
                        "SELECT count(*) FROM picture WHERE key_id IS DISTINCT FROM ? AND id > ?",
                        row -> row.getInt(1),
                        newest,
                        last)
                .getFirst();
        left += Visits.toBeSealed(statements, ring);
        return new Pass(ring, last, altered, metPlain, new Step.More(left));
    }

    private KeyRing ring(KeysInUse used) {
        if (keys.absent() && !used.any()) {
            keys.renew();
        }
        KeyRing ring = keys.ring();
        used.require(ring);
        if (keys.renewalWished() && ring.single()) {
            keys.renew();
        }
        return keys.ring();
    }

    private Pass ended(Pass from, KeyRing ring, KeysInUse used) {
        keys.fulfilled(); // before the old key goes: after a kill in between the wish would make a third one
        if (used.only(ring.newest())) {
            keys.retire(ring);
        }
        return new Pass(
                keys.ring(),
                "",
                from.altered(),
                from.metPlain(),
                new Step.Settled(ring.newest().id(), from.altered()));
    }

    /** A picture that is not under the newest key. One at a time is in memory: it may have 15 MB. */
    private record Row(
            PictureId id, Subject subject, @Nullable String key, int bytes) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(new PictureId(row.getString(1)), Subject.of(row, 4), row.getString(2), row.getInt(3));
        }

        /** Whether it could be: what was altered stays as it is. */
        boolean moved(Statements statements, KeyRing ring) throws SQLException {
            return statements
                    .query(
                            "SELECT original, thumbnail, embedding FROM picture WHERE id = ?",
                            row -> move(statements, row, ring),
                            id.value())
                    .getFirst();
        }

        private boolean move(Statements statements, ResultSet row, KeyRing ring) throws SQLException {
            try {
                statements.update(
                        "UPDATE picture SET original = ?, thumbnail = ?, embedding = ?, key_id = ? WHERE id = ?",
                        anew(ring, RowKey.Column.ORIGINAL, row.getBytes(1)),
                        anew(ring, RowKey.Column.THUMBNAIL, row.getBytes(2)),
                        ring.turn(Embeddings.read(row, 3), key).orElseThrow().values(),
                        ring.newest().id(),
                        id.value());
                return true;
            } catch (UnsealableException e) {
                return false;
            }
        }

        private byte[] anew(KeyRing ring, RowKey.Column column, byte[] stored) throws UnsealableException {
            return ring.newest().seal(id, subject, column, ring.open(id, subject, column, stored, key));
        }
    }
}
