package dev.doorward.recognition.people;

import com.pgvector.PGvector;
import dev.doorward.contract.PersonId;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.SQLException;
import java.util.List;

/**
 * Asks pgvector for the nearest pictures, exactly: an HNSW index misses some, and who is missed here is a look-alike of
 * whom nobody is warned (docs/adr/0039).
 */
final class VectorIndex implements FaceIndex {
    private static final int NEAREST = 100;

    @Override
    public List<Alike> alike(Statements statements, Embedding picture, PersonId person, Similarity bound)
            throws SQLException {
        PGvector probe = new PGvector(picture.values());
        List<Alike> pictures = statements.query(
                "SELECT person_id, embedding_vector <#> ? FROM picture WHERE person_id <> ? AND model = ?"
                        + " ORDER BY embedding_vector <#> ? LIMIT " + NEAREST,
                row -> new Alike(new PersonId(row.getString(1)), new Similarity(-row.getDouble(2))),
                probe,
                person.value(),
                Embeddings.MODEL,
                probe);
        return Alike.bestOfEach(pictures, bound);
    }
}
