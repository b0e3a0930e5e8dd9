package dev.doorward.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"0, PT10S", "1, PT10S", "2, PT1M", "3, PT15M", "4, PT15M", "1000000, PT15M"})
    void waits_longer_after_each_try_and_the_last_pause_again_and_again(int tries, Duration pause) {
        assertThat(new Backoff(PAUSES, always(0.5)).after(tries)).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"0, PT48S", "0.25, PT54S", "0.75, PT1M6S", "0.9999999, PT1M12S"})
    void waits_up_to_a_fifth_less_or_more(double random, Duration pause) {
        assertThat(new Backoff(PAUSES, always(random)).after(2)).isEqualTo(pause);
    }

    @Test
    void never_waits_quite_the_same() {
        Backoff backoff = new Backoff(PAUSES, new Random(1));

        assertThat(List.of(backoff.after(3), backoff.after(3), backoff.after(3)))
                .doesNotHaveDuplicates()
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(18)));
    }

    @Test
    void needs_a_pause() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(List.of(), new Random(1)));
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
