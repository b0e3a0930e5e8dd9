package dev.doorward.admin.homeassistant;

import static dev.doorward.contract.Topics.ALARM;
import static dev.doorward.contract.Topics.AVAILABILITY;
import static dev.doorward.contract.Topics.CAMERA_STATE;
import static dev.doorward.contract.Topics.FRAME;
import static dev.doorward.contract.Topics.LAST_DECISION;
import static dev.doorward.contract.Topics.LAST_PERSON;
import static dev.doorward.contract.Topics.LOCK;
import static dev.doorward.contract.Topics.LOCK_SET;
import static dev.doorward.contract.Topics.VISIT;

import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockState;
import dev.doorward.contract.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The single discovery message of a door's device (Home Assistant's device-based MQTT discovery). Each entity follows
 * the availability of the service that speaks for it; nothing is shared at the root, where one option may spoil all.
 */
final class Discovery {
    private static final String PREFIX = "homeassistant";

    /** Whether an entity that not every door has is there, goes, or is left out. */
    enum Sensor {
        PRESENT,
        REMOVED,
        ABSENT
    }

    private Discovery() {}

    static String topic(DoorId door) {
        return PREFIX + "/device/" + id(door) + "/config";
    }

    /**
     * @param names of the last person
     * @param leaf of the door's contact
     */
    static String message(DoorId door, String version, Sensor names, Sensor leaf, boolean code) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("lock", (code ? withCode(lock(door)) : lock(door)).options());
        components.put("camera", camera(door).options());
        components.put("camera_problem", cameraProblem(door).options());
        components.put("last_decision", lastDecision(door).options());
        components.put("visit", visit(door).options());
        components.put("problem", problem(door).options());
        components.put("alarm", alarm(door).options());
        add(components, "last_person", lastPerson(door), "sensor", names);
        add(components, "door", leaf(door), "binary_sensor", leaf);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put(
                "device",
                Map.of(
                        "identifiers",
                        List.of(id(door)),
                        "name",
                        "Doorward " + door,
                        "manufacturer",
                        "Doorward",
                        "model",
                        "Door",
                        "sw_version",
                        version));
        message.put("origin", Map.of("name", "Doorward", "sw_version", version));
        message.put("components", components);
        return new String(Json.write(message), StandardCharsets.UTF_8);
    }

    private static void add(
            Map<String, Object> components, String key, Component component, String platform, Sensor sensor) {
        switch (sensor) {
            case PRESENT -> components.put(key, component.options());
            case REMOVED -> components.put(key, Component.removed(platform).options());
            case ABSENT -> {}
        }
    }

    /** UNKNOWN is a state of ours only; {@code None} is how a template says so to Home Assistant. */
    private static Component lock(DoorId door) {
        return Component.of("lock", id(door) + "_lock")
                .with("name", null)
                .with("default_entity_id", entityId("lock", id(door)))
                .with("command_topic", LOCK_SET.at(door))
                .with("state_topic", LOCK.at(door))
                .with("value_template", "{{ 'None' if value_json.state == 'UNKNOWN' else value_json.state }}")
                .with("optimistic", false)
                .with("qos", 1)
                .availableAt(lockAt(door));
    }

    /** Home Assistant then asks for the code, for each of its commands, and sends it behind the word. */
    private static Component withCode(Component lock) {
        return lock.with("code_format", "^[0-9]{6,12}$")
                .with("command_template", "{{ value }}{{ ' ' ~ code if code else '' }}");
    }

    private static Component camera(DoorId door) {
        return entity(door, "camera", "camera", "Camera")
                .with("topic", FRAME.at(door))
                .availableAt(cameraAt(door));
    }

    private static Component cameraProblem(DoorId door) {
        return entity(door, "binary_sensor", "camera_problem", "Camera problem")
                .with("device_class", "problem")
                .with("entity_category", "diagnostic")
                .with("state_topic", CAMERA_STATE.at(door))
                .with("value_template", "{{ 'ON' if value_json.state == 'UNAVAILABLE' else 'OFF' }}")
                .availableAt(cameraAt(door));
    }

    /** What can't be read is unknown, neither open nor closed. */
    private static Component leaf(DoorId door) {
        return entity(door, "binary_sensor", "door", "Door")
                .with("device_class", "door")
                .with("state_topic", LOCK.at(door))
                .with(
                        "value_template",
                        "{% set leaf = value_json.doorState | default('') %}"
                                + "{{ 'ON' if leaf == 'OPEN' else 'OFF' if leaf == 'CLOSED' else 'None' }}")
                .availableAt(lockAt(door));
    }

    private static Component problem(DoorId door) {
        return entity(door, "binary_sensor", "problem", "Problem")
                .with("device_class", "problem")
                .with("state_topic", LOCK.at(door))
                .with("value_template", "{{ 'ON' if value_json.alarms | default([]) else 'OFF' }}")
                .availableAt(lockAt(door));
    }

    private static Component alarm(DoorId door) {
        return entity(door, "event", "alarm", "Alarm")
                .with("state_topic", ALARM.at(door))
                .with(
                        "event_types",
                        Stream.of(LockState.Alarm.values())
                                .map(HomeAssistant::type)
                                .toList())
                .availableAt(here());
    }

    private static Component lastDecision(DoorId door) {
        return entity(door, "sensor", "last_decision", "Last decision")
                .with("state_topic", LAST_DECISION.at(door))
                .availableAt(here());
    }

    private static Component visit(DoorId door) {
        return entity(door, "event", "visit", "Visit")
                .with("state_topic", VISIT.at(door))
                .with("event_types", List.of(HomeAssistant.GRANTED, HomeAssistant.DENIED))
                .availableAt(here());
    }

    private static Component lastPerson(DoorId door) {
        return entity(door, "sensor", "last_person", "Last person")
                .with("state_topic", LAST_PERSON.at(door))
                .availableAt(here());
    }

    private static Component entity(DoorId door, String platform, String key, @Nullable String name) {
        String id = id(door) + "_" + key;
        return Component.of(platform, id).with("name", name).with("default_entity_id", entityId(platform, id));
    }

    /** Entity ids know no hyphen. */
    private static String entityId(String platform, String id) {
        return platform + "." + id.replace('-', '_');
    }

    private static String lockAt(DoorId door) {
        return AVAILABILITY.filled("access-" + door);
    }

    private static String cameraAt(DoorId door) {
        return AVAILABILITY.filled("camera-" + door);
    }

    private static String here() {
        return AVAILABILITY.filled("admin");
    }

    private static String id(DoorId door) {
        return "doorward_" + door;
    }
}
