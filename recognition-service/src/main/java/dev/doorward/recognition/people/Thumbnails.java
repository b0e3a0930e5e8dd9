package dev.doorward.recognition.people;

import dev.doorward.kit.database.Database.Statements;
import dev.doorward.kit.sealing.Sealer.UnsealableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The JPEGs of faces, for the page. */
final class Thumbnails {
    private Thumbnails() {}

    static Optional<byte[]> of(Statements statements, Keys keys, Subject subject, PictureId picture)
            throws SQLException {
        return statements
                .query(
                        "SELECT thumbnail, key_id FROM picture WHERE " + subject.column() + " = ? AND id = ?",
                        row -> opened(row, keys.ring(), subject, picture),
                        subject.person().value(),
                        picture.value())
                .stream()
                .findFirst();
    }

    private static byte[] opened(ResultSet row, KeyRing ring, Subject subject, PictureId picture) throws SQLException {
        try {
            return ring.open(picture, subject, RowKey.Column.THUMBNAIL, row.getBytes(1), row.getString(2));
        } catch (UnsealableException e) {
            throw new SealedException("This picture was altered in the database and can't be opened. Remove it.");
        }
    }
}
