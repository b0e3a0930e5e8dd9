package dev.doorward.recognition.people;

import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.kit.database.Database;
import dev.doorward.kit.database.Database.Statements;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.recognition.gallery.Template;
import dev.doorward.vision.face.Embedding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * People and pictures in the schema {@code recognition}. Every method is one transaction; each that changes something
 * raises the revision, so that a gallery knows whether it is up to date. Any of them throws
 * {@link DatabaseAwayException}, those that look into pictures {@link SealedException}.
 */
public final class PeopleStore {
    /** More pictures of one person make the template no better. */
    static final int MOST_PICTURES = 30;

    private static final String PEOPLE = "SELECT id, name, demo, created_at,"
            + " (SELECT count(*) FROM picture WHERE person_id = person.id) FROM person";

    private static final String BY_NAME = " ORDER BY lower(name), id";

    private final Database database;
    private final Keys keys;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public PeopleStore(DataSource source, Keys keys) {
        this.database = new Database(source);
        this.keys = keys;
    }

    /** Tells of each change after it is committed, in the thread that made it. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    public Person create(PersonName name, Member.Kind kind) {
        PersonId id = PersonId.random();
        return changing(statements -> {
            statements.update(
                    "INSERT INTO person (id, name, demo) VALUES (?, ?, ?)",
                    id.value(),
                    name.value(),
                    kind == Member.Kind.DEMO);
            raise(statements);
            return one(statements, id).orElseThrow();
        });
    }

    /** So many of the first, by name. */
    public List<Person> first(int limit) {
        return database.together(
                statements -> statements.query(PEOPLE + BY_NAME + " LIMIT ?", PeopleStore::person, limit));
    }

    /** So many by name, of those who come after this person; empty when nobody has that id. */
    public Optional<List<Person>> after(PersonId person, int limit) {
        return database.together(statements -> one(statements, person).isEmpty()
                ? Optional.empty()
                : Optional.of(statements.query(
                        PEOPLE + " WHERE (lower(name), id) > (SELECT lower(name), id FROM person WHERE id = ?)"
                                + BY_NAME + " LIMIT ?",
                        PeopleStore::person,
                        person.value(),
                        limit)));
    }

    /** What everybody is called. */
    public Map<PersonId, String> names() {
        Map<PersonId, String> names = new HashMap<>();
        database.together(statements -> statements.query(
                        "SELECT id, name FROM person",
                        row -> Map.entry(new PersonId(row.getString(1)), row.getString(2))))
                .forEach(one -> names.put(one.getKey(), one.getValue()));
        return names;
    }

    public Optional<Person> find(PersonId id) {
        return database.together(statements -> one(statements, id));
    }

    public Optional<Person> rename(PersonId id, PersonName name) {
        return changing(statements -> {
            if (statements.update("UPDATE person SET name = ? WHERE id = ?", name.value(), id.value()) > 0) {
                raise(statements);
            }
            return one(statements, id);
        });
    }

    /** Removes a person with every picture; whether there was one. */
    public boolean delete(PersonId id) {
        return changing(
                statements -> raised(statements, statements.update("DELETE FROM person WHERE id = ?", id.value())));
    }

    /** Removes every trace of somebody; the same answer each time it is asked. */
    public PersonForgotten forget(ForgetPerson wish) {
        return changing(statements -> {
            boolean known = one(statements, wish.person()).isPresent();
            PersonForgotten answer = Oblivion.of(statements, wish);
            raised(statements, known ? 1 : 0);
            return answer;
        });
    }

    /** Oldest first, with what each gives to the template; empty also for a person who isn't there. */
    public List<Picture> pictures(PersonId person) {
        return database.together(statements -> Album.of(statements, keys, person));
    }

    /** The JPEG for the page. */
    public Optional<byte[]> thumbnail(PersonId person, PictureId picture) {
        return database.together(statements -> Thumbnails.of(statements, keys, Subject.shows(person), picture));
    }

    /** Whether there was such a picture of this person. */
    public boolean removePicture(PersonId person, PictureId picture) {
        return changing(statements -> raised(
                statements,
                statements.update(
                        "DELETE FROM picture WHERE person_id = ? AND id = ?", person.value(), picture.value())));
    }

    /**
     * Stores a picture, unless it is too like someone else.
     *
     * @param bound similarity from which two people are too alike
     */
    public Addition add(PersonId person, NewPicture picture, Similarity bound, Doubles doubles) {
        return changing(statements -> {
            if (one(statements, person).isEmpty()) {
                return new Addition.NoSuchPerson();
            }
            KeyRing ring = keys.ring();
            KeysInUse used = KeysInUse.of(statements);
            used.require(ring); // with whom it can't be compared it could be too like
            List<Embedding> own = own(statements, ring, person);
            if (own.size() >= MOST_PICTURES) {
                return new Addition.Full(MOST_PICTURES);
            }
            Embedding turned = ring.turn(picture.embedding());
            List<Alike> others = FaceIndex.of(statements, ring, used).alike(statements, turned, person, bound);
            if (!others.isEmpty() && doubles == Doubles.REFUSE) {
                return new Addition.TooAlike(others.getFirst());
            }
            for (Alike other : others) {
                remember(statements, person, other);
            }
            return added(statements, insert(statements, person, picture, turned, ring.newest()), turned, own);
        });
    }

