package dev.doorward.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Somebody is at the door", "a, b; c=d [e] \"f\" {\"g\":1}"})
    void leaves_plain_text_as_it_is(String text) {
        assertThat(EncodedWords.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jürgen", "two\nlines", " spaces ", "=?UTF-8?B?QQ==?=", "🚪", "a\r\nX-Evil: b", "\t"})
    void anything_else_survives_a_header(String text) throws UnsupportedEncodingException {
        assertReadable(text);
    }

    @Test
    void any_text_survives_a_header_in_words_of_75_characters() throws UnsupportedEncodingException {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            assertReadable(random.ints(random.nextInt(300), 1, 0x1ffff)
                    .filter(point -> point < 0xd800 || point > 0xdfff)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()));
        }
    }

    private static void assertReadable(String text) throws UnsupportedEncodingException {
        String header = EncodedWords.of(text);
        assertThat(header).matches("[ -~]*");
        assertThat(header.split(" "))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(75));
        assertThat(MimeUtility.decodeText(header)).isEqualTo(text);
    }
}
