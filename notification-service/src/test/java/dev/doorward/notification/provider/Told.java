package dev.doorward.notification.provider;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings as they are read at the start, from values that a test gives. */
public final class Told {
    private Told() {}

    /** @param values names and values in turn */
    public static <T> T as(Class<T> mapping, String... values) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters() // those of Quarkus: 10s is a duration
                .withMapping(mapping)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(mapping);
    }

    /** A client that waits so long, and not as long as a person would. */
    public static Http http(String answerWithin) {
        return new Http(as(
                ProviderSettings.class,
                "doorward.provider.connect-within",
                answerWithin,
                "doorward.provider.answer-within",
                answerWithin));
    }
}
