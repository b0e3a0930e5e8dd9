package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.SQLException;
import java.util.List;

/** Finds the stored pictures of other people that are like a new one; with pgvector by its index, else one by one. */
interface FaceIndex {

    /**
     * The other people one of whose pictures reaches the bound, each with their most alike picture, most alike first.
     *
     * @param picture turned by the newest key
     * @param person whose own pictures don't count
     */
    List<Alike> alike(Statements statements, Embedding picture, PersonId person, Similarity bound) throws SQLException;

    /** The index that this database has at this moment; pgvector knows one rotation only. */
    static FaceIndex of(Statements statements, KeyRing ring, KeysInUse used) throws SQLException {
        return vectors(statements, "picture") && used.only(ring.newest()) ? new VectorIndex() : new ExactIndex(ring);
    }

    /** Whether this table has the column that pgvector searches. */
    static boolean vectors(Statements statements, String table) throws SQLException {
        return !statements
                .query(
                        "SELECT 1 FROM information_schema.columns WHERE table_schema = current_schema()"
                                + " AND table_name = ? AND column_name = 'embedding_vector'",
                        row -> row.getInt(1),
                        table)
                .isEmpty();
    }
}
