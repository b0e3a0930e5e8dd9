package dev.doorward.access.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.SpokenWords;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void there_are_many_words_and_two_of_them_are_always_different_in_both_languages() {
        Words words = new Words(new SecureRandom());
        Set<String> english = new HashSet<>();
        Set<String> german = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            SpokenWords drawn = words.draw();
            english.addAll(two(drawn.en()));
            german.addAll(two(drawn.de()));
        }

        assertThat(Words.count()).isGreaterThanOrEqualTo(64);
        assertThat(english).hasSize(Words.count());
        assertThat(german).hasSize(Words.count());
    }

    @Test
    void the_same_two_are_not_asked_twice_in_a_row() {
        Iterator<Integer> numbers = List.of(3, 8, 3, 8, 4, 8).iterator();
        Words words = new Words(repeating(numbers));

        assertThat(words.draw()).isNotEqualTo(words.draw());
    }

    private static RandomGenerator repeating(Iterator<Integer> numbers) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int nextInt(int bound) {
                return numbers.next();
            }
        };
    }

    private static List<String> two(String drawn) {
        List<String> words = List.of(drawn.split(", "));
        assertThat(words).hasSize(2).doesNotHaveDuplicates();
        return words;
    }
}
