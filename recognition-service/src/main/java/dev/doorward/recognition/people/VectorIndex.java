package dev.doorward.recognition.people;

import com.pgvector.PGvector;
import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Asks pgvector for the nearest pictures by its HNSW index. The index is searched first and filtered after, so the search
 * is wide enough to hold every picture of the person's own and the nearest of the others all the same.
 */
final class VectorIndex implements FaceIndex {
    private static final int NEAREST = 100;
    private static final int SEARCHED = NEAREST + PeopleStore.MOST_PICTURES;

    @Override
    public List<Alike> alike(Connection connection, Embedding picture, PersonId person, Similarity bound)
            throws SQLException {
        Database.execute(connection, "SET LOCAL hnsw.ef_search = " + SEARCHED);
        PGvector probe = new PGvector(picture.values());
        List<Alike> pictures = Database.query(
                connection,
                row -> new Alike(new PersonId(row.getString(1)), new Similarity(1 - row.getDouble(2))),
                "SELECT person_id, embedding_vector <=> ? FROM picture WHERE person_id <> ? AND model = ?"
                        + " ORDER BY embedding_vector <=> ? LIMIT " + NEAREST,
                probe,
                person.value(),
                Embeddings.MODEL,
                probe);
        return Alike.bestOfEach(pictures, bound);
    }
}
