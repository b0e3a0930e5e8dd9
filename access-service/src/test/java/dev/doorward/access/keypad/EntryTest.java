package dev.doorward.access.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    private final Entry entry = new Entry();
    private long now = 50_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            271828#                | 271828
            12*271828#             | 271828
            123456789012#          | 123456789012
            1234567890123#         | ""
            1234567890123#271828#  | 271828
            12345#                 | ""
            #                      | ""
            27AB1828#              | 271828
            271828                 | ""
            271828##               | 271828
            271828#161803#         | 271828 161803
            """)
    void hash_enters_and_star_clears(String typed, String entered) {
        assertThat(String.join(" ", type(typed))).isEqualTo(entered);
    }

    @Test
    void what_was_begun_is_forgotten_after_ten_seconds_without_a_key() {
        type("2718");
        now += 9_999;
        assertThat(type("28#")).containsExactly("271828");
        type("2718");
        now += 10_000;
        assertThat(type("28#")).isEmpty();
        type("271828");
        now += 10_000;
        assertThat(type("#")).isEmpty();
    }

    private List<String> type(String keys) {
        List<String> entered = new ArrayList<>();
        for (char key : keys.toCharArray()) {
            entry.key(key, now).ifPresent(entered::add);
        }
        return entered;
    }
}
