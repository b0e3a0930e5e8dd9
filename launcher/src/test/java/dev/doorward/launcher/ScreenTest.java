package dev.doorward.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void off_a_terminal_each_change_and_each_log_line_is_one_plain_line() {
        Screen screen = screen(false);

        screen.changed("broker", Condition.READY, "MQTT");
        screen.said("access-front", "Granted");

        assertThat(text().lines()).containsExactly("  broker         ● ready     MQTT", "access-front   | Granted");
    }

    @Test
    void on_a_terminal_the_table_stays_below_the_log_and_shrinks_when_all_is_ready() {
        Screen screen = screen(true);

        screen.changed("broker", Condition.STARTING, "");
        screen.said("access-front", "hello");
        screen.ready("The page is at http://localhost:8080");
        screen.changed("access-front", Condition.READY, "");
        screen.changed("broker", Condition.READY, "");

        assertThat(text()).contains("\033[2F\033[J");
        assertThat(text().lines().toList().getLast()).contains("The page is at http://localhost:8080");
    }

    private Screen screen(boolean terminal) {
        return new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8), terminal, List.of("broker", "access-front"));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