    /**
     * Keeps a face of somebody who was mistaken for this person, unless it may be theirs.
     *
     * @param rule by which faces are decided about
     */
    public Correction addMistaken(PersonId person, NewPicture picture, OpenSet rule) {
        return changing(statements -> {
            if (one(statements, person).isEmpty()) {
                return new Correction.NoSuchPerson();
            }
            KeyRing ring = keys.ring();
            KeysInUse.of(statements).require(ring); // with a picture that can't be compared it could clash
            Correction kept = Mistakes.keep(statements, ring, person, picture, own(statements, ring, person), rule);
            raised(statements, kept instanceof Correction.Kept ? 1 : 0);
            return kept;
        });
    }

    /** Oldest first. */
    public List<MistakenFace> mistaken(PersonId person) {
        return database.together(statements -> Mistakes.list(statements, person));
    }

    /** The JPEG for the page. */
    public Optional<byte[]> mistakenThumbnail(PersonId person, PictureId face) {
        return database.together(statements -> Thumbnails.of(statements, keys, Subject.mistakenFor(person), face));
    }

    /** Whether there was such a face. */
    public boolean removeMistaken(PersonId person, PictureId face) {
        return changing(statements -> raised(statements, Mistakes.remove(statements, person, face)));
    }

    /** The first picture by another model than today's, of those after this one, by their ids. */
    public Optional<OldPicture> outdated(Optional<PictureId> after) {
        return database.together(statements -> OldPicture.next(statements, keys.ring(), after));
    }

    /** Puts embeddings by today's model in the place of older ones; pictures that are gone by now stay gone. */
    public void relearn(Map<PictureId, Embedding> embeddings) {
        changing(statements -> {
            KeyRing ring = keys.ring();
            int changed = 0;
            for (Map.Entry<PictureId, Embedding> each : embeddings.entrySet()) {
                changed += OldPicture.replace(statements, ring, each.getKey(), each.getValue());
            }
            return raised(statements, changed);
        });
    }

    private static List<Embedding> own(Statements statements, KeyRing ring, PersonId person) throws SQLException {
        return statements.query(
                "SELECT embedding, key_id FROM picture WHERE person_id = ? AND model = ?",
                row -> ring.turn(Embeddings.read(row, 1), row.getString(2)).orElseThrow(),
                person.value(),
                Embeddings.MODEL);
    }

    private static Addition added(Statements statements, PictureId id, Embedding embedding, List<Embedding> own)
            throws SQLException {
        raise(statements);
        Optional<Similarity> nearest = own.stream()
                .map(other -> new Similarity(embedding.cosine(other)))
                .max(Comparator.naturalOrder());
        Optional<Similarity> toOthers = own.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Similarity(embedding.similarity(Template.of(own).embedding())));
        return new Addition.Added(id, nearest, toOthers);
    }

    private static PictureId insert(
            Statements statements, PersonId person, NewPicture picture, Embedding turned, RowKey key)
            throws SQLException {
        PictureId id = PictureId.random();
        statements.update(
                "INSERT INTO picture (id, person_id, original, thumbnail, model, embedding, key_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                person.value(),
                key.seal(id, Subject.shows(person), RowKey.Column.ORIGINAL, picture.original()),
                key.seal(id, Subject.shows(person), RowKey.Column.THUMBNAIL, picture.thumbnail()),
                Embeddings.MODEL,
                turned.values(),
                key.id());
        return id;
    }

    private static void remember(Statements statements, PersonId person, Alike other) throws SQLException {
        boolean first = person.value().compareTo(other.person().value()) < 0;
        statements.update(
                "INSERT INTO look_alike (person_id, other_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                first ? person.value() : other.person().value(),
                first ? other.person().value() : person.value());
    }

    private static Optional<Person> one(Statements statements, PersonId id) throws SQLException {
        return statements.query(PEOPLE + " WHERE id = ?", PeopleStore::person, id.value()).stream()
                .findFirst();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getString(1)),
                new PersonName(row.getString(2)),
                row.getBoolean(3) ? Member.Kind.DEMO : Member.Kind.REAL,
                row.getInt(5),
                row.getTimestamp(4).toInstant());
    }

    /** A transaction for whose end other writers wait. */
    private <T> T changing(Database.Work<T> work) {
        AtomicBoolean changed = new AtomicBoolean();
        T result = database.together(statements -> {
            long before = revision(statements, "SELECT number FROM revision FOR UPDATE");
            T answer = work.in(statements);
            changed.set(revision(statements, "SELECT number FROM revision") != before);
            return answer;
        });
        if (changed.get()) {
            listeners.forEach(Runnable::run);
        }
        return result;
    }

    private static long revision(Statements statements, String sql) throws SQLException {
        return statements.query(sql, row -> row.getLong(1)).getFirst();
    }

    private static void raise(Statements statements) throws SQLException {
        statements.update("UPDATE revision SET number = number + 1");
    }

    private static boolean raised(Statements statements, int changed) throws SQLException {
        if (changed > 0) {
            raise(statements);
        }
        return changed > 0;
    }
}
