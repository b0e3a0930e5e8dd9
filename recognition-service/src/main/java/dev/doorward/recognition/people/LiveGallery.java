package dev.doorward.recognition.people;

import static dev.doorward.recognition.people.Database.query;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.vision.face.Embedding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The gallery in memory, kept equal to the database. {@link #current()} is one volatile read and goes on answering while
 * the database is away.
 */
public final class LiveGallery {
    private static final String PICTURES = "SELECT person.id, demo, EXISTS (SELECT 1 FROM look_alike"
            + " WHERE look_alike.person_id = person.id OR other_id = person.id), embedding"
            + " FROM person JOIN picture ON picture.person_id = person.id WHERE model = ? ORDER BY person.id";
    private static final long NEVER_READ = -1;

    private final Database database;
    private volatile Optional<Gallery> current = Optional.empty();
    private long revision = NEVER_READ;

    public LiveGallery(DataSource source) {
        this.database = new Database(source);
    }

    /** Empty until the database has been read for the first time: then nobody can be said to be unknown. */
    public Optional<Gallery> current() {
        return current;
    }

    public int people() {
        return current.map(Gallery::people).orElse(0);
    }

    /**
     * Reads the gallery again if the database holds another revision than was read; whether it did.
     *
     * @throws DatabaseUnavailableException then the gallery stays as it is
     */
    public synchronized boolean refresh() {
        return database.transaction(connection -> {
            // The revision first: what is written in between is then read twice rather than missed.
            long found = query(connection, row -> row.getLong(1), "SELECT number FROM revision")
                    .getFirst();
            if (found == revision) {
                return false;
            }
            current = Optional.of(Gallery.of(read(connection)));
            revision = found;
            return true;
        });
    }

    private static List<Member> read(Connection connection) throws SQLException {
        Map<PersonId, Known> people = new LinkedHashMap<>();
        query(
                connection,
                row -> people.computeIfAbsent(new PersonId(row.getString(1)), id -> new Known())
                        .add(row),
                PICTURES,
                Embeddings.MODEL);
        return people.entrySet().stream()
                .map(entry -> entry.getValue().member(entry.getKey()))
                .toList();
    }

    /** One person's rows, gathered. */
    private static final class Known {
        private final List<Embedding> pictures = new ArrayList<>();
        private Member.Kind kind = Member.Kind.REAL;
        private Member.Likeness likeness = Member.Likeness.NONE_KNOWN;

        Known add(ResultSet row) throws SQLException {
            kind = row.getBoolean(2) ? Member.Kind.DEMO : Member.Kind.REAL;
            likeness = row.getBoolean(3) ? Member.Likeness.HAS_DOUBLE : Member.Likeness.NONE_KNOWN;
            pictures.add(Embeddings.read(row, 4));
            return this;
        }

        Member member(PersonId person) {
            return new Member(person, kind, likeness, Member.template(pictures));
        }
    }
}
