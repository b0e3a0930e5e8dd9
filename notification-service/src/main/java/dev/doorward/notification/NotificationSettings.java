package dev.doorward.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What this process is told at its start; what may change while it runs is the configuration section. */
@ConfigMapping(prefix = "doorward")
public interface NotificationSettings {
    /**
     * Who is who: {@code owner=me@example.org,anna=anna@example.org}. A plain text here and parsed by us, because a
     * converter's error message would quote it.
     */
    Optional<String> recipients();

    Notification notification();

    /** Alerts and their ways. */
    interface Notification {
        /** Where the page is, as whoever is told reaches it: {@code https://doorward.local:8443}. Without it no links. */
        Optional<String> page();

        /** A folder of more languages: {@code fr.properties}, of the form of {@code en.properties}. */
        Optional<Path> languages();

        /**
         * Pauses before the next tries, the last one before all others too: a server that restarts is back in one of the
         * first.
         */
        @WithDefault("2s,5s,15s,30s,1m,2m")
        List<Duration> retryAfter();

        /** How long a provider is left alone that did not answer several times. */
        @WithDefault("20s")
        Duration rest();

        /** Older decisions are not told: they were kept back by someone, or a clock is wrong. */
        @WithDefault("24h")
        Duration oldest();
    }
}
