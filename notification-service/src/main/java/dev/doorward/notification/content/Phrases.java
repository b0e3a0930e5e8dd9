package dev.doorward.notification.content;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** One language: each phrase is a small Qute template. */
public final class Phrases {
    private static final Engine ENGINE =
            Engine.builder().addDefaults().strictRendering(false).build();

    private final Locale locale;
    private final Map<String, Template> phrases = new HashMap<>();
    private final DateTimeFormatter time;
    private final DateTimeFormatter shortTime;

    /** @throws IllegalArgumentException when one of them is no template or no pattern of a time */
    Phrases(Locale locale, Properties texts) {
        this.locale = locale;
        this.time = DateTimeFormatter.ofPattern(texts.getProperty("time"), locale);
        this.shortTime = DateTimeFormatter.ofPattern(texts.getProperty("short-time"), locale);
        for (String key : texts.stringPropertyNames()) {
            try {
                phrases.put(key, ENGINE.parse(texts.getProperty(key)));
            } catch (TemplateException e) {
                throw new IllegalArgumentException(key + " is no template");
            }
        }
    }

    public Locale locale() {
        return locale;
    }

    String say(String key, Map<String, ?> values) {
        Template phrase = phrases.get(key);
        return phrase == null ? key : phrase.data(new HashMap<>(values)).render();
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** The phrase, where this language has one. */
    Optional<String> find(String key, Map<String, ?> values) {
        return phrases.containsKey(key) ? Optional.of(say(key, values)) : Optional.empty();
    }

    String time(Instant at, ZoneId zone) {
        return time.format(at.atZone(zone));
    }

    String shortTime(Instant at, ZoneId zone) {
        return shortTime.format(at.atZone(zone));
    }
}
