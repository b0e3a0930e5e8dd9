package dev.doorward.notification.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a provider may take ({@code DOORWARD_PROVIDER_CONNECT_WITHIN}, {@code …_ANSWER_WITHIN}). */
@ConfigMapping(prefix = "doorward.provider")
public interface ProviderSettings {
    /** For the connection. */
    @WithDefault("5s")
    Duration connectWithin();

    /** For all of it: connection, request and the whole answer. */
    @WithDefault("10s")
    Duration answerWithin();
}
