package dev.doorward.recognition.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.TrackId;
import dev.doorward.kit.sealing.KeyFile;
import dev.doorward.kit.sealing.SealingKey;
import dev.doorward.recognition.gallery.Gallery;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.gallery.Nearest;
import dev.doorward.recognition.gallery.OpenSet;
import dev.doorward.recognition.gallery.Similarity;
import dev.doorward.vision.face.Embedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Pictures at rest: what stands in the table, who can read it, and how it comes under a key. */
class SealingTest {
    private static final PGSimpleDataSource SOURCE = Schema.migrated();
    private static final Similarity BOUND = new Similarity(0.40);
    private static final int BATCH = 4;
    /** More than two batches. */
    private static final int MANY = 2 * BATCH + 1;

    private static final Instant LATER = Schema.TOMORROW.plus(Duration.ofDays(8));

    private final Stored stored = new Stored(SOURCE);
    private final List<Face> faces = new ArrayList<>();

    @TempDir
    private Path folder;

    private Process process;

    /** All that a start of the service makes; another one is what comes after a kill. */
    private record Process(Keys keys, PeopleStore store, VisitorStore visitors, LiveGallery gallery, Sealing sealing) {
        static Process started(Keys keys) {
            return new Process(
                    keys,
                    new PeopleStore(SOURCE, keys),
                    new VisitorStore(SOURCE, keys),
                    new LiveGallery(SOURCE, keys),
                    new Sealing(SOURCE, keys, BATCH));
        }

        Sealing.Step settle() {
            Sealing.Step step = sealing.step();
            while (step instanceof Sealing.Step.More) {
                step = sealing.step();
            }
            return step;
        }
    }

    private record Face(PersonId person, Embedding embedding) {}

    @BeforeEach
    void begin() throws SQLException {
        restart();
        clear();
    }

    /** The database is everyone's: nothing stays in it under keys that go with this test. */
    @AfterEach
    void clear() throws SQLException {
        stored.run("DELETE FROM visit");
        stored.run("DELETE FROM visitor");
        process.store().first(1_000).forEach(person -> process.store().delete(person.id()));
    }

    @Test
    void the_first_start_makes_a_key_beside_the_service() throws Exception {
        assertThat(process.settle()).isInstanceOf(Sealing.Step.Settled.class);

        assertThat(file().read()).hasSize(1);
        assertThat(process.settle())
                .isEqualTo(new Sealing.Step.Settled(file().read().getFirst().id(), 0));
    }

    @Test
    void what_stands_in_the_table_is_neither_the_picture_nor_the_embedding() throws Exception {
        process.settle();
        Embedding embedding = Embedded.any(1);
        byte[] picture = bytes(5_000, 1);
        byte[] thumbnail = bytes(900, 2);
        PersonId ann = person("Ann");
        Addition.Added added = (Addition.Added)
                process.store().add(ann, new NewPicture(picture, thumbnail, embedding), BOUND, Doubles.REFUSE);

        assertThat(stored.holds(part(picture))).isFalse();
        assertThat(stored.holds(part(thumbnail))).isFalse();
        assertThat(stored.holds(Stored.stretch(embedding))).isFalse();
        assertThat(process.store().thumbnail(ann, added.picture())).contains(thumbnail);
        assertThat(similarity(embedding)).isCloseTo(1, within(1e-5));
    }

    @Test
    void plain_pictures_of_an_older_version_are_sealed_at_the_start_and_the_gallery_answers_meanwhile()
            throws Exception {
        Embedding embedding = Embedded.any(3);
        byte[] picture = bytes(5_000, 3);
        stored.plain(person("Ann"), new NewPicture(picture, bytes(900, 4), embedding));
        plain(MANY);
        assertThat(stored.holds(part(picture)))
                .as("it can be found where it stands")
                .isTrue();
        assertThat(stored.holds(Stored.stretch(embedding))).isTrue();

        List<Sealing.Step> steps = new ArrayList<>();
        do {
            steps.add(process.sealing().step());
            everyoneIsKnown();
            assertThat(similarity(embedding)).isCloseTo(1, within(1e-5));
        } while (steps.getLast() instanceof Sealing.Step.More);

        int left = MANY + 1;
        assertThat(steps)
                .startsWith(new Sealing.Step.More(left - BATCH), new Sealing.Step.More(left - 2 * BATCH))
                .endsWith(new Sealing.Step.Settled(newest(), 0));
        assertThat(stored.keys()).containsOnly(Optional.of(newest()));
        assertThat(stored.holds(part(picture))).as("nor in deleted rows").isFalse();
        assertThat(stored.holds(Stored.stretch(embedding))).isFalse();
        assertThat(process.store().pictures(faces.getFirst().person())).hasSize(1);
    }

