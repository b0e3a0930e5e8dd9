package dev.doorward.recognition.people;

import dev.doorward.contract.PersonId;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.recognition.gallery.Comparisons;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Rotation;
import dev.doorward.recognition.gallery.Template;
import dev.doorward.vision.face.Embedding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The gallery in memory, kept equal to the database. {@link #current()} is one volatile read and goes on answering while
 * the database is away.
 */
public final class LiveGallery {
    private static final String PICTURES = "SELECT person.id, demo, EXISTS (SELECT 1 FROM look_alike"
            + " WHERE look_alike.person_id = person.id OR other_id = person.id), embedding, key_id, model,"
            + " mistaken_for IS NOT NULL FROM person JOIN picture ON person.id IN (picture.person_id, mistaken_for)"
            + " ORDER BY person.id";
    private static final long NEVER_READ = -1;

    private final Database database;
    private final Keys keys;
    private volatile Optional<Gallery> current = Optional.empty();
    private volatile int outdated;
    private long revision = NEVER_READ;

    public LiveGallery(DataSource source, Keys keys) {
        this.database = new Database(source);
        this.keys = keys;
    }

    /**
     * Empty until the pictures have been read for the first time, which takes the database and the key: then nobody can
     * be said to be unknown.
     */
    public Optional<Gallery> current() {
        return current;
    }

    public int people() {
        return current.map(Gallery::people).orElse(0);
    }

    /** Pictures whose embedding is by another model than the one that looks at the door: they are not compared. */
    public int outdated() {
        return outdated;
    }

    /**
     * Reads the gallery again if the database holds another revision than was read, or a picture could not be opened
     * then; whether it did. It holds the people of whom any picture can be compared, and counts the others as missing. So it
     * does those for whom somebody was mistaken who can't be compared: nobody is let in as them meanwhile.
     *
     * @throws DatabaseAwayException then the gallery stays as it is
     * @throws SealedException likewise: no picture at all could be opened
     */
    public synchronized boolean refresh() {
        return database.together(statements -> {
            // The revision first: what is written in between is then read twice rather than missed.
            long found = statements
                    .query("SELECT number FROM revision", row -> row.getLong(1))
                    .getFirst();
            if (found == revision) {
                return false;
            }
            People people = read(statements);
            if (people.sealed() > 0) {
                people = read(statements); // another replica may have changed the key just now
            }
            if (people.known().isEmpty() && people.sealed() > 0) {
                throw new SealedException("No picture could be opened.");
            }
            current = Optional.of(people.gallery());
            outdated = people.outdated();
            revision = people.sealed() > 0 ? NEVER_READ : found;
            return true;
        });
    }

    /**
     * How like each other the pictures are that are stored now: those of people, or of the demo's where there is nobody
     * else, since a demo person is never taken for somebody who stands at the door.
     *
     * @throws DatabaseAwayException when it is away
     */
    public Compared compare() {
        People people = database.together(this::read);
        List<Known> real = people.of(Member.Kind.REAL);
        boolean demo = real.isEmpty();
        Map<PersonId, List<Embedding>> pictures = new LinkedHashMap<>();
        (demo ? people.of(Member.Kind.DEMO) : real)
                .forEach(known -> pictures.put(known.first().person(), known.pictures()));
        return new Compared(Comparisons.of(pictures), demo, people.sealed() + people.outdated());
    }

    /**
     * @param demo whether these are the people of the demo
     * @param missing pictures that can't be compared now
     */
    public record Compared(Comparisons comparisons, boolean demo, int missing) {}

    private People read(Statements statements) throws SQLException {
        List<Row> rows = statements.query(PICTURES, Row::of);
        KeyRing ring = keys.ring(); // after the rows: no row is older than its key
        Map<PersonId, Known> known = new LinkedHashMap<>();
        Set<PersonId> all = new HashSet<>();
        Set<PersonId> unguarded = new HashSet<>();
        int sealed = 0;
        int outdated = 0;
        for (Row row : rows) {
            Optional<Embedding> picture = ring.turn(row.stored(), row.key());
            boolean comparable = picture.isPresent() && row.model().equals(Embeddings.MODEL);
            if (picture.isEmpty()) {
                sealed++;
            } else if (!comparable) {
                outdated++;
            }
            if (!row.mistaken()) {
                all.add(row.person());
            } else if (!comparable) {
                unguarded.add(row.person());
            }
            if (comparable) {
                known.computeIfAbsent(row.person(), person -> new Known(row)).add(row.mistaken(), picture.get());
            }
        }
        known.values().removeIf(Known::withoutPictures);
        known.keySet().removeAll(unguarded);
        return new People(ring, known.values(), all.size() - known.size(), sealed, outdated);
    }

    /**
     * @param missing people of whom no picture can be compared
     * @param sealed pictures whose key isn't here
     * @param outdated pictures by another model
     */
    private record People(KeyRing ring, Collection<Known> known, int missing, int sealed, int outdated) {
        List<Known> of(Member.Kind kind) {
            return known.stream().filter(one -> one.first().kind() == kind).toList();
        }

        /** The rotation is made here, so that the first face at the door does not wait for it. */
        Gallery gallery() {
            Rotation rotation = ring.newest().rotation();
            return Gallery.turned(known.stream().map(Known::member).toList(), rotation::apply, missing);
        }
    }

    private record Row(
            PersonId person,
            Member.Kind kind,
            Member.Likeness likeness,
            Embedding stored,
            @Nullable String key,
            String model,
            boolean mistaken) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new PersonId(row.getString(1)),
                    row.getBoolean(2) ? Member.Kind.DEMO : Member.Kind.REAL,
                    row.getBoolean(3) ? Member.Likeness.HAS_DOUBLE : Member.Likeness.NONE_KNOWN,
                    Embeddings.read(row, 4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7));
        }
    }

    /** One person's pictures, and the faces that were mistaken for them, gathered. */
    private record Known(Row first, List<Embedding> pictures, List<Embedding> mistaken) {
        Known(Row first) {
            this(first, new ArrayList<>(), new ArrayList<>());
        }

        void add(boolean isMistaken, Embedding face) {
            (isMistaken ? mistaken : pictures).add(face);
        }

        boolean withoutPictures() {
            return pictures.isEmpty();
        }

        Member member() {
            Embedding template = Template.of(pictures).embedding();
            return new Member(first.person(), first.kind(), first.likeness(), template, mistaken);
        }
    }
}
