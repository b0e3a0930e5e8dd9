package dev.doorward.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void leaves_a_text_that_fits() {
        assertThat(Texts.cut("as it is", 8)).isEqualTo("as it is");
    }

    @Test
    void cuts_after_a_word_where_one_ends_nearby() {
        assertThat(Texts.cut("one two three", 10)).isEqualTo("one two…");
        assertThat(Texts.cut("onetwothreefour", 10)).isEqualTo("onetwothr…");
    }

    @Test
    void keeps_the_end_whole() {
        assertThat(Texts.cut("one two three four", "https://x", 18)).isEqualTo("one two…\nhttps://x");
    }

    @Test
    void no_text_grows_too_long_and_no_character_is_cut_in_two() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 5)
                    .forEach(kind -> text.append(
                            switch (kind) {
                                case 0 -> " ";
                                case 1 -> "🚪";
                                case 2 -> "ü";
                                case 3 -> "\n";
                                default -> "a";
                            }));
            int most = random.nextInt(40);

            String cut = Texts.cut(text.toString(), most);
            String bytes = Texts.cutToBytes(text.toString(), most);

            assertThat(cut.length()).isLessThanOrEqualTo(most);
            assertThat(bytes.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(most);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut + bytes))
                    .isTrue();
        }
    }
}
