package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Compares with every stored picture: right everywhere, and quick enough for a house. */
final class ExactIndex implements FaceIndex {
    @Override
    public List<Alike> alike(Connection connection, Embedding picture, PersonId person, Similarity bound)
            throws SQLException {
        List<Alike> pictures = Database.query(
                connection,
                row -> new Alike(
                        new PersonId(row.getString(1)), new Similarity(picture.cosine(Embeddings.read(row, 2)))),
                "SELECT person_id, embedding FROM picture WHERE person_id <> ? AND model = ?",
                person.value(),
                Embeddings.MODEL);
        return Alike.bestOfEach(pictures, bound);
    }
}
