package dev.doorward.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every language says everything that the page says, with the same gaps to fill in. */
class LanguagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/META-INF/resources/js/i18n");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  '?([\\w.-]+)'?: '(.*)',$");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    @Test
    void german_has_every_text_of_english() throws IOException {
        Map<String, String> english = texts("en.js");
        Map<String, String> german = texts("de.js");

        assertThat(english).hasSizeGreaterThan(250);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(german)
                .allSatisfy((key, text) ->
                        assertThat(gaps(text)).as("gaps of %s", key).isEqualTo(gaps(english.get(key))));
    }

    private static Map<String, String> texts(String file) throws IOException {
        return ENTRY.matcher(Files.readString(TEXTS.resolve(file)))
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> b, TreeMap::new));
    }

    private static TreeSet<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
