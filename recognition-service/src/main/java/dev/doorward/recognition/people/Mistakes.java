package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.recognition.gallery.MistakenRule;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.vision.face.Embedding;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Faces that were mistaken for a person, for whoever holds the lock. */
final class Mistakes {
    /** Who is mistaken for so many others has a bad template; other pictures of them help more. */
    static final int MOST = 10;

    private Mistakes() {}

    static Correction keep(
            Statements statements, KeyRing ring, PersonId person, NewPicture picture, List<Embedding> own, OpenSet rule)
            throws SQLException {
        if (list(statements, person).size() >= MOST) {
            return new Correction.Full(MOST);
        }
        Embedding turned = ring.turn(picture.embedding());
        Optional<MistakenRule.Clash> clash = MistakenRule.clash(turned, own, rule);
        if (clash.isPresent()) {
            return new Correction.Clashes(clash.get());
        }
        PictureId id = PictureId.random();
        RowKey key = ring.newest();
        Subject subject = Subject.mistakenFor(person);
        statements.update(
                "INSERT INTO picture (id, mistaken_for, original, thumbnail, model, embedding, key_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                person.value(),
                key.seal(id, subject, RowKey.Column.ORIGINAL, picture.original()),
                key.seal(id, subject, RowKey.Column.THUMBNAIL, picture.thumbnail()),
                Embeddings.MODEL,
                turned.values(),
                key.id());
        return new Correction.Kept(id);
    }

    /** Oldest first. */
    static List<MistakenFace> list(Statements statements, PersonId person) throws SQLException {
        return statements.query(
                "SELECT id, added_at FROM picture WHERE mistaken_for = ? ORDER BY added_at, id",
                row -> new MistakenFace(
                        new PictureId(row.getString(1)), row.getTimestamp(2).toInstant()),
                person.value());
    }

    /** How many rows went. */
    static int remove(Statements statements, PersonId person, PictureId picture) throws SQLException {
        return statements.update(
                "DELETE FROM picture WHERE mistaken_for = ? AND id = ?", person.value(), picture.value());
    }
}
