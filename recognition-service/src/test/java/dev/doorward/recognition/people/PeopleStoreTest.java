package dev.doorward.recognition.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.kit.database.Database;
import dev.doorward.recognition.gallery.Contribution;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Nearest;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the embedded database, and on the one with pgvector when the containers are asked for. */
class PeopleStoreTest {
    private static final DataSource SOURCE = Schema.migrated();
    private static final Similarity BOUND = new Similarity(0.40);
    private static final Embedding FACE = Embedded.any(1);

    private final PeopleStore store = new PeopleStore(SOURCE, Schema.keys());
    private final LiveGallery gallery = new LiveGallery(SOURCE, Schema.keys());

    @BeforeEach
    void empty() {
        store.first(1_000).forEach(person -> store.delete(person.id()));
    }

    @Test
    void people_are_listed_by_name_with_the_number_of_their_pictures() {
        PersonId bob = person("bob");
        PersonId ann = person("Ann");
        add(bob, Embedded.any(2));

        assertThat(store.first(1_000)).extracting(Person::id).containsExactly(ann, bob);
        assertThat(store.first(1_000)).extracting(Person::pictures).containsExactly(0, 1);
        assertThat(store.rename(ann, new PersonName("Zoe")))
                .hasValueSatisfying(person -> assertThat(person.name().value()).isEqualTo("Zoe"));
        assertThat(store.rename(PersonId.random(), new PersonName("Nobody"))).isEmpty();
    }

    @Test
    void pages_follow_one_another_without_a_gap_also_where_names_are_the_same() {
        List<PersonId> all = new ArrayList<>();
        for (String name : List.of("Ann", "ann", "Bob", "Bob", "bob", "Cid")) {
            all.add(person(name));
        }

        List<PersonId> seen = new ArrayList<>();
        List<Person> page = store.first(2);
        while (!page.isEmpty()) {
            page.forEach(person -> seen.add(person.id()));
            page = store.after(page.getLast().id(), 2).orElseThrow();
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen.subList(0, 2)).containsExactlyInAnyOrderElementsOf(all.subList(0, 2));
        store.delete(seen.get(1));
        assertThat(store.after(seen.get(1), 2)).as("after somebody who is gone").isEmpty();
    }

    @Test
    void removing_a_person_removes_every_trace_in_this_schema() throws Exception {
        PersonId ann = person("Ann");
        PersonId twin = person("Twin");
        add(ann, FACE);
        store.add(twin, Embedded.picture(Embedded.like(FACE, 0.7, 3)), BOUND, Doubles.ALLOW);

        assertThat(store.delete(ann)).isTrue();
        assertThat(store.delete(ann)).isFalse();

        for (String sql : List.of(
                "SELECT count(*) FROM picture WHERE person_id = ?",
                "SELECT count(*) FROM look_alike WHERE ? IN (person_id, other_id)")) {
            assertThat(new Database(SOURCE).query(sql, row -> row.getInt(1), ann.value()))
                    .containsExactly(0);
        }
    }

    @Test
    void the_thumbnail_is_shown_as_this_persons_alone() {
        PersonId ann = person("Ann");
        PictureId id = add(ann, FACE).picture();

        assertThat(store.thumbnail(ann, id)).contains(new byte[] {5, 6});
        assertThat(store.thumbnail(person("Bob"), id)).isEmpty();
    }

