package dev.doorward.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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

    Smtp smtp();

    Notification notification();

    /** The mail server. Port, user, password and TLS go straight to the mailer: see application.properties. */
    interface Smtp {
        /** Without one no mail is sent, and that is said. */
        Optional<String> host();

        /** The sender's address; the user's name by default, which is an address at most providers. */
        Optional<String> from();

        Optional<String> user();

        /**
         * {@code starttls}: upgraded to TLS before anything is said, usually port 587. {@code tls}: TLS from the first
         * byte, usually port 465. {@code none}: in the clear, for a relay on this machine.
         */
        @WithDefault("starttls")
        String tls();
    }

    /** Alerts and their ways. */
    interface Notification {
        /** How long the same person at the same door is not told of again: longer than people stand there. */
        @WithDefault("2m")
        Duration coolDown();

        /** Pauses before the next tries: a server that restarts is back in one of the first, a router by the last. */
        @WithDefault("2s,10s,30s,2m,5m")
        List<Duration> retryAfter();

        /** Alerts that wait at a time; a day's worth while the mail server is away. */
        @WithDefault("200")
        int mostWaiting();

        /** Older decisions are not told: they were kept back by someone, or a clock is wrong. */
        @WithDefault("1h")
        Duration oldest();
    }
}
