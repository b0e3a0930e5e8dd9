package dev.doorward.access.audit;

import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.contract.AuditEntry.Kind;
import dev.doorward.contract.AuditEntry.Range;
import dev.doorward.contract.AuditLine;
import dev.doorward.contract.AuditSent;
import dev.doorward.contract.AuditStored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailTest {
    @TempDir
    private Path folder;

    private Path file;
    private Chain chain;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("state/audit.log");
        chain = new Chain(file, 20);
    }

    @Test
    void each_line_holds_the_hash_of_the_one_before_and_a_restart_goes_on() throws IOException {
        chain.happens("one");
        chain.happens("two");
        chain.restart();
        chain.happens("three");

        List<String> lines = chain.trail.undelivered().orElseThrow().lines();

        assertThat(Chain.opened(lines.getFirst()).previous()).isEmpty();
        for (int i = 1; i < lines.size(); i++) {
            AuditLine line = Chain.opened(lines.get(i));
            assertThat(line.number()).isEqualTo(i + 1);
            assertThat(line.previous()).isEqualTo(AuditLine.hash(lines.get(i - 1)));
            assertThat(line.trail()).isEqualTo(Chain.opened(lines.getFirst()).trail());
        }
    }

    @Test
    void is_delivered_in_order_and_once_with_restarts_of_either_side_in_between() throws IOException {
        for (int i = 0; i < 8; i++) {
            chain.happens("line " + i);
            if (i % 3 == 0) {
                chain.restart(); // forgets what was stored, and asks by delivering again
            }
            chain.deliver();
        }

        assertThat(chain.words())
                .containsExactlyElementsOf(
                        IntStream.range(0, 8).mapToObj(i -> "line " + i).toList());
    }

    @Test
    void what_was_written_is_there_wherever_a_crash_cuts_the_file() throws IOException {
        for (int i = 0; i < 4; i++) {
            chain.happens("line " + i);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            long ended =
                    IntStream.range(0, length).filter(i -> whole[i] == '\n').count();

            Chain after = new Chain(file, 20);
            after.happens("after");
            after.deliver();

            assertThat(after.words()).hasSize((int) ended + 1).endsWith("after");
        }
    }

    @Test
    void line_that_the_disk_spoilt_is_missing_and_its_neighbours_are_not() throws IOException {
        for (int i = 0; i < 3; i++) {
            chain.happens("line " + i);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] = 0;
        Files.write(file, bytes);

        chain.restart();
        chain.deliver();

        assertThat(chain.words()).containsExactly("line 0", "line 2");
        assertThat(chain.stored.getLast().number()).isEqualTo(3);
    }

    @Test
    void full_spool_lets_refusals_go_first_and_says_which() throws IOException {
        for (int i = 0; i < 10; i++) {
            chain.happens("line " + i);
            chain.isRefused("no " + i);
        }
        chain.happens("one more");
        chain.deliver();

        assertThat(chain.words())
                .contains("line 0", "line 9", "no 2", "LINES_DROPPED", "one more")
                .doesNotContain("no 0", "no 1");
        AuditLine dropped = chain.stored.get(chain.stored.size() - 2);
        assertThat(dropped.entry().kind()).isEqualTo(Kind.DROPPED);
        assertThat(dropped.entry().dropped()).containsExactly(new Range(2, 2), new Range(4, 4));
    }

    @Test
    void full_spool_without_refusals_lets_the_oldest_go() throws IOException {
        for (int i = 0; i < 21; i++) {
            chain.happens("line " + i);
        }
        chain.deliver();

        assertThat(chain.words()).startsWith("line 2").endsWith("LINES_DROPPED", "line 20");
    }

    @Test
    void what_is_stored_goes_before_anything_else_and_is_not_called_lost() throws IOException {
        for (int i = 0; i < 15; i++) {
            chain.happens("line " + i);
        }
        chain.deliver();
        for (int i = 15; i < 40; i++) {
            chain.happens("line " + i);
            chain.deliver();
        }

        assertThat(chain.words()).hasSize(40).doesNotContain("LINES_DROPPED");
    }

    @Test
    void file_stays_small_while_the_server_is_there() throws IOException {
        Chain roomy = new Chain(folder.resolve("roomy"), 10_000);
        for (int i = 0; i < 2_000; i++) {
            roomy.happens("line " + i);
            roomy.deliver();
        }
        roomy.restart();
        roomy.happens("after");
        roomy.deliver();

        assertThat(Files.size(folder.resolve("roomy"))).isLessThan(300_000);
        assertThat(roomy.words()).hasSize(2_001);
    }

    @Test
    void server_that_lost_its_store_gets_what_is_still_here() throws IOException {
        for (int i = 0; i < 5; i++) {
            chain.happens("line " + i);
        }
        chain.deliver();
        chain.stored.clear();
        chain.happens("line 5");
        chain.deliver();

        assertThat(chain.words()).startsWith("line 0").endsWith("line 5");
    }

    @Test
    void answers_about_another_trail_or_about_lines_to_come_change_nothing() throws IOException {
        chain.happens("one");
        AuditSent sent = chain.trail.undelivered().orElseThrow();

        assertThat(chain.trail.stored(new AuditStored(FRONT, "another", 1))).isFalse();
        assertThat(chain.trail.stored(new AuditStored(FRONT, sent.trail(), 2))).isFalse();
        assertThat(chain.trail.undelivered()).contains(sent);
    }

    @Test
    void what_could_not_be_written_leaves_no_gap() throws IOException {
        chain.happens("one");
        Path state = file.getParent();
        chain.trail.close();
        Files.move(state, folder.resolve("away")); // the card is out
        assertThatThrownBy(() -> chain.happens("lost")).isInstanceOf(IOException.class);
        Files.move(folder.resolve("away"), state);

        chain.happens("two");
        chain.deliver();

        assertThat(chain.words()).containsExactly("one", "two");
        assertThat(chain.stored.getLast().number()).isEqualTo(2);
    }
}
