package dev.doorward.access.levels;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Now;
import dev.doorward.contract.AccessDocument;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.Allowance.Uses;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsedVisitsTest {
    private static final Uses TWICE = new Uses(2, 7);

    @TempDir
    Path folder;

    private final Now now = new Now();
    private Path file;
    private UsedVisits used;

    @BeforeEach
    void aDoor() {
        file = folder.resolve("state").resolve("visits.json");
        used = restarted(document(7, ANNA, TWICE));
    }

    @Test
    void so_many_visits_and_no_more() {
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Visits(2));
        assertThat(visit()).isTrue();
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Visits(1));
        assertThat(visit()).isTrue();
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.None());
        assertThat(used.count(ANNA, TWICE)).contains(DenialReason.USED_UP);
        assertThat(used.left(BEN, TWICE)).isEqualTo(new Left.Visits(2));
    }

    @Test
    void who_comes_back_within_two_minutes_is_still_the_same_visit() {
        used.count(ANNA, TWICE);
        now.pass(UsedVisits.SAME_VISIT_MS - 1);
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.SameVisit());
        assertThat(used.count(ANNA, TWICE)).isEmpty();
        now.pass(1);
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Visits(1));
    }

    @Test
    void a_visit_is_counted_before_the_crash_that_follows_it() {
        visit();
        used = restarted(document(7, ANNA, TWICE));
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Visits(1));
        visit();
        used = restarted(document(7, ANNA, TWICE));
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.None());
    }

    @Test
    void what_cannot_be_written_does_not_open_and_is_told() throws IOException {
        visit();
        Files.delete(file);
        Files.createDirectory(file); // nothing can take its place
        Files.writeString(file.resolve("full"), "");

        assertThat(used.count(ANNA, TWICE)).contains(DenialReason.USES_NOT_COUNTED);
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Visits(1));
        assertThat(used.problem(document(7, ANNA, TWICE)))
                .hasValueSatisfying(words -> assertThat(words).contains("can't be written"));
    }

    @Test
    void a_count_that_was_lost_leaves_nothing_until_visits_are_given_anew() throws IOException {
        visit();
        Files.writeString(file, "half a fi");
        AccessDocument before = document(8, ANNA, TWICE);
        used = restarted(before);
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Unknown());
        assertThat(used.count(ANNA, TWICE)).contains(DenialReason.USES_NOT_COUNTED);
        assertThat(used.problem(before))
                .hasValueSatisfying(words -> assertThat(words).contains("was lost"));

        Uses anew = new Uses(2, 9);
        AccessDocument after = document(9, ANNA, anew);
        used.keepOnly(after);
        assertThat(used.left(ANNA, anew)).isEqualTo(new Left.Visits(2));
        assertThat(used.problem(after)).isEmpty();
        used = restarted(after);
        assertThat(used.left(ANNA, anew)).isEqualTo(new Left.Visits(2));
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Unknown());
    }

    @Test
    void a_count_that_was_lost_before_there_is_a_document_is_one_of_the_first_document() throws IOException {
        visit();
        Files.writeString(file, "[]");
        used = restarted(null);
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Unknown());
        used.keepOnly(document(8, ANNA, TWICE));
        assertThat(used.left(ANNA, TWICE)).isEqualTo(new Left.Unknown());
        assertThat(used.left(ANNA, new Uses(2, 9))).isEqualTo(new Left.Visits(2));
    }

    @Test
    void visits_given_anew_begin_a_new_count() {
        visit();
        Uses anew = new Uses(1, 8);
        used.keepOnly(document(8, ANNA, anew));
        assertThat(used.left(ANNA, anew)).isEqualTo(new Left.Visits(1));
        assertThat(used.count(ANNA, anew)).isEmpty();
        now.pass(UsedVisits.SAME_VISIT_MS);
        assertThat(used.left(ANNA, anew)).isEqualTo(new Left.None());
    }

    @Test
    void who_is_forgotten_is_on_the_disk_no_more() throws IOException {
        visit();
        assertThat(Files.readString(file)).contains(ANNA.value());
        used.keepOnly(document(8, BEN, TWICE));
        assertThat(Files.readString(file)).doesNotContain(ANNA.value());
    }

    private boolean visit() {
        boolean opened = used.count(ANNA, TWICE).isEmpty();
        now.pass(UsedVisits.SAME_VISIT_MS);
        return opened;
    }

    private UsedVisits restarted(AccessDocument document) {
        UsedVisits fresh = new UsedVisits(new KeptFile(file), now);
        fresh.recall(document);
        return fresh;
    }

    private static AccessDocument document(long version, PersonId person, Uses uses) {
        return new AccessDocument(
                version, Map.of(), Map.of(person, new Allowance(AccessLevel.GUEST, null, null, null, uses)));
    }
}
