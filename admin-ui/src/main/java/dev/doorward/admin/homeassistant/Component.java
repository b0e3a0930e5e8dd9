package dev.doorward.admin.homeassistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entity of a device, option by option as Home Assistant spells them. */
final class Component {
    private final Map<String, @Nullable Object> options = new LinkedHashMap<>();

    private Component(String platform) {
        options.put("platform", platform);
    }

    static Component of(String platform, String uniqueId) {
        return new Component(platform).with("unique_id", uniqueId);
    }

    /** Sent once, this takes the entity away. */
    static Component removed(String platform) {
        return new Component(platform);
    }

    /** @param value null only for {@code name}: the device's main feature */
    Component with(String option, @Nullable Object value) {
        options.put(option, value);
        return this;
    }

    /** Available while this service says {@code online} on its topic. */
    Component availableAt(String topic) {
        return with("availability", List.of(Map.of("topic", topic)));
    }

    Map<String, @Nullable Object> options() {
        return options;
    }
}