    @Test
    void a_batch_of_large_pictures_ends_earlier() throws Exception {
        for (int i = 0; i < BATCH; i++) {
            stored.plain(person("Person " + i), new NewPicture(bytes(5 << 20, i), bytes(900, i), Embedded.any(i)));
        }

        assertThat(process.sealing().step()).isEqualTo(new Sealing.Step.More(BATCH - 1));
        assertThat(process.settle()).isEqualTo(new Sealing.Step.Settled(newest(), 0));
    }

    @Test
    void another_key_is_made_when_it_is_wished_for_and_the_old_one_opens_nothing_afterwards() throws Exception {
        process.settle();
        enrolled(MANY);
        String first = newest();

        Files.createFile(folder.resolve("rekey"));
        Sealing.Step step = process.settle();

        assertThat(newest()).isNotEqualTo(first);
        assertThat(step).isEqualTo(new Sealing.Step.Settled(newest(), 0));
        assertThat(file().read()).as("the old one is gone").hasSize(1);
        assertThat(folder.resolve("rekey")).doesNotExist();
        assertThat(stored.keys()).containsOnly(Optional.of(newest()));
        everyoneIsKnown();
        restart();
        everyoneIsKnown();
    }

    @Test
    void a_change_of_the_key_that_was_killed_goes_on_at_the_next_start() throws Exception {
        process.settle();
        enrolled(MANY);
        String first = newest();
        Files.createFile(folder.resolve("rekey"));
        process.sealing().step();
        assertThat(stored.keys()).contains(Optional.of(first), Optional.of(newest()));

        restart();

        everyoneIsKnown();
        enrolled(1);
        assertThat(process.settle()).isEqualTo(new Sealing.Step.Settled(newest(), 0));
        assertThat(file().read()).hasSize(1);
        assertThat(newest()).isNotEqualTo(first);
        assertThat(stored.keys()).containsOnly(Optional.of(newest()));
        everyoneIsKnown();
    }

    @Test
    void faces_of_visitors_come_under_another_key_with_the_pictures_and_are_found_all_the_while() throws Exception {
        process.settle();
        enrolled(2);
        List<Embedding> strangers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            strangers.add(Embedded.any(9_000 + i));
            process.visitors().keep(visit(i, strangers.getLast()));
        }
        String first = newest();
        Files.createFile(folder.resolve("rekey"));

        Sealing.Step step;
        do {
            step = process.sealing().step();
            for (Embedding stranger : strangers) {
                assertThat(process.visitors().alike(stranger, Member.Kind.REAL, VisitorStore.SAME, 2))
                        .hasSize(1);
            }
            restart();
        } while (step instanceof Sealing.Step.More);

