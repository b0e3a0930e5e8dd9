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
    void right_one_takes_back_itself_and_wins_no_guesses_at_the_others() {
        for (int i = 0; i < 4; i++) {
            tries.begun();
        }
        tries.begun();
        assertThat(tries.right()).isEqualTo(4);
        assertThat(tries.pausedMs()).isZero();
        tries.begun();
        assertThat(tries.pausedMs()).isEqualTo(Duration.ofMinutes(1).toMillis());
    }

    @Test
    void whoever_has_a_pin_guesses_no_more_than_one_an_hour_at_another() {
        int guesses = 0;
        for (int minute = 0; minute < 10 * 24 * 60; minute++) {
            if (tries.pausedMs() == 0) {
                tries.begun();
                guesses++;
                if (tries.pausedMs() == 0) {
                    tries.begun();
                    tries.right();
                }
            }
            now.pass(Duration.ofMinutes(1).toMillis());
        }
        assertThat(guesses).isBetween(230, 260);
    }

    @Test
    void an_hour_takes_one_wrong_one_back() {
        for (int i = 0; i < 4; i++) {
            tries.begun();
        }
        now.pass(Duration.ofHours(3).toMillis());
        assertThat(tries.begun()).isEqualTo(2);
        now.pass(Duration.ofDays(30).toMillis());
        assertThat(tries.begun()).isEqualTo(1);
    }

    @Test
    void restart_wins_no_try() {
        assertThat(new Tries(now, 7).pausedMs()).isEqualTo(Duration.ofMinutes(4).toMillis());
        assertThat(new Tries(now, Integer.MAX_VALUE).pausedMs())
                .isEqualTo(Duration.ofHours(1).toMillis());
    }
}
