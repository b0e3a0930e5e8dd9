package dev.doorward.access.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrangersTest {
    private final Strangers strangers = new Strangers();

    @Test
    void five_within_ten_minutes_make_the_door_wary_for_half_a_minute() {
        for (int i = 0; i < 4; i++) {
            strangers.came(i * 1_000, 5);
            assertThat(strangers.makeWary(i * 1_000)).isFalse();
        }
        strangers.came(10_000, 5);
        assertThat(strangers.makeWary(10_000)).isTrue();
        assertThat(strangers.makeWary(39_999)).isTrue();
        assertThat(strangers.makeWary(40_000)).isFalse();
    }

    @Test
    void each_further_one_doubles_it_up_to_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            strangers.came(0, 5);
        }
        for (long seconds : new long[] {60, 120, 240, 480, 900, 900, 900}) {
            strangers.came(0, 5);
            assertThat(strangers.makeWary(seconds * 1_000 - 1)).isTrue();
            assertThat(strangers.makeWary(seconds * 1_000)).isFalse();
        }
    }

    @Test
    void those_of_long_ago_do_not_count() {
        for (int i = 0; i < 20; i++) {
            long now = i * 200_000;
            strangers.came(now, 5);
            assertThat(strangers.makeWary(now)).isFalse();
        }
    }
}
