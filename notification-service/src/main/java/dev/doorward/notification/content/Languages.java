package dev.doorward.notification.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The languages that alerts are written in: English and German, and any that an owner puts beside them as a file. */
public final class Languages {
    private static final Logger LOG = Logger.getLogger(Languages.class);
    private static final String ENGLISH = "en";
    private static final List<String> OWN = List.of(ENGLISH, "de");
    private static final Pattern FILE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\\.properties");

    private final Map<String, Phrases> all = new TreeMap<>();

    /** @param more a folder of files such as {@code fr.properties}, UTF-8, of the form of {@code en.properties} */
    public Languages(Optional<Path> more) {
        Properties english = own(ENGLISH);
        for (String language : OWN) {
            put(language, own(language), english);
        }
        more.filter(Files::isDirectory).ifPresent(folder -> read(folder, english));
    }

    public List<String> names() {
        return List.copyOf(all.keySet());
    }

    /** The language, or else the one that it is a kind of, or else English. */
    public Phrases of(String language) {
        Phrases exact = all.get(language);
        Phrases like = exact != null ? exact : all.get(language.split("-", 2)[0]);
        return like != null ? like : all.get(ENGLISH);
    }

    private void put(String language, Properties phrases, Properties english) {
        Properties whole = new Properties();
        whole.putAll(english);
        whole.putAll(phrases);
        all.put(language, new Phrases(Locale.forLanguageTag(language), whole));
    }

    private void read(Path folder, Properties english) {
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> {
                var name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    read(file, name.group(1), english);
                }
            });
        } catch (IOException e) {
            LOG.warnf("The languages in %s can't be read", folder);
        }
    }

    private void read(Path file, String language, Properties english) {
        try (Reader text = Files.newBufferedReader(file)) {
            Properties phrases = new Properties();
            phrases.load(text);
            put(language, phrases, english);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The language in %s can't be used: %s", file, e.getMessage());
        }
    }

    private static Properties own(String language) {
        try (InputStream file = Languages.class.getResourceAsStream("/languages/" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("no phrases of " + language);
            }
            Properties phrases = new Properties();
            phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
