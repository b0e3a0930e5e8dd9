package dev.doorward.admin.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.admin.testing.Diary;
import dev.doorward.admin.trail.TrailCheck.Finding;
import dev.doorward.admin.trail.TrailCheck.Problem;
import dev.doorward.admin.trail.TrailCheck.Report;
import dev.doorward.contract.AuditEntry;
import dev.doorward.contract.AuditEntry.Kind;
import dev.doorward.contract.AuditEntry.Range;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.wire.Signer;
import dev.doorward.contract.wire.Verifier;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody may do to the table, and what it looks like afterwards. */
class TrailCheckTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final KeyPair DOOR = keys();

    private final Diary diary = new Diary(FRONT, new Signer(DOOR.getPrivate()), "one");
    private final Map<Long, String> table = new TreeMap<>();

    @BeforeEach
    void ten_lines() {
        for (int i = 1; i <= 10; i++) {
            table.put((long) i, diary.write(AuditEntry.of(Kind.LOCK, "test", "line " + i, null)));
        }
    }

    @Test
    void whole_trail_has_no_findings() {
        assertThat(report()).isEqualTo(new Report(10, 0, List.of()));
    }

    @Test
    void line_taken_out_is_missing() {
        table.remove(4L);
        table.remove(5L);
        assertThat(report().findings()).containsExactly(new Finding(Problem.MISSING, 4, 5));
    }

    @Test
    void lines_taken_from_the_beginning_are_missing() {
        table.remove(1L);
        assertThat(report().findings()).containsExactly(new Finding(Problem.MISSING, 1, 1));
    }

    @Test
    void line_taken_out_and_the_rest_moved_up_shows_at_every_line_from_there() {
        for (long i = 4; i < 10; i++) {
            table.put(i, table.get(i + 1));
        }
        table.remove(10L);
        assertThat(report().findings()).hasSize(6).allSatisfy(finding -> assertThat(finding.problem())
                .isEqualTo(Problem.ALTERED));
    }

    @Test
    void line_with_another_word_in_it_is_altered_and_the_next_does_not_follow_on_it() {
        table.compute(4L, (n, line) -> line.replace("line 4", "line 7"));
        assertThat(report().findings())
                .containsExactly(new Finding(Problem.ALTERED, 4, 4), new Finding(Problem.OUT_OF_PLACE, 5, 5));
    }

    @Test
    void line_that_somebody_else_signed_is_altered() {
        Diary forged = new Diary(FRONT, new Signer(keys().getPrivate()), "one");
        table.put(1L, forged.write(AuditEntry.of(Kind.LOCK, "test", "line 1", null)));
        assertThat(report().findings()).contains(new Finding(Problem.ALTERED, 1, 1));
    }

    @Test
    void line_that_the_door_signed_in_another_trail_is_altered() {
        Diary other = new Diary(FRONT, new Signer(DOOR.getPrivate()), "two");
        table.put(1L, other.write(AuditEntry.of(Kind.LOCK, "test", "line 1", null)));
        assertThat(report().findings()).contains(new Finding(Problem.ALTERED, 1, 1));
    }

    @Test
    void two_lines_under_one_number_of_which_only_one_was_told_to_the_server_show() {
        Diary again = new Diary(FRONT, new Signer(DOOR.getPrivate()), "one");
        table.put(1L, again.write(AuditEntry.of(Kind.LOCK, "test", "another line 1", null)));
        assertThat(report().findings()).containsExactly(new Finding(Problem.OUT_OF_PLACE, 2, 2));
    }

    @Test
    void what_the_door_says_it_let_go_is_not_missing_and_the_rest_is() {
        for (long number : new long[] {2, 3, 5, 6, 7}) {
            table.remove(number);
        }
        table.put(11L, diary.write(AuditEntry.dropped(List.of(new Range(3, 3), new Range(5, 6)))));

        assertThat(report())
                .isEqualTo(new Report(
                        6, 3, List.of(new Finding(Problem.MISSING, 2, 2), new Finding(Problem.MISSING, 7, 7))));
    }

    private Report report() {
        TrailCheck check = new TrailCheck(new Trails.Chain(FRONT, "one"), new Verifier(DOOR.getPublic()));
        table.forEach(check::next);
        return check.report();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