        assertThat(newest()).isNotEqualTo(first);
        assertThat(stored.keys()).containsOnly(Optional.of(newest()));
        assertThat(file().read()).hasSize(1);
        Visitor one = process.visitors().list(false, LATER, 1).getFirst();
        assertThat(process.visitors().pictures(one.id(), 1)).containsExactly(bytes(300, MANY - 1));
    }

    @Test
    void visit_that_was_altered_is_forgotten_when_the_key_is_changed() throws Exception {
        process.settle();
        process.visitors().keep(visit(1, Embedded.any(1)));
        process.visitors().keep(visit(2, Embedded.any(2)));
        stored.run("UPDATE visit SET picture = picture || '\\x00' WHERE track = 't1'");
        Files.createFile(folder.resolve("rekey"));

        assertThat(process.settle()).isEqualTo(new Sealing.Step.Settled(newest(), 0));

        assertThat(file().read()).hasSize(1);
        assertThat(process.visitors().list(false, LATER, 10)).hasSize(1);
    }

    @Test
    void face_that_was_mistaken_stays_so_under_another_key_and_while_it_changes() throws Exception {
        process.settle();
        enrolled(MANY);
        Face ann = faces.getFirst();
        Embedding stranger = Embedded.like(ann.embedding(), 0.45, 77);
        OpenSet rule = new OpenSet(BOUND, 0.06);
        assertThat(process.store().addMistaken(ann.person(), picture(stranger), rule))
                .isInstanceOf(Correction.Kept.class);
        Files.createFile(folder.resolve("rekey"));

        Sealing.Step step;
        do {
            step = process.sealing().step();
            restart();
            process.gallery().refresh();
            assertThat(somebody(stranger).mistaken().value()).isCloseTo(1, within(1e-5));
        } while (step instanceof Sealing.Step.More);

        assertThat(stored.keys()).containsOnly(Optional.of(newest()));
        PictureId kept = process.store().mistaken(ann.person()).getFirst().id();
        assertThat(process.store().mistakenThumbnail(ann.person(), kept)).contains(thumbnail(stranger));
        everyoneIsKnown();
    }

    @Test
    void face_that_was_mistaken_cannot_be_made_the_persons_own_in_the_database() throws Exception {
        process.settle();
        enrolled(1);
        Face ann = faces.getFirst();
        Embedding stranger = Embedded.like(ann.embedding(), 0.45, 77);
        process.store().addMistaken(ann.person(), picture(stranger), new OpenSet(BOUND, 0.06));
        PictureId kept = process.store().mistaken(ann.person()).getFirst().id();

        stored.run("UPDATE picture SET person_id = mistaken_for, mistaken_for = NULL WHERE id = ?", kept.value());

        assertThatThrownBy(() -> process.store().thumbnail(ann.person(), kept)).isInstanceOf(SealedException.class);
    }

    private static Sighting visit(int number, Embedding face) {
        return new Sighting(
                new DoorTrack(new DoorId("front"), new TrackId("t" + number)),
                Member.Kind.REAL,
                Schema.TOMORROW.plus(Duration.ofHours(number)),
                1,
                bytes(300, number),
                face);
    }

    @Test
    void a_batch_that_was_cut_in_its_middle_has_not_happened() throws Exception {
        process.settle();
        enrolled(MANY);
        String first = newest();
        Files.createFile(folder.resolve("rekey"));
        stored.run("CREATE SEQUENCE cuts"); // which no roll-back turns back
        stored.run("CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN IF nextval('cuts') = " + (BATCH + 2)
                + " THEN RAISE EXCEPTION 'cut'; END IF; RETURN NEW; END $$");
        stored.run("CREATE TRIGGER cut BEFORE UPDATE ON picture FOR EACH ROW EXECUTE FUNCTION cut()");
        try {
            assertThatThrownBy(() -> process.settle()).isInstanceOf(IllegalStateException.class);
            everyoneIsKnown();
        } finally {
            stored.run("DROP TRIGGER cut ON picture");
            stored.run("DROP FUNCTION cut");
            stored.run("DROP SEQUENCE cuts");
        }
        assertThat(file().read()).hasSize(2);

        assertThat(process.settle()).isEqualTo(new Sealing.Step.Settled(newest(), 0));
        assertThat(newest()).isNotEqualTo(first);
        assertThat(stored.keys()).containsOnly(Optional.of(newest()));
        everyoneIsKnown();
    }

    @Test
    void killed_after_the_last_batch_it_only_gives_up_the_old_key() throws Exception {
        process.settle();
        enrolled(3);
        SealingKey old = SealingKey.random();
        SealingKey current = file().read().getFirst();
        file().write(List.of(current, old));

        restart();
        process.settle();

        assertThat(file().read()).containsExactly(current);
    }

    @Test
    void with_a_lost_key_people_are_listed_and_removed_and_all_is_well_when_it_is_back() throws Exception {
        process.settle();
        enrolled(3);
        List<Optional<String>> before = stored.keys();
        Path key = folder.resolve("people.key");
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(key, elsewhere);

        restart();

        assertThat(process.settle())
                .isInstanceOfSatisfying(Sealing.Step.Blocked.class, blocked -> assertThat(blocked.words())
                        .contains("missing", key.toString()));
        assertThat(key).as("no other one takes its place").doesNotExist();
        assertThatThrownBy(() -> process.gallery().refresh()).isInstanceOf(SealedException.class);
        assertThat(process.gallery().current())
                .as("nobody can be said to be unknown")
                .isEmpty();
        assertThat(process.store().first(1_000)).hasSize(3);
        PersonId first = faces.getFirst().person();
        assertThat(process.store().pictures(first))
                .singleElement()
                .satisfies(picture -> assertThat(picture.contribution()).isEmpty())
                .satisfies(picture -> assertThatThrownBy(() -> process.store().thumbnail(first, picture.id()))
                        .isInstanceOf(SealedException.class));
        assertThatThrownBy(() -> enrolled(1)).isInstanceOf(SealedException.class);
        assertThat(stored.keys()).isEqualTo(before);

        Files.move(elsewhere, key);

        assertThat(process.settle()).isInstanceOf(Sealing.Step.Settled.class);
        everyoneIsKnown();
    }

    @Test
    void a_key_that_gets_lost_while_it_runs_leaves_the_gallery_as_it_is() throws Exception {
        process.settle();
        enrolled(3);
        everyoneIsKnown();

        Files.delete(folder.resolve("people.key"));

        assertThat(process.settle()).isInstanceOf(Sealing.Step.Blocked.class);
        assertThat(nearest(faces.getFirst().embedding()))
                .isEqualTo(faces.getFirst().person());
    }

    @Test
    void under_a_wrong_key_nothing_is_read_written_or_sealed_anew() throws Exception {
        process.settle();
        enrolled(3);
        SealingKey right = file().read().getFirst();
        SealingKey wrong = SealingKey.random();
        file().write(List.of(wrong));
        Files.createFile(folder.resolve("rekey"));

        restart();

        assertThat(process.settle())
                .isInstanceOfSatisfying(Sealing.Step.Blocked.class, blocked -> assertThat(blocked.words())
                        .contains("another key", right.id(), wrong.id())
                        .doesNotContain(right.text()));
        assertThatThrownBy(() -> process.gallery().refresh()).isInstanceOf(SealedException.class);
        assertThatThrownBy(() -> enrolled(1)).isInstanceOf(SealedException.class);
        assertThat(stored.keys()).containsOnly(Optional.of(right.id()));
        assertThat(file().read()).hasSize(1);

        file().write(List.of(right));
        everyoneIsKnown();
    }

    @Test
    void when_some_keys_are_missing_the_others_are_recognised() throws Exception {
        process.settle();
        enrolled(1);
        SealingKey first = file().read().getFirst();
        file().write(List.of(SealingKey.random(), first));
        enrolled(1);

        file().write(List.of(first));
        restart();

        assertThat(process.settle()).isInstanceOf(Sealing.Step.Blocked.class);
        assertThat(process.gallery().refresh()).isTrue();
        assertThat(process.gallery().people()).isEqualTo(1);
        assertThat(process.gallery().current().orElseThrow().missing()).isEqualTo(1);
        assertThat(nearest(faces.getFirst().embedding()))
                .isEqualTo(faces.getFirst().person());
    }

    @Test
    void after_the_pictures_of_a_lost_key_are_removed_another_one_is_made() throws Exception {
        process.settle();
        enrolled(2);
        Files.delete(folder.resolve("people.key"));
        restart();
        process.settle();

        process.store().first(1_000).forEach(person -> process.store().delete(person.id()));
        faces.clear();

        assertThat(process.settle()).isInstanceOf(Sealing.Step.Settled.class);
        enrolled(1);
        everyoneIsKnown();
    }

    @Test
    void a_picture_put_in_anothers_place_or_altered_does_not_open() throws Exception {
        process.settle();
        enrolled(3);
        Face ann = faces.get(0);
        Face bob = faces.get(1);
        Face carl = faces.get(2);
        stored.run(
                "UPDATE picture SET thumbnail = (SELECT thumbnail FROM picture WHERE person_id = ?) WHERE person_id = ?",
                bob.person().value(),
                ann.person().value());
        doesNotOpen(ann);

        stored.run(
                "UPDATE picture SET thumbnail = original WHERE person_id = ?",
                bob.person().value());
        doesNotOpen(bob);

        PictureId moved = process.store().pictures(carl.person()).getFirst().id();
        stored.run("UPDATE picture SET person_id = ? WHERE id = ?", ann.person().value(), moved.value());
        assertThatThrownBy(() -> process.store().thumbnail(ann.person(), moved)).isInstanceOf(SealedException.class);
    }

    @Test
    void what_was_altered_is_left_and_keeps_its_key_when_the_key_is_changed() throws Exception {
        process.settle();
        enrolled(3);
        String first = newest();
        stored.run(
                "UPDATE picture SET original = original || '\\x00' WHERE person_id = ?",
                faces.getFirst().person().value());
        Files.createFile(folder.resolve("rekey"));

        assertThat(process.settle()).isEqualTo(new Sealing.Step.Settled(newest(), 1));

        assertThat(file().read())
                .as("without it nobody would know the altered row's face")
                .hasSize(2);
        assertThat(stored.keys()).contains(Optional.of(first), Optional.of(newest()));
        everyoneIsKnown();
        process.store().delete(faces.removeFirst().person());
        restart();
        assertThat(process.settle()).isEqualTo(new Sealing.Step.Settled(newest(), 0));
        assertThat(file().read()).hasSize(1);
    }

    @Test
    void the_environments_keys_come_first_and_no_file_is_made() throws Exception {
        SealingKey old = SealingKey.random();
        SealingKey fresh = SealingKey.random();
        process = Process.started(new Keys(List.of(old.text()), folder));
        process.settle();
        enrolled(MANY);

        process = Process.started(new Keys(List.of(fresh.text(), old.text()), folder));

        everyoneIsKnown();
        assertThat(process.settle()).isEqualTo(new Sealing.Step.Settled(fresh.id(), 0));
        process = Process.started(new Keys(List.of(fresh.text()), folder));
        everyoneIsKnown();
        assertThat(folder).isEmptyDirectory();
        process = Process.started(new Keys(List.of("no key"), folder));
        assertThat(process.settle())
                .isInstanceOfSatisfying(Sealing.Step.Blocked.class, blocked -> assertThat(blocked.words())
                        .contains("DOORWARD_PEOPLE_KEYS"));
        process = Process.started(new Keys(List.of(fresh.text()), folder));
    }

    private void restart() {
        process = Process.started(new Keys(List.of(), folder));
    }

    private KeyFile file() {
        return new KeyFile(folder.resolve("people.key"));
    }

    private String newest() throws IOException {
        return file().read().getFirst().id();
    }

    private void enrolled(int people) {
        for (int i = 0; i < people; i++) {
            PersonId person = person("Person " + faces.size());
            Embedding embedding = Embedded.any(1_000 + faces.size());
            process.store().add(person, picture(embedding), BOUND, Doubles.REFUSE);
            faces.add(new Face(person, embedding));
        }
    }

    private void plain(int people) throws SQLException {
        for (int i = 0; i < people; i++) {
            PersonId person = person("Person " + faces.size());
            Embedding embedding = Embedded.any(1_000 + faces.size());
            stored.plain(person, picture(embedding));
            faces.add(new Face(person, embedding));
        }
    }

    private void everyoneIsKnown() {
        process.gallery().refresh();
        for (Face face : faces) {
            assertThat(nearest(face.embedding())).isEqualTo(face.person());
            PictureId picture =
                    process.store().pictures(face.person()).getFirst().id();
            assertThat(process.store().thumbnail(face.person(), picture)).contains(thumbnail(face.embedding()));
        }
    }

    private PersonId nearest(Embedding face) {
        return somebody(face).member().person();
    }

    private double similarity(Embedding face) {
        process.gallery().refresh();
        return somebody(face).best().value();
    }

    private Nearest.Somebody somebody(Embedding face) {
        Gallery gallery = process.gallery().current().orElseThrow();
        return (Nearest.Somebody) gallery.nearest(face, SourceKind.CAMERA);
    }

    private void doesNotOpen(Face face) {
        PictureId picture = process.store().pictures(face.person()).getFirst().id();
        assertThatThrownBy(() -> process.store().thumbnail(face.person(), picture))
                .isInstanceOf(SealedException.class)
                .hasMessageContaining("altered");
    }

    private PersonId person(String name) {
        return process.store().create(new PersonName(name), Member.Kind.REAL).id();
    }

    private static NewPicture picture(Embedding embedding) {
        return new NewPicture(bytes(300, embedding.hashCode()), thumbnail(embedding), embedding);
    }

    private static byte[] thumbnail(Embedding embedding) {
        return bytes(100, ~embedding.hashCode());
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] part(byte[] bytes) {
        return Arrays.copyOfRange(bytes, 100, 124);
    }
}
