package dev.doorward.recognition.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Nearest;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A face that was mistaken for somebody, made by a model that is no longer used. */
class UnguardedTest {
    private static final PGSimpleDataSource SOURCE = Schema.migrated();
    private static final OpenSet RULE = new OpenSet(new Similarity(0.40), 0.06);
    private static final Embedding ANNS = Embedded.any(1);
    private static final Embedding STRANGERS = Embedded.like(ANNS, 0.45, 2);

    private final Keys keys = Schema.keys();
    private final PeopleStore store = new PeopleStore(SOURCE, keys);
    private final LiveGallery gallery = new LiveGallery(SOURCE, keys);
    private PersonId ann;
    private PictureId kept;

    @BeforeEach
    void ann_for_whom_somebody_was_mistaken() {
        empty();
        ann = store.create(new PersonName("Ann"), Member.Kind.REAL).id();
        store.add(ann, Embedded.picture(ANNS), RULE.threshold(), Doubles.REFUSE);
        kept = ((Correction.Kept) store.addMistaken(ann, Embedded.picture(STRANGERS), RULE)).picture();
    }

    @AfterEach
    void empty() {
        store.first(1_000).forEach(person -> store.delete(person.id()));
    }

    @Test
    void nobody_is_let_in_as_the_person_until_it_is_learnt_by_todays_model() throws SQLException {
        new Stored(SOURCE).run("UPDATE picture SET model = 'older' WHERE id = ?", kept.value());
        new Stored(SOURCE).run("UPDATE revision SET number = number + 1");

        gallery.refresh();

        assertThat(gallery.people()).isZero();
        assertThat(gallery.current().orElseThrow().missing())
                .as("so nobody is said to be unknown either")
                .isEqualTo(1);
        assertThat(gallery.outdated()).isEqualTo(1);
        store.relearn(Map.of(kept, STRANGERS));
        gallery.refresh();
        assertThat(gallery.current().orElseThrow().nearest(STRANGERS, SourceKind.CAMERA))
                .isInstanceOfSatisfying(Nearest.Somebody.class, somebody -> {
                    assertThat(somebody.member().person()).isEqualTo(ann);
                    assertThat(somebody.mistaken().value()).isGreaterThan(0.99);
                });
    }

    @Test
    void is_found_by_the_old_picture_search_with_its_original() throws SQLException {
        new Stored(SOURCE).run("UPDATE picture SET model = 'older' WHERE id = ?", kept.value());

        assertThat(store.outdated(Optional.empty()))
                .hasValueSatisfying(old -> assertThat(old.original()).isPresent());
    }

    @Test
    void is_no_picture_of_the_person_and_makes_nobody_too_alike() {
        PersonId other = store.create(new PersonName("Other"), Member.Kind.REAL).id();

        assertThat(store.add(other, Embedded.picture(STRANGERS), new Similarity(0.9), Doubles.REFUSE))
                .isInstanceOf(Addition.Added.class);
        assertThat(store.find(ann))
                .hasValueSatisfying(person -> assertThat(person.pictures()).isEqualTo(1));
        assertThat(store.pictures(ann)).hasSize(1);
        assertThat(store.thumbnail(ann, kept)).isEmpty();
        assertThat(store.removePicture(ann, kept)).isFalse();
    }
}
