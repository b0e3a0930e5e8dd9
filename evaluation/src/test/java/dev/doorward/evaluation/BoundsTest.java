package dev.doorward.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoundsTest {
    /** With no hit the upper bound has a closed form: 1 - 0.025^(1/n). */
    @Test
    void no_hit_does_not_mean_none_ever() {
        assertThat(Bounds.of(0, 156).upper()).isCloseTo(1 - Math.pow(0.025, 1.0 / 156), within(1e-9));
        assertThat(Bounds.of(0, 156).lower()).isZero();
        assertThat(Bounds.of(3, 3).upper()).isEqualTo(1);
    }

    /** 2 of 10, as in tables of Clopper and Pearson. */
    @Test
    void few_tries_leave_much_open() {
        assertThat(Bounds.of(2, 10).lower()).isCloseTo(0.0252, within(5e-4));
        assertThat(Bounds.of(2, 10).upper()).isCloseTo(0.5561, within(5e-4));
        assertThatThrownBy(() -> Bounds.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
