package dev.doorward.recognition.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doorward.contract.PersonId;
import dev.doorward.embedded.TestInfra;
import dev.doorward.kit.database.Database;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What pgvector adds: the same answers, by an index; whether it is there from the start, later, or never. */
class FaceIndexTest {
    private static final PGSimpleDataSource SOURCE = Schema.migrated();
    private static final Database DATABASE = new Database(SOURCE);
    private static final Similarity BOUND = new Similarity(0.395); // between two of those made below
    private static final Embedding FACE = Embedded.any(1);
    private static final Keys KEYS = Schema.keys();
    private static final KeyRing RING = KEYS.ring();
    private static final Embedding TURNED = RING.turn(FACE);

    private final PeopleStore store = new PeopleStore(SOURCE, KEYS);
    private PersonId probed;

    @BeforeEach
    void fill() {
        store.first(1_000).forEach(person -> store.delete(person.id()));
        probed = person("Probed");
        for (int i = 0; i < PeopleStore.MOST_PICTURES; i++) {
            allow(probed, Embedded.like(FACE, 0.9, 500 + i)); // the nearest are all the person's own
        }
        for (int i = 0; i < 40; i++) {
            allow(person("Person " + i), Embedded.like(FACE, 0.2 + i * 0.01, 700 + i));
        }
    }

    @Test
    void without_the_extension_every_picture_is_compared() {
        assumeThat(hasVectors()).isFalse();
        assertThat(index()).isInstanceOf(ExactIndex.class);
        assertThat(alike(new ExactIndex(RING))).hasSize(20);
    }

    @Test
    void pgvector_answers_as_the_comparison_with_every_picture_does() {
        assumeThat(hasVectors()).as("this database has pgvector").isTrue();
        List<Alike> byVector = alike(new VectorIndex());
        List<Alike> byHand = alike(new ExactIndex(RING));

        assertThat(byVector)
                .extracting(Alike::person)
                .containsExactlyElementsOf(byHand.stream().map(Alike::person).toList());
        assertThat(byVector.getFirst().similarity().above(byHand.getFirst().similarity()))
                .isBetween(-1e-5, 1e-5);
    }

    @Test
    void how_clearly_a_picture_was_seen_counts_however_it_is_found() {
        PersonId clear = person("Clear");
        PersonId unclear = person("Unclear");
        allow(clear, Embedding.of(Embedded.like(FACE, 0.80, 801).values(), 0.95));
        allow(unclear, Embedding.of(Embedded.like(FACE, 0.75, 802).values(), 1.10));

        for (FaceIndex index :
                hasVectors() ? List.of(new ExactIndex(RING), new VectorIndex()) : List.of(new ExactIndex(RING))) {
            List<Alike> found = alike(index);
            assertThat(found).extracting(Alike::person).startsWith(unclear, clear);
            assertThat(found.get(0).similarity().value()).isCloseTo(0.825, within(1e-4));
            assertThat(found.get(1).similarity().value()).isCloseTo(0.76, within(1e-4));
        }
    }

    @Test
    void an_extension_that_comes_later_is_used_from_the_next_start_on() {
        assumeThat(TestInfra.containers())
                .as("only there the extension can be taken away")
                .isTrue();
        Schema.asOwner().update("DROP EXTENSION vector CASCADE");
        assertThat(index()).isInstanceOf(ExactIndex.class);
        Schema.migrate(SOURCE);
        PersonId late = person("Late");
        allow(late, Embedded.like(FACE, 0.95, 77));

        Schema.asOwner().update("CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public");
        Schema.migrate(SOURCE);

        assertThat(index()).isInstanceOf(VectorIndex.class);
        assertThat(alike(new VectorIndex()).getFirst().person())
                .as("pictures from before the extension are found")
                .isEqualTo(late);
    }

    private static FaceIndex index() {
        return DATABASE.together(statements -> FaceIndex.of(statements, RING, KeysInUse.of(statements)));
    }

    private List<Alike> alike(FaceIndex index) {
        return DATABASE.together(statements -> index.alike(statements, TURNED, probed, BOUND));
    }

    private static boolean hasVectors() {
        return DATABASE.query("SELECT to_regtype('vector') IS NOT NULL", row -> row.getBoolean(1))
                .getFirst();
    }

    private PersonId person(String name) {
        return store.create(new PersonName(name), Member.Kind.REAL).id();
    }

    private void allow(PersonId person, Embedding embedding) {
        assertThat(store.add(person, Embedded.picture(embedding), BOUND, Doubles.ALLOW))
                .isInstanceOf(Addition.Added.class);
    }
}
