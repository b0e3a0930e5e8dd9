package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.recognition.gallery.Contribution;
import dev.doorward.recognition.gallery.Template;
import dev.doorward.vision.face.Embedding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One person's pictures, as they are looked at. */
final class Album {
    private Album() {}

    /** Oldest first. Without their key they are listed all the same; then nobody can say what they give. */
    static List<Picture> of(Statements statements, Keys keys, PersonId person) throws SQLException {
        Optional<KeyRing> ring = here(keys);
        List<Page> pages = statements.query(
                "SELECT id, added_at, embedding, key_id, model FROM picture WHERE person_id = ? ORDER BY added_at, id",
                row -> Page.of(row, ring),
                person.value());
        List<Embedding> readable =
                pages.stream().flatMap(page -> page.embedding().stream()).toList();
        Iterator<Contribution> contributions = readable.isEmpty()
                ? List.<Contribution>of().iterator()
                : Template.of(readable).pictures().iterator();
        return pages.stream()
                .map(page ->
                        new Picture(page.id(), page.addedAt(), page.embedding().map(each -> contributions.next())))
                .toList();
    }

    private static Optional<KeyRing> here(Keys keys) {
        try {
            return Optional.of(keys.ring());
        } catch (SealedException e) {
            return Optional.empty();
        }
    }

    /** @param embedding empty when its key isn't here, or another model made it */
    private record Page(PictureId id, Instant addedAt, Optional<Embedding> embedding) {
        static Page of(ResultSet row, Optional<KeyRing> ring) throws SQLException {
            Embedding stored = Embeddings.read(row, 3);
            String key = row.getString(4);
            boolean comparable = row.getString(5).equals(Embeddings.MODEL);
            return new Page(
                    new PictureId(row.getString(1)),
                    row.getTimestamp(2).toInstant(),
                    ring.filter(here -> comparable).flatMap(here -> here.turn(stored, key)));
        }
    }
}
