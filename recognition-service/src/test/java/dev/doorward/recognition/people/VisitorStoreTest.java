package dev.doorward.recognition.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.TrackId;
import dev.doorward.kit.database.Database;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Strangers at the doors, by two replicas on one database. */
class VisitorStoreTest {
    private static final PGSimpleDataSource SOURCE = Schema.migrated();
    private static final Instant BEGIN = Schema.TOMORROW;
    private static final Instant LATER = BEGIN.plus(Duration.ofDays(30));
    private static final Embedding FACE = Embedded.any(1);
    private static final Embedding OTHER = Embedded.any(2);

    private final Keys keys = Schema.keys();
    private final VisitorStore store = new VisitorStore(SOURCE, keys);
    private final VisitorStore replica = new VisitorStore(SOURCE, keys);
    private final Stored stored = new Stored(SOURCE);

    /** The database is everyone's. */
    @BeforeEach
    @AfterEach
    void clear() throws SQLException {
        stored.run("DELETE FROM visit");
        stored.run("DELETE FROM visitor");
    }

    @Test
    void same_stranger_is_one_visitor_and_each_time_counts() {
        store.keep(seen("a", 0, FACE));
        replica.keep(seen("b", 24, Embedded.like(FACE, 0.6, 5)));
        store.keep(seen("c", 48, Embedded.like(FACE, 0.6, 6)));
        store.keep(seen("d", 48, OTHER));

        List<Visitor> all = store.list(false, LATER, 10);

        assertThat(all).hasSize(2);
        Visitor thrice = store.visits(List.of(track("a"))).getFirst().visitor();
        assertThat(thrice.times()).isEqualTo(3);
        assertThat(thrice.first()).isEqualTo(BEGIN);
        assertThat(thrice.last()).isEqualTo(hours(48));
        assertThat(thrice.doors()).containsExactly(new DoorId("front"));
        assertThat(thrice.kind()).isEqualTo(Member.Kind.REAL);
    }

    @Test
    void who_steps_out_of_the_picture_and_back_came_once() {
        store.keep(seen("a", 0, FACE));
        store.keep(new Sighting(track("b"), Member.Kind.REAL, BEGIN.plusSeconds(300), 1, jpeg(), FACE));
        store.keep(new Sighting(track("c"), Member.Kind.REAL, BEGIN.plusSeconds(600), 1, jpeg(), FACE));

        assertThat(store.list(false, LATER, 10))
                .singleElement()
                .extracting(Visitor::times)
                .isEqualTo(1);
    }

    @Test
    void two_replicas_that_hear_one_track_at_once_make_one_visit() throws Exception {
        List<Callable<Void>> both = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            VisitorStore one = i % 2 == 0 ? store : replica;
            Sighting heard = new Sighting(
                    track("t" + i % 4), Member.Kind.REAL, BEGIN, i, jpeg(), Embedded.like(FACE, 0.8, 10 + i % 4));
            both.add(() -> {
                one.keep(heard);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(both)) {
                done.get();
            }
        }

        assertThat(count("visit")).isEqualTo(4);
        assertThat(count("visitor")).isEqualTo(1);
    }

    @Test
    void best_face_of_a_track_stays_whichever_replica_had_it() {
        Embedding good = Embedded.like(FACE, 0.9, 3);
        store.keep(new Sighting(track("a"), Member.Kind.REAL, BEGIN, 5, new byte[] {5}, FACE));
        replica.keep(new Sighting(track("a"), Member.Kind.REAL, BEGIN, 9, new byte[] {9}, good));
        store.keep(new Sighting(track("a"), Member.Kind.REAL, BEGIN, 7, new byte[] {7}, FACE));

        Visitor visitor = store.list(false, LATER, 10).getFirst();

        assertThat(store.pictures(visitor.id(), 3)).containsExactly(new byte[] {9});
        assertThat(store.alike(good, Member.Kind.REAL, VisitorStore.SAME, 3))
                .singleElement()
                .satisfies(alike -> assertThat(alike.similarity().value()).isCloseTo(1, within(1e-5)));
    }

    @Test
    void somebody_known_to_one_replica_is_no_stranger_to_the_other_whoever_comes_first() {
        store.keep(seen("a", 0, FACE));
        replica.known(track("a"), BEGIN);
        replica.known(track("b"), BEGIN);
        store.keep(seen("b", 0, FACE));

        assertThat(store.list(false, LATER, 10)).isEmpty();
        assertThat(store.alike(FACE, Member.Kind.REAL, VisitorStore.SAME, 3)).isEmpty();
    }

