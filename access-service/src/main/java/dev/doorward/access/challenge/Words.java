package dev.doorward.access.challenge;

import dev.doorward.contract.SpokenWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws two short, common words that move the lips, never the same two twice in a row. Used by one thread. */
final class Words {
    private record Word(String en, String de) {}

    private static final List<Word> ALL = read();

    private final RandomGenerator random;
    private @Nullable SpokenWords last;

    Words(RandomGenerator random) {
        this.random = random;
    }

    static int count() {
        return ALL.size();
    }

    SpokenWords draw() {
        SpokenWords drawn = pair();
        while (drawn.equals(last)) {
            drawn = pair();
        }
        last = drawn;
        return drawn;
    }

    private SpokenWords pair() {
        int first = random.nextInt(ALL.size());
        int other = random.nextInt(ALL.size() - 1);
        Word one = ALL.get(first);
        Word two = ALL.get(other < first ? other : other + 1);
        return new SpokenWords(one.en() + ", " + two.en(), one.de() + ", " + two.de());
    }

    private static List<Word> read() {
        try (InputStream file = Words.class.getResourceAsStream("words.csv")) {
            if (file == null) {
                throw new IllegalStateException("words.csv is no part of this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Word(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
