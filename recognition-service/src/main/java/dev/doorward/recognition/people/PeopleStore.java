package dev.doorward.recognition.people;

import static dev.doorward.recognition.people.Database.query;
import static dev.doorward.recognition.people.Database.update;

import dev.doorward.contract.ForgetPerson;
import dev.doorward.contract.PersonForgotten;
import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.recognition.gallery.Template;
import dev.doorward.vision.face.Embedding;
import java.sql.Connection;
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
 * {@link DatabaseUnavailableException}, those that look into pictures {@link SealedException}.
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
        return changing(connection -> {
            update(
                    connection,
                    "INSERT INTO person (id, name, demo) VALUES (?, ?, ?)",
                    id.value(),
                    name.value(),
                    kind == Member.Kind.DEMO);
            raise(connection);
            return one(connection, id).orElseThrow();
        });
    }

    /** So many of the first, by name. */
    public List<Person> first(int limit) {
        return database.transaction(
                connection -> query(connection, PeopleStore::person, PEOPLE + BY_NAME + " LIMIT ?", limit));
    }

    /** So many by name, of those who come after this person; empty when nobody has that id. */
    public Optional<List<Person>> after(PersonId person, int limit) {
        return database.transaction(connection -> one(connection, person).isEmpty()
                ? Optional.empty()
                : Optional.of(query(
                        connection,
                        PeopleStore::person,
                        PEOPLE + " WHERE (lower(name), id) > (SELECT lower(name), id FROM person WHERE id = ?)"
                                + BY_NAME + " LIMIT ?",
                        person.value(),
                        limit)));
    }

    /** What everybody is called. */
    public Map<PersonId, String> names() {
        Map<PersonId, String> names = new HashMap<>();
        database.transaction(connection -> query(
                        connection,
                        row -> Map.entry(new PersonId(row.getString(1)), row.getString(2)),
                        "SELECT id, name FROM person"))
                .forEach(one -> names.put(one.getKey(), one.getValue()));
        return names;
    }

    public Optional<Person> find(PersonId id) {
        return database.transaction(connection -> one(connection, id));
    }

    public Optional<Person> rename(PersonId id, PersonName name) {
        return changing(connection -> {
            if (update(connection, "UPDATE person SET name = ? WHERE id = ?", name.value(), id.value()) > 0) {
                raise(connection);
            }
            return one(connection, id);
        });
    }

    /** Removes a person with every picture; whether there was one. */
    public boolean delete(PersonId id) {
        return changing(
                connection -> raised(connection, update(connection, "DELETE FROM person WHERE id = ?", id.value())));
    }

    /** Removes every trace of somebody; the same answer each time it is asked. */
    public PersonForgotten forget(ForgetPerson wish) {
        return changing(connection -> {
            boolean known = one(connection, wish.person()).isPresent();
            PersonForgotten answer = Oblivion.of(connection, wish);
            raised(connection, known ? 1 : 0);
            return answer;
        });
    }

    /** Oldest first, with what each gives to the template; empty also for a person who isn't there. */
    public List<Picture> pictures(PersonId person) {
        return database.transaction(connection -> Album.of(connection, keys, person));
    }

    /** The JPEG for the page. */
    public Optional<byte[]> thumbnail(PersonId person, PictureId picture) {
        return database.transaction(connection -> Thumbnails.of(connection, keys, Subject.shows(person), picture));
    }

    /** Whether there was such a picture of this person. */
    public boolean removePicture(PersonId person, PictureId picture) {
        return changing(connection -> raised(
                connection,
                update(
                        connection,
                        "DELETE FROM picture WHERE person_id = ? AND id = ?",
                        person.value(),
                        picture.value())));
    }

    /**
     * Stores a picture, unless it is too like someone else.
     *
     * @param bound similarity from which two people are too alike
     */
    public Addition add(PersonId person, NewPicture picture, Similarity bound, Doubles doubles) {
        return changing(connection -> {
            if (one(connection, person).isEmpty()) {
                return new Addition.NoSuchPerson();
            }
            KeyRing ring = keys.ring();
            KeysInUse used = KeysInUse.of(connection);
            used.require(ring); // with whom it can't be compared it could be too like
            List<Embedding> own = own(connection, ring, person);
            if (own.size() >= MOST_PICTURES) {
                return new Addition.Full(MOST_PICTURES);
            }
            Embedding turned = ring.turn(picture.embedding());
            List<Alike> others = FaceIndex.of(connection, ring, used).alike(connection, turned, person, bound);
            if (!others.isEmpty() && doubles == Doubles.REFUSE) {
                return new Addition.TooAlike(others.getFirst());
            }
            for (Alike other : others) {
                remember(connection, person, other);
            }
            return added(connection, insert(connection, person, picture, turned, ring.newest()), turned, own);
        });
    }

    /**
     * Keeps a face of somebody who was mistaken for this person, unless it may be theirs.
     *
     * @param rule by which faces are decided about
     */
    public Correction addMistaken(PersonId person, NewPicture picture, OpenSet rule) {
        return changing(connection -> {
            if (one(connection, person).isEmpty()) {
                return new Correction.NoSuchPerson();
            }
            KeyRing ring = keys.ring();
            KeysInUse.of(connection).require(ring); // with a picture that can't be compared it could clash
            Correction kept = Mistakes.keep(connection, ring, person, picture, own(connection, ring, person), rule);
            raised(connection, kept instanceof Correction.Kept ? 1 : 0);
            return kept;
        });
    }

    /** Oldest first. */
    public List<MistakenFace> mistaken(PersonId person) {
        return database.transaction(connection -> Mistakes.list(connection, person));
    }

    /** The JPEG for the page. */
    public Optional<byte[]> mistakenThumbnail(PersonId person, PictureId face) {
        return database.transaction(connection -> Thumbnails.of(connection, keys, Subject.mistakenFor(person), face));
    }

    /** Whether there was such a face. */
    public boolean removeMistaken(PersonId person, PictureId face) {
        return changing(connection -> raised(connection, Mistakes.remove(connection, person, face)));
    }

    /** The first picture by another model than today's, of those after this one, by their ids. */
    public Optional<OldPicture> outdated(Optional<PictureId> after) {
        return database.transaction(connection -> OldPicture.next(connection, keys.ring(), after));
    }

    /** Puts embeddings by today's model in the place of older ones; pictures that are gone by now stay gone. */
    public void relearn(Map<PictureId, Embedding> embeddings) {
        changing(connection -> {
            KeyRing ring = keys.ring();
            int changed = 0;
            for (Map.Entry<PictureId, Embedding> each : embeddings.entrySet()) {
                changed += OldPicture.replace(connection, ring, each.getKey(), each.getValue());
            }
            return raised(connection, changed);
        });
    }

    private static List<Embedding> own(Connection connection, KeyRing ring, PersonId person) throws SQLException {
        return query(
                connection,
                row -> ring.turn(Embeddings.read(row, 1), row.getString(2)).orElseThrow(),
                "SELECT embedding, key_id FROM picture WHERE person_id = ? AND model = ?",
                person.value(),
                Embeddings.MODEL);
    }

    private static Addition added(Connection connection, PictureId id, Embedding embedding, List<Embedding> own)
            throws SQLException {
        raise(connection);
        Optional<Similarity> nearest = own.stream()
                .map(other -> new Similarity(embedding.cosine(other)))
                .max(Comparator.naturalOrder());
        Optional<Similarity> toOthers = own.isEmpty()
                ? Optional.empty()
                : Optional.of(new Similarity(embedding.cosine(Template.of(own).direction())));
        return new Addition.Added(id, nearest, toOthers);
    }

    private static PictureId insert(
            Connection connection, PersonId person, NewPicture picture, Embedding turned, RowKey key)
            throws SQLException {
        PictureId id = PictureId.random();
        update(
                connection,
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

    private static void remember(Connection connection, PersonId person, Alike other) throws SQLException {
        boolean first = person.value().compareTo(other.person().value()) < 0;
        update(
                connection,
                "INSERT INTO look_alike (person_id, other_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                first ? person.value() : other.person().value(),
                first ? other.person().value() : person.value());
    }

    private static Optional<Person> one(Connection connection, PersonId id) throws SQLException {
        return query(connection, PeopleStore::person, PEOPLE + " WHERE id = ?", id.value()).stream()
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
        T result = database.transaction(connection -> {
            long before = revision(connection, "SELECT number FROM revision FOR UPDATE");
            T answer = work.in(connection);
            changed.set(revision(connection, "SELECT number FROM revision") != before);
            return answer;
        });
        if (changed.get()) {
            listeners.forEach(Runnable::run);
        }
        return result;
    }

    private static long revision(Connection connection, String sql) throws SQLException {
        return query(connection, row -> row.getLong(1), sql).getFirst();
    }

    private static void raise(Connection connection) throws SQLException {
        update(connection, "UPDATE revision SET number = number + 1");
    }

    private static boolean raised(Connection connection, int changed) throws SQLException {
        if (changed > 0) {
            raise(connection);
        }
        return changed > 0;
    }
}
