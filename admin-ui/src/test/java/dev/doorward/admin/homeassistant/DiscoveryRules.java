package dev.doorward.admin.homeassistant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.Party;
import dev.doorward.contract.Topic;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Home Assistant's rules for a device's discovery message, as far as we use them; says every one that is broken. */
final class DiscoveryRules {
    private static final Pattern TOPIC =
            Pattern.compile("homeassistant/device/([a-zA-Z0-9_-]+/)?[a-zA-Z0-9_-]+/config");
    private static final Pattern ENTITY_ID = Pattern.compile("[a-z_]+\\.[a-z0-9_]+");
    private static final Set<String> SHARED = Set.of(
            "availability",
            "availability_topic",
            "availability_mode",
            "state_topic",
            "command_topic",
            "qos",
            "encoding");
    private static final Set<String> DEVICE = Set.of(
            "identifiers",
            "connections",
            "name",
            "manufacturer",
            "model",
            "model_id",
            "serial_number",
            "sw_version",
            "hw_version",
            "suggested_area",
            "configuration_url",
            "via_device");
    private static final Set<String> ORIGIN = Set.of("name", "sw_version", "support_url");
    private static final Set<String> EVERY_COMPONENT = Set.of(
            "platform",
            "unique_id",
            "name",
            "default_entity_id",
            "availability",
            "availability_topic",
            "availability_mode",
            "qos",
            "encoding",
            "icon",
            "entity_category",
            "enabled_by_default");
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "lock",
            Set.of(
                    "command_topic",
                    "state_topic",
                    "payload_lock",
                    "payload_unlock",
                    "payload_open",
                    "command_template",
                    "code_format",
                    "value_template",
                    "optimistic"),
            "event",
            Set.of("state_topic", "event_types", "device_class"),
            "sensor",
            Set.of(
                    "state_topic",
                    "device_class",
                    "options",
                    "state_class",
                    "unit_of_measurement",
                    "value_template",
                    "json_attributes_topic",
                    "expire_after"),
            "binary_sensor",
            Set.of("state_topic", "payload_on", "payload_off", "device_class", "off_delay", "value_template"),
            "camera",
            Set.of("topic"));
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "lock", Set.of("command_topic"),
            "event", Set.of("state_topic", "event_types"),
            "sensor", Set.of("state_topic"),
            "binary_sensor", Set.of("state_topic"),
            "camera", Set.of("topic"));
    private static final Map<String, Set<String>> CLASSES = Map.of(
            "event", Set.of("doorbell", "button", "motion"),
            "binary_sensor", Set.of("door", "problem", "tamper", "occupancy", "connectivity"),
            "sensor", Set.of("enum"));

    private final List<String> broken = new ArrayList<>();
    private final Set<String> uniqueIds = new HashSet<>();

    private DiscoveryRules() {}

    /** What is wrong with a message; empty when Home Assistant takes it as it is meant. */
    static List<String> brokenBy(String topic, boolean retained, String payload) {
        DiscoveryRules rules = new DiscoveryRules();
        rules.need(TOPIC.matcher(topic).matches(), "topic " + topic + " is no discovery topic of a device");
        rules.need(retained, "discovery must be retained");
        if (!payload.isEmpty()) {
            rules.message(parsed(payload));
        }
        return rules.broken;
    }

    private void message(JsonNode root) {
        keys(root)
                .forEach(key -> need(
                        SHARED.contains(key)
                                || Set.of("device", "origin", "components").contains(key),
                        "the root may not have " + key));
        JsonNode device = root.path("device");
        keys(device).forEach(key -> need(DEVICE.contains(key), "device does not know " + key));
        need(
                !device.path("identifiers").isEmpty()
                        || !device.path("connections").isEmpty(),
                "device identifies nothing");
        JsonNode origin = root.path("origin");
        keys(origin).forEach(key -> need(ORIGIN.contains(key), "origin does not know " + key));
        need(origin.path("name").isTextual(), "origin has no name");
        JsonNode components = root.path("components");
        need(!components.isEmpty(), "there is no component");
        keys(components).forEach(key -> component(key, components.get(key), root));
    }

    private void component(String key, JsonNode component, JsonNode root) {
        String platform = component.path("platform").asText();
        need(OPTIONS.containsKey(platform), key + ": platform " + platform + " is not known");
        if (!OPTIONS.containsKey(platform) || component.size() == 1) {
            return; // bare, it is being removed
        }
        need(component.path("unique_id").isTextual(), key + " has no unique_id");
        need(uniqueIds.add(component.path("unique_id").asText()), key + ": its unique_id is another's");
        keys(component)
                .forEach(option -> need(
                        EVERY_COMPONENT.contains(option)
                                || OPTIONS.get(platform).contains(option),
                        key + ": " + platform + " silently drops " + option));
        NEEDED.get(platform).forEach(option -> need(component.has(option), key + " needs " + option));
        need(
                !(has(component, root, "availability") && has(component, root, "availability_topic")),
                key + " has availability and availability_topic");
        entityId(key, platform, component);
        if (component.has("device_class")) {
            need(
                    CLASSES.getOrDefault(platform, Set.of())
                            .contains(component.get("device_class").asText()),
                    key + ": no such device_class");
        }
        need(!component.path("retain").asBoolean(), key + ": commands are never retained");
        topics(key, component);
    }

    private void entityId(String key, String platform, JsonNode component) {
        String id = component.path("default_entity_id").asText(platform + ".x");
        need(ENTITY_ID.matcher(id).matches(), key + ": " + id + " is no entity id");
        need(id.startsWith(platform + "."), key + ": default_entity_id lacks its domain " + platform);
    }

    /** Every topic is whole, is in our own table, and Home Assistant's account may use it so. */
    private void topics(String key, JsonNode component) {
        for (String option : List.of("state_topic", "topic", "json_attributes_topic", "command_topic")) {
            if (component.has(option)) {
                String topic = component.get(option).asText();
                boolean command = option.equals("command_topic");
                Topic<?> row = row(topic);
                need(row != null, key + ": " + topic + " is not a topic of ours");
                need(
                        row == null || (command ? row.producers() : row.consumers()).contains(Party.HOME_ASSISTANT),
                        key + ": Home Assistant may not use " + topic);
                need(!command || row == null || !row.retained(), key + ": commands are never retained");
                need(
                        !component.path("platform").asText().equals("event") || row == null || !row.retained(),
                        key + ": retained events are ignored");
            }
        }
        component
                .path("availability")
                .forEach(one -> need(
                        row(one.path("topic").asText()) == Topics.AVAILABILITY,
                        key + ": availability is told elsewhere"));
    }

    private static Topic<?> row(String topic) {
        return Topics.all().stream()
                .filter(row -> row.matches(topic))
                .findFirst()
                .orElse(null);
    }

    private static boolean has(JsonNode component, JsonNode root, String option) {
        return component.has(option) || root.has(option);
    }

    private static Iterable<String> keys(JsonNode object) {
        return () -> {
            Iterator<String> names = object.fieldNames();
            return names;
        };
    }

    private static JsonNode parsed(String payload) {
        try {
            return Json.read(payload.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        } catch (RejectedException e) {
            throw new AssertionError(e);
        }
    }

    private void need(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
