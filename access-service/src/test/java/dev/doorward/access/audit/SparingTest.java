package dev.doorward.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparingTest {
    private final Sparing sparing = new Sparing();

    @Test
    void so_many_a_minute_are_written_and_the_rest_is_counted_once() {
        long written = 0;
        for (int ms = 0; ms < 60_000; ms += 100) {
            written += sparing.admits(ms) ? 1 : 0;
            assertThat(sparing.spared(ms)).isZero();
        }

        assertThat(written).isEqualTo(Sparing.A_MINUTE);
        assertThat(sparing.admits(60_000)).isTrue();
        assertThat(sparing.spared(60_000)).isEqualTo(570);
        assertThat(sparing.spared(60_000)).isZero();
    }
}