    @Test
    void deleted_visitor_leaves_nothing_and_the_track_that_goes_on_brings_nothing_back() throws Exception {
        store.keep(seen("a", 0, FACE));
        VisitorId id = store.list(false, LATER, 10).getFirst().id();

        store.delete(id);
        store.delete(id);
        replica.keep(seen("a", 0, FACE));

        assertThat(store.find(id)).isEmpty();
        assertThat(store.pictures(id, 1)).isEmpty();
        assertThat(store.list(false, LATER, 10)).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void ignored_visitor_stays_ignored_when_they_come_again() {
        store.keep(seen("a", 0, FACE));
        VisitorId id = store.list(false, LATER, 10).getFirst().id();

        assertThat(store.ignore(id, true))
                .hasValueSatisfying(visitor -> assertThat(visitor.ignored()).isTrue());
        store.keep(seen("b", 24, FACE));

        assertThat(store.list(false, LATER, 10)).isEmpty();
        assertThat(store.list(true, LATER, 10))
                .singleElement()
                .extracting(Visitor::times)
                .isEqualTo(2);
        assertThat(store.ignore(id, false)).isPresent();
        assertThat(store.list(false, LATER, 10)).hasSize(1);
    }

    @Test
    void demo_and_real_strangers_do_not_mix() {
        store.keep(seen("a", 0, FACE));
        store.keep(new Sighting(track("b"), Member.Kind.DEMO, BEGIN, 1, jpeg(), FACE));

        assertThat(store.list(false, LATER, 10))
                .extracting(Visitor::kind)
                .containsExactlyInAnyOrder(Member.Kind.REAL, Member.Kind.DEMO);
        assertThat(store.alike(FACE, Member.Kind.DEMO, VisitorStore.SAME, 5)).hasSize(1);
    }

    @Test
    void visits_are_forgotten_when_their_time_is_over_and_visitors_with_their_last_one() throws Exception {
        store.keep(seen("a", 0, FACE));
        store.keep(seen("b", 48, FACE));
        store.keep(seen("c", 0, OTHER));
        store.known(track("d"), BEGIN);
        Instant now = hours(49);

        int gone = store.forgetBefore(hours(24), now);

        assertThat(gone).isEqualTo(2);
        assertThat(store.list(false, LATER, 10))
                .singleElement()
                .extracting(Visitor::first)
                .isEqualTo(hours(48));
        assertThat(count("visit")).as("marks of tracks that are over go too").isEqualTo(1);
        store.forgetBefore(now, now);
        assertThat(count("visitor")).isZero();
    }

    @Test
    void faces_of_another_model_cannot_be_compared_and_are_forgotten() throws Exception {
        store.keep(seen("a", 0, FACE));
        stored.run("UPDATE visit SET model = 'older'");

        assertThat(store.alike(FACE, Member.Kind.REAL, VisitorStore.SAME, 3)).isEmpty();
        assertThat(store.forgetBefore(BEGIN, BEGIN)).isEqualTo(1);
        assertThat(count("visitor")).isZero();
    }

    @Test
    void oldest_visits_go_when_there_are_too_many() throws Exception {
        store.keep(seen("first", 0, FACE));
        stored.run(
                "INSERT INTO visit SELECT md5(n::text), 'front', 'm' || n, ?::timestamptz + n * interval '1 minute',"
                        + " visitor_id, quality, picture, model, embedding, key_id FROM visit,"
                        + " generate_series(1, ?) n",
                BEGIN.toString(),
                VisitorStore.MOST_VISITS - 1);

        store.keep(seen("last", 100, OTHER));

        assertThat(kept()).isEqualTo(VisitorStore.MOST_VISITS);
        assertThat(store.visits(List.of(track("first"), track("last")))).hasSize(1);
    }

    @Test
    void list_is_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            store.keep(seen("t" + i, i, Embedded.any(100 + i)));
        }

        List<Visitor> first = store.list(false, LATER, 2);
        List<Visitor> second = store.list(false, first.getLast().last(), 10);

        assertThat(first).extracting(Visitor::last).containsExactly(hours(4), hours(3));
        assertThat(second).extracting(Visitor::last).containsExactly(hours(2), hours(1), hours(0));
    }

    @Test
    void what_stands_in_the_table_is_neither_the_picture_nor_the_embedding() throws Exception {
        byte[] picture = "a face of somebody, to be found in plain sight".getBytes();
        store.keep(new Sighting(track("a"), Member.Kind.REAL, BEGIN, 1, picture, FACE));

        assertThat(stored.holds("visit", picture)).isFalse();
        assertThat(stored.holds("visit", Stored.stretch(FACE))).isFalse();
        assertThat(stored.holds("visit", Stored.stretch(keys.ring().turn(FACE))))
                .as("it would be found")
                .isTrue();
    }

    @Test
    void how_clearly_faces_were_seen_counts() {
        store.keep(seen("a", 0, Embedding.of(FACE.values(), 1.1)));

        assertThat(store.alike(
                        Embedding.of(Embedded.like(FACE, 0.6, 5).values(), 1.05),
                        Member.Kind.REAL,
                        VisitorStore.SAME,
                        3))
                .singleElement()
                .satisfies(alike -> assertThat(alike.similarity().value()).isCloseTo(0.6 * 1.1 * 1.05, within(1e-4)));
    }

    @Test
    void most_alike_come_first() {
        store.keep(seen("near", 0, Embedded.like(FACE, 0.7, 3)));
        store.keep(seen("far", 1, Embedded.like(FACE, 0.42, 4)));
        store.keep(seen("off", 2, OTHER));

        assertThat(store.alike(FACE, Member.Kind.REAL, new Similarity(0.40), 5))
                .extracting(alike -> Math.round(alike.similarity().value() * 100))
                .containsExactly(70L, 42L);
    }

    private static Sighting seen(String track, int hours, Embedding face) {
        return new Sighting(track(track), Member.Kind.REAL, hours(hours), 1, jpeg(), face);
    }

    private static byte[] jpeg() {
        return new byte[] {1, 2, 3};
    }

    private static Instant hours(int hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }

    private static DoorTrack track(String name) {
        return new DoorTrack(new DoorId("front"), new TrackId(name));
    }

    private static int count(String table) throws SQLException {
        return number("SELECT count(*) FROM " + table);
    }

    /** Visits of which something is kept. */
    private static int kept() throws SQLException {
        return number("SELECT count(*) FROM visit WHERE visitor_id IS NOT NULL");
    }

    private static int number(String sql) throws SQLException {
        return new Database(SOURCE).query(sql, row -> row.getInt(1)).getFirst();
    }
}
