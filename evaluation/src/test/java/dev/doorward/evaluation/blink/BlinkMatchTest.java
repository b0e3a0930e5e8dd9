package dev.doorward.evaluation.blink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlinkMatchTest {
    @Test
    void a_quarter_of_a_second_apart_is_the_same_blink() {
        assertThat(BlinkMatch.of(List.of(1.25), List.of(1.0))).isEqualTo(new BlinkMatch(1, List.of(), List.of()));
        assertThat(BlinkMatch.of(List.of(1.26), List.of(1.0)))
                .isEqualTo(new BlinkMatch(0, List.of(1.26), List.of(1.0)));
    }

    @Test
    void each_true_blink_is_found_once() {
        assertThat(BlinkMatch.of(List.of(1.0, 1.1), List.of(1.05)))
                .isEqualTo(new BlinkMatch(1, List.of(1.1), List.of()));
    }

    @Test
    void takes_no_ones_partner() {
        assertThat(BlinkMatch.of(List.of(1.1, 1.3), List.of(1.0, 1.3)).found()).isEqualTo(2);
        assertThat(BlinkMatch.of(List.of(0.9, 1.1), List.of(1.1, 1.3)).found()).isEqualTo(2);
    }
}
