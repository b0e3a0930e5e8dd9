package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Compares with every stored picture, whichever key it lies under: right everywhere, and quick enough for a house. */
final class ExactIndex implements FaceIndex {
    private final KeyRing ring;

    ExactIndex(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public List<Alike> alike(Statements statements, Embedding picture, PersonId person, Similarity bound)
            throws SQLException {
        List<Optional<Alike>> pictures = statements.query(
                "SELECT person_id, embedding, key_id FROM picture WHERE person_id <> ? AND model = ?",
                row -> {
                    PersonId other = new PersonId(row.getString(1));
                    return ring.turn(Embeddings.read(row, 2), row.getString(3))
                            .map(stored -> new Alike(other, new Similarity(picture.similarity(stored))));
                },
                person.value(),
                Embeddings.MODEL);
        return Alike.bestOfEach(pictures.stream().flatMap(Optional::stream).toList(), bound);
    }
}
