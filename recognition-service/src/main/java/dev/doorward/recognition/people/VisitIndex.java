package dev.doorward.recognition.people;

import com.pgvector.PGvector;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the kept visits that are like a face: by pgvector where that is there, else one by one; both exactly. */
final class VisitIndex {
    private static final int NEAREST = 200;

    private VisitIndex() {}

    /**
     * The visitors whose faces reach the bound, each with the most alike one, most alike first.
     *
     * @param face turned by the newest key
     */
    static Map<VisitorId, Similarity> alike(
            Statements statements, KeyRing ring, KeysInUse used, Embedding face, Member.Kind kind, Similarity bound)
            throws SQLException {
        boolean vectors = FaceIndex.vectors(statements, "visit") && used.only(ring.newest());
        List<Near> near = vectors ? byVector(statements, face, kind) : oneByOne(statements, ring, face, kind);
        Map<VisitorId, Similarity> best = new LinkedHashMap<>();
        near.stream()
                .filter(each -> each.similarity().atLeast(bound))
                .sorted(Comparator.comparing(Near::similarity).reversed())
                .forEach(each -> best.putIfAbsent(each.visitor(), each.similarity()));
        return best;
    }

    private static List<Near> byVector(Statements statements, Embedding face, Member.Kind kind) throws SQLException {
        PGvector probe = new PGvector(face.values());
        return statements.query(
                "SELECT visitor_id, embedding_vector <#> ? AS distance FROM visit"
                        + " JOIN visitor ON visitor.id = visitor_id WHERE demo = ? AND model = ?"
                        + " ORDER BY distance LIMIT " + NEAREST,
                row -> new Near(new VisitorId(row.getString(1)), new Similarity(-row.getDouble(2))),
                probe,
                kind == Member.Kind.DEMO,
                Embeddings.MODEL);
    }

    private static List<Near> oneByOne(Statements statements, KeyRing ring, Embedding face, Member.Kind kind)
            throws SQLException {
        return statements
                .query(
                        "SELECT visitor_id, embedding, key_id FROM visit JOIN visitor ON visitor.id = visitor_id"
                                + " WHERE demo = ? AND model = ?",
                        row -> {
                            VisitorId visitor = new VisitorId(row.getString(1));
                            return ring.turn(Embeddings.read(row, 2), row.getString(3))
                                    .map(stored -> new Near(visitor, new Similarity(face.similarity(stored))));
                        },
                        kind == Member.Kind.DEMO,
                        Embeddings.MODEL)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private record Near(VisitorId visitor, Similarity similarity) {}
}
