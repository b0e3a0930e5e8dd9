package dev.doorward.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.config.Schemas;
import dev.doorward.contract.config.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every language says everything that the page says, with the same gaps to fill in. */
class LanguagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/META-INF/resources/js/i18n");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  '?([\\w.-]+)'?: '(.*)',$");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");
    /** In English it stands in the schema. */
    private static final Pattern HELP = Pattern.compile("setting(\\.\\w+){2,3}\\.help");

    @Test
    void german_has_every_text_of_english() throws IOException {
        Map<String, String> english = texts("en.js");
        Map<String, String> german = texts("de.js");
        german.keySet().removeIf(HELP.asMatchPredicate());

        assertThat(english).hasSizeGreaterThan(250);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(german)
                .allSatisfy((key, text) ->
                        assertThat(gaps(text)).as("gaps of %s", key).isEqualTo(gaps(english.get(key))));
    }

    @Test
    void every_setting_has_its_name_in_each_language_and_its_help_in_german() throws IOException {
        Map<String, String> german = texts("de.js");
        Set<String> names = new TreeSet<>();
        settings((key, rule) -> {
            names.add("setting." + key);
            assertThat(rule.path("description").asText())
                    .as("English help of %s", key)
                    .isNotBlank();
        });
        Set<String> helps = names.stream().map(name -> name + ".help").collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(startingWith("setting.", texts("en.js"))).isEqualTo(names);
        assertThat(startingWith("setting.", german)).isEqualTo(union(names, helps));
        assertThat(german.entrySet())
                .filteredOn(text -> helps.contains(text.getKey()))
                .noneMatch(text -> text.getValue().isBlank());
    }

    @Test
    void every_choice_of_a_setting_is_a_word_in_each_language() throws IOException {
        Set<String> choices = new TreeSet<>();
        settings((key, rule) -> Stream.of(rule.path("enum"), rule.path("items").path("enum"))
                .forEach(all -> all.forEach(one -> choices.add(one.asText()))));

        assertThat(choices).contains("REQUIRED", "OWNER");
        for (Map<String, String> language : List.of(texts("en.js"), texts("de.js"))) {
            assertThat(choices).allMatch(one -> Stream.of("value.", "level.", "reason.")
                    .anyMatch(kind -> language.containsKey(kind + one)));
        }
    }

    /** @param each takes {@code camera.liveRate} or {@code access.livenessRules.days}, and what its schema says */
    private static void settings(BiConsumer<String, JsonNode> each) {
        for (Section<?> section : Section.all()) {
            settings(section.name(), Schemas.of(section), each);
        }
    }

    private static void settings(String of, JsonNode schema, BiConsumer<String, JsonNode> each) {
        schema.path("properties").fields().forEachRemaining(field -> {
            String name = of + "." + field.getKey();
            each.accept(name, field.getValue());
            settings(name, field.getValue().path("items"), each);
        });
    }

    private static Set<String> startingWith(String start, Map<String, String> texts) {
        return texts.keySet().stream()
                .filter(key -> key.startsWith(start))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(TreeSet::new));
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