    @Test
    void each_picture_says_what_it_gives_and_the_template_follows_at_once() {
        PersonId ann = person("Ann");
        add(ann, FACE);
        assertThat(contributions(ann)).containsExactly(new Contribution(Optional.empty(), true));

        add(ann, Embedded.like(FACE, 0.8, 21));
        PictureId wrong = add(ann, Embedded.like(FACE, 0.0, 22)).picture();

        assertThat(contributions(ann)).extracting(Contribution::counts).containsExactly(true, true, false);
        assertThat(contributions(ann))
                .extracting(each -> each.toOthers().orElseThrow().value())
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(0.8, within(1e-4)),
                        second -> assertThat(second).isCloseTo(0.8, within(1e-4)),
                        third -> assertThat(third).isLessThan(0.3));
        assertThat(similarity(FACE)).isCloseTo(0.9487, within(1e-3)); // to the middle of the two: √((1 + 0.8) / 2)
        store.removePicture(ann, wrong);
        assertThat(contributions(ann)).allMatch(Contribution::counts);
    }

    @Test
    void a_picture_is_compared_with_the_persons_others() {
        PersonId ann = person("Ann");
        Addition.Added first = add(ann, FACE);
        Addition.Added second = add(ann, Embedded.like(FACE, 0.6, 4));
        Addition.Added third =
                add(ann, Embedding.of(Embedded.like(FACE, 0.99, 5).values(), 1.1));

        assertThat(first.nearest()).isEmpty();
        assertThat(second.nearest().orElseThrow().value()).isCloseTo(0.6, within(1e-4));
        assertThat(third.nearest().orElseThrow().value()).isCloseTo(0.99, within(1e-4));
    }

    @Test
    void too_like_someone_else_is_refused_and_names_the_most_alike() {
        PersonId ann = person("Ann");
        PersonId cousin = person("Cousin");
        PersonId other = person("Other");
        add(ann, FACE);
        add(ann, Embedded.like(FACE, 0.7, 12));
        store.add(cousin, Embedded.picture(Embedded.like(FACE, 0.5, 6)), BOUND, Doubles.ALLOW);

        Addition refused = store.add(other, Embedded.picture(Embedded.like(FACE, 0.8, 7)), BOUND, Doubles.REFUSE);

        assertThat(refused).isInstanceOfSatisfying(Addition.TooAlike.class, alike -> {
            assertThat(alike.other().person()).isEqualTo(ann);
            assertThat(alike.other().similarity().value()).isCloseTo(0.8, within(1e-3));
        });
        assertThat(store.pictures(other)).isEmpty();
    }

    @Test
    void just_less_alike_is_no_matter() {
        add(person("Ann"), FACE);

        assertThat(store.add(person("Other"), Embedded.picture(Embedded.like(FACE, 0.39, 8)), BOUND, Doubles.REFUSE))
                .isInstanceOf(Addition.Added.class);
    }

    @Test
    void allowed_doubles_are_both_marked_until_one_is_gone() {
        PersonId ann = person("Ann");
        PersonId twin = person("Twin");
        add(ann, FACE);
        store.add(twin, Embedded.picture(Embedded.like(FACE, 0.7, 9)), BOUND, Doubles.ALLOW);

        assertThat(likeness(FACE)).isEqualTo(Member.Likeness.HAS_DOUBLE);
        assertThat(likeness(Embedded.like(FACE, 0.7, 9))).isEqualTo(Member.Likeness.HAS_DOUBLE);
        store.delete(twin);
        assertThat(likeness(FACE)).isEqualTo(Member.Likeness.NONE_KNOWN);
    }

    @Test
    void two_people_enrolled_from_one_face_at_once_are_not_both_taken() throws Exception {
        PersonId ann = person("Ann");
        PersonId bob = person("Bob");
        Callable<Addition> annWith = () -> store.add(ann, Embedded.picture(FACE), BOUND, Doubles.REFUSE);
        Callable<Addition> bobWith = () -> store.add(bob, Embedded.picture(FACE), BOUND, Doubles.REFUSE);
        List<Addition> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Addition> answer : both.invokeAll(List.of(annWith, bobWith))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .hasAtLeastOneElementOfType(Addition.Added.class)
                .hasAtLeastOneElementOfType(Addition.TooAlike.class);
    }

    @Test
    void the_thirty_first_picture_is_one_too_many() {
        PersonId ann = person("Ann");
        for (int i = 0; i < PeopleStore.MOST_PICTURES; i++) {
            add(ann, Embedded.any(100 + i));
        }

        assertThat(store.add(ann, Embedded.picture(Embedded.any(99)), BOUND, Doubles.REFUSE))
                .isEqualTo(new Addition.Full(30));
    }

    @Test
    void nobodys_picture_is_not_taken() {
        assertThat(store.add(PersonId.random(), Embedded.picture(FACE), BOUND, Doubles.REFUSE))
                .isEqualTo(new Addition.NoSuchPerson());
    }

    @Test
    void the_gallery_is_read_again_only_when_something_changed() {
        gallery.refresh();
        PersonId ann = person("Ann");
        add(ann, FACE);

        assertThat(gallery.refresh()).isTrue();
        assertThat(gallery.refresh()).isFalse();
        assertThat(gallery.people()).isEqualTo(1);
        store.removePicture(ann, store.pictures(ann).getFirst().id());
        assertThat(gallery.refresh()).isTrue();
        assertThat(gallery.people()).as("nobody is known without a picture").isZero();
    }

    @Test
    void listeners_hear_of_changes_and_of_nothing_else() {
        AtomicInteger changes = new AtomicInteger();
        store.whenChanged(changes::incrementAndGet);
        PersonId ann = person("Ann");
        store.first(1_000);
        store.delete(PersonId.random());
        store.rename(PersonId.random(), new PersonName("Nobody"));
        store.add(PersonId.random(), Embedded.picture(FACE), BOUND, Doubles.REFUSE);
        store.delete(ann);

        assertThat(changes).hasValue(2);
    }

    private Member.Likeness likeness(Embedding face) {
        return nearest(face).member().likeness();
    }

    private double similarity(Embedding face) {
        return nearest(face).best().value();
    }

    private Nearest.Somebody nearest(Embedding face) {
        gallery.refresh();
        return (Nearest.Somebody) gallery.current().orElseThrow().nearest(face, SourceKind.CAMERA);
    }

    private List<Contribution> contributions(PersonId person) {
        return store.pictures(person).stream()
                .map(picture -> picture.contribution().orElseThrow())
                .toList();
    }

    private PersonId person(String name) {
        return store.create(new PersonName(name), Member.Kind.REAL).id();
    }

    private Addition.Added add(PersonId person, Embedding embedding) {
        return (Addition.Added) store.add(person, Embedded.picture(embedding), BOUND, Doubles.REFUSE);
    }
}
