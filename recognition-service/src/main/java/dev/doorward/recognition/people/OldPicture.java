package dev.doorward.recognition.people;

import dev.doorward.kit.database.Database.Statements;
import dev.doorward.kit.sealing.Sealer.UnsealableException;
import dev.doorward.vision.face.Embedding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A picture whose embedding is by another model than today's.
 *
 * @param original the bytes as they were sent, read-only; empty when they can't be opened
 */
public record OldPicture(PictureId id, Optional<byte[]> original) {

    static Optional<OldPicture> next(Statements statements, KeyRing ring, Optional<PictureId> after)
            throws SQLException {
        return statements
                .query(
                        "SELECT id, original, key_id, " + Subject.COLUMNS + " FROM picture WHERE model <> ? AND id > ?"
                                + " ORDER BY id LIMIT 1",
                        row -> opened(row, ring),
                        Embeddings.MODEL,
                        after.map(PictureId::value).orElse(""))
                .stream()
                .findFirst();
    }

    /** How many rows it changed; the embedding goes under the key that the row has at this moment. */
    static int replace(Statements statements, KeyRing ring, PictureId picture, Embedding embedding)
            throws SQLException {
        List<Optional<Embedding>> turned = statements.query(
                "SELECT key_id FROM picture WHERE id = ?",
                row -> ring.turnAs(embedding, row.getString(1)),
                picture.value());
        int changed = 0;
        for (Embedding stored : turned.stream().flatMap(Optional::stream).toList()) {
            changed += statements.update(
                    "UPDATE picture SET embedding = ?, model = ? WHERE id = ?",
                    stored.values(),
                    Embeddings.MODEL,
                    picture.value());
        }
        return changed;
    }

    private static OldPicture opened(ResultSet row, KeyRing ring) throws SQLException {
        PictureId id = new PictureId(row.getString(1));
        try {
            byte[] original =
                    ring.open(id, Subject.of(row, 4), RowKey.Column.ORIGINAL, row.getBytes(2), row.getString(3));
            return new OldPicture(id, Optional.of(original));
        } catch (UnsealableException | SealedException e) {
            return new OldPicture(id, Optional.empty());
        }
    }
}
