package dev.doorward.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.admin.testing.Ticking;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final Ticking clock = new Ticking();
    private final Throttle throttle = new Throttle(clock, 5);

    @Test
    void some_failures_cost_nothing() {
        fail(4);
        assertThat(throttle.wait("ada")).isZero();
    }

    @Test
    void more_cost_twice_as_long_each_time_and_a_quarter_of_an_hour_at_most() {
        fail(5);
        assertThat(throttle.wait("ada")).isEqualTo(Duration.ofSeconds(30));
        fail(1);
        assertThat(throttle.wait("ada")).isEqualTo(Duration.ofSeconds(60));
        fail(20);
        assertThat(throttle.wait("ada")).isEqualTo(Duration.ofMinutes(15));
        clock.forward(Duration.ofMinutes(15));
        assertThat(throttle.wait("ada")).isZero();
    }

    @Test
    void success_forgets_and_others_are_not_meant() {
        fail(7);
        assertThat(throttle.wait("ben")).isZero();
        throttle.succeeded("ada");
        assertThat(throttle.wait("ada")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("ada");
        }
    }
}
