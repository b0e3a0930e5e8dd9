package dev.doorward.access.keypad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScanTest {
    private final Keys keys = new Keys(4);
    private final Scan scan = new Scan(keys);
    private long now = 1_000;

    @Test
    void each_key_is_told_by_its_row_and_column() {
        StringBuilder told = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                keys.pressed = Set.of(row * 10 + column);
                pass(100).forEach(told::append);
                keys.pressed = Set.of();
                pass(100);
            }
        }
        assertThat(told.toString()).isEqualTo("123A456B789C*0#D");
        assertThat(keys.selected).isEqualTo(-1);
    }

    @Test
    void key_that_is_held_is_one_key_and_one_that_bounces_is_none() {
        keys.pressed = Set.of(0);
        assertThat(pass(5_000)).containsExactly('1');
        keys.pressed = Set.of();
        pass(100);
        for (int i = 0; i < 50; i++) {
            keys.pressed = i % 2 == 0 ? Set.of(0) : Set.of();
            assertThat(pass(40)).isEmpty();
        }
    }

    @Test
    void two_keys_at_once_are_none_and_neither_counts_before_all_are_let_go() {
        keys.pressed = Set.of(0, 11);
        assertThat(pass(500)).isEmpty();
        keys.pressed = Set.of();
        pass(100);

        keys.pressed = Set.of(0);
        assertThat(pass(100)).containsExactly('1');
        keys.pressed = Set.of(0, 11);
        assertThat(pass(100)).isEmpty();
        keys.pressed = Set.of(0);
        assertThat(pass(100)).isEmpty();
    }

    @Test
    void keypad_of_another_size_is_refused() {
        assertThatThrownBy(() -> new Scan(new Keys(5))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Character> pass(long ms) {
        List<Character> told = new ArrayList<>();
        for (long end = now + ms; now < end; now += 20) {
            scan.key(now).ifPresent(told::add);
        }
        return told;
    }

    private static final class Keys implements Matrix {
        private final int columns;
        private Set<Integer> pressed = new HashSet<>();
        private int selected = -1;

        Keys(int columns) {
            this.columns = columns;
        }

        @Override
        public int rows() {
            return 4;
        }

        @Override
        public int columns() {
            return columns;
        }

        @Override
        public void select(int row) {
            selected = row;
        }

        @Override
        public boolean isJoined(int column) {
            return pressed.contains(selected * 10 + column);
        }

        @Override
        public void rest() {
            selected = -1;
        }
    }
}
