package dev.doorward.access.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.access.given.Now;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TriesTest {
    private final Now now = new Now();
    private final Tries tries = new Tries(now, 0);

    @Test
    void five_wrong_ones_are_free_and_the_pause_doubles_up_to_an_hour() {
        for (int i = 0; i < 4; i++) {
            tries.begun();
            assertThat(tries.pausedMs()).isZero();
        }
        for (long minutes : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            tries.begun();
            assertThat(tries.pausedMs()).isEqualTo(Duration.ofMinutes(minutes).toMillis());
            now.pass(Duration.ofMinutes(minutes).toMillis());
            assertThat(tries.pausedMs()).isZero();
        }
    }

    @Test
    void right_one_ends_it() {
        for (int i = 0; i < 5; i++) {
            tries.begun();
        }
        tries.right();
        assertThat(tries.pausedMs()).isZero();
        tries.begun();
        assertThat(tries.pausedMs()).isZero();
    }

    @Test
    void restart_wins_no_try() {
        assertThat(new Tries(now, 7).pausedMs()).isEqualTo(Duration.ofMinutes(4).toMillis());
        assertThat(new Tries(now, Integer.MAX_VALUE).pausedMs())
                .isEqualTo(Duration.ofHours(1).toMillis());
    }
}
