package dev.doorward.notification.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.DenialReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final String REASON = "reason.";
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    @TempDir
    Path folder;

    @Test
    void german_says_all_that_english_says() throws IOException {
        Set<String> german = own("de").stringPropertyNames();

        assertThat(german.stream().filter(key -> !key.startsWith(REASON)))
                .containsExactlyInAnyOrderElementsOf(own("en").stringPropertyNames());
    }

    /** In English the reasons are the contract's own words. */
    @Test
    void german_has_words_for_each_reason() throws IOException {
        assertThat(own("de").stringPropertyNames().stream().filter(key -> key.startsWith(REASON)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DenialReason.values())
                        .map(reason -> REASON + reason)
                        .collect(Collectors.toSet()));
    }

    @Test
    void german_names_nothing_that_english_does_not_name() throws IOException {
        Properties english = own("en");
        Properties german = own("de");

        assertThat(english.stringPropertyNames().stream().filter(key -> key.startsWith("title.")))
                .allSatisfy(key -> assertThat(values(german, key)).isEqualTo(values(english, key)));
        assertThat(english.stringPropertyNames().stream().filter(key -> key.startsWith("digest.")))
                .allSatisfy(key -> assertThat(values(german, key)).isEqualTo(values(english, key)));
    }

    @ParameterizedTest
    @CsvSource({"en, Look", "de, Ansehen", "de-AT, Ansehen", "fr, Look", "fr-CA, Look", "deu, Look"})
    void speaks_the_language_or_what_it_is_a_kind_of_or_english(String language, String words) {
        assertThat(new Languages(Optional.empty()).of(language).say("action.SHOW"))
                .isEqualTo(words);
    }

    @Test
    void a_file_is_a_language_and_what_it_leaves_out_is_english() throws IOException {
        write("fr.properties", "short-time=EEEE\naction.SHOW=Voir à la porte\n");

        Languages languages = more();

        assertThat(languages.names()).containsExactly("de", "en", "fr");
        assertThat(languages.of("fr").say("action.SHOW")).isEqualTo("Voir à la porte");
        assertThat(languages.of("fr").say("action.OPEN")).isEqualTo("Open");
        assertThat(languages.of("fr").shortTime(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC))
                .isEqualTo("lundi");
    }

    @Test
    void a_kind_of_a_language_is_a_language_of_its_own() throws IOException {
        write("de-AT.properties", "action.SHOW=Anschauen\n");

        Languages languages = more();

        assertThat(languages.of("de-AT").say("action.SHOW")).isEqualTo("Anschauen");
        assertThat(languages.of("de-CH").say("action.SHOW")).isEqualTo("Ansehen");
    }

    @Test
    void a_file_may_say_better_what_is_said_already() throws IOException {
        write("en.properties", "action.SHOW=Have a look\n");

        assertThat(more().of("en").say("action.SHOW")).isEqualTo("Have a look");
        assertThat(more().of("en").say("action.OPEN")).isEqualTo("Open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"time=\\u00zz", "time=no pattern of a time", "short-time=EEEEEEEEE", "action.SHOW={#if door}Voir"
            })
    void a_broken_file_is_left_out_and_the_others_are_read(String broken) throws IOException {
        write("fr.properties", broken);
        write("it.properties", "action.SHOW=Guarda\n");

        Languages languages = more();

        assertThat(languages.names()).containsExactly("de", "en", "it");
        assertThat(languages.of("fr").say("action.SHOW")).isEqualTo("Look");
    }

    @Test
    void a_file_that_is_not_utf_8_is_left_out() throws IOException {
        Files.write(folder.resolve("fr.properties"), "action.SHOW=Voir à".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(more().names()).containsExactly("de", "en");
    }

    @Test
    void files_that_are_no_languages_are_left_alone() throws IOException {
        write("readme.properties", "action.SHOW=no\n");
        write("fr.properties~", "action.SHOW=no\n");
        write("FR.properties", "action.SHOW=no\n");
        Files.createDirectory(folder.resolve("it.properties"));

        assertThat(more().names()).containsExactly("de", "en");
    }

    @Test
    void a_folder_that_is_not_there_is_no_trouble() {
        assertThat(new Languages(Optional.of(folder.resolve("missing"))).names())
                .containsExactly("de", "en");
    }

    private Languages more() {
        return new Languages(Optional.of(folder));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Properties own(String language) throws IOException {
        Properties phrases = new Properties();
        try (var text = new InputStreamReader(
                LanguagesTest.class.getResourceAsStream("/languages/" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            phrases.load(text);
        }
        return phrases;
    }

    private static Set<String> values(Properties phrases, String key) {
        return VALUE.matcher(phrases.getProperty(key))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
