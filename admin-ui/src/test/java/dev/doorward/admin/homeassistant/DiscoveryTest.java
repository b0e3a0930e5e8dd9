package dev.doorward.admin.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Topics;
import dev.doorward.contract.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiscoveryTest {
    private static final DoorId FRONT = new DoorId("front");
    private static final DoorId GARDEN = new DoorId("garden-gate_2");

    @ParameterizedTest
    @EnumSource(Discovery.Sensor.class)
    void message_keeps_every_rule(Discovery.Sensor sensor) {
        for (DoorId door : new DoorId[] {FRONT, GARDEN}) {
            assertThat(DiscoveryRules.brokenBy(
                            Discovery.topic(door), true, Discovery.message(door, "0.1.0", sensor, sensor, false)))
                    .isEmpty();
        }
    }

    @Test
    void device_has_lock_camera_decision_event_and_problem() throws Exception {
        ObjectNode message = message();

        assertThat(message.path("components").properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly(
                        "lock",
                        "camera",
                        "camera_problem",
                        "last_decision",
                        "visit",
                        "problem",
                        "alarm",
                        "last_person",
                        "door");
        assertThat(message.at("/components/lock/name").isNull()).isTrue();
        assertThat(message.at("/components/lock/command_topic").asText()).isEqualTo(Topics.LOCK_SET.at(FRONT));
        assertThat(message.at("/components/camera/topic").asText()).isEqualTo(Topics.FRAME.at(FRONT));
        assertThat(message.at("/components/lock/availability/0/topic").asText())
                .isEqualTo(Topics.AVAILABILITY.filled("access-front"));
    }

    @Test
    void lock_that_opens_by_a_code_asks_for_it_and_keeps_to_the_rules() throws Exception {
        String message = Discovery.message(FRONT, "0.1.0", Discovery.Sensor.PRESENT, Discovery.Sensor.PRESENT, true);

        assertThat(Json.mapper()
                        .readTree(message)
                        .at("/components/lock/code_format")
                        .asText())
                .isEqualTo("^[0-9]{6,12}$");
        assertThat(DiscoveryRules.brokenBy(Discovery.topic(FRONT), true, message))
                .isEmpty();
    }

    @Test
    void door_and_problem_are_read_from_what_the_lock_says() throws Exception {
        ObjectNode message = message();

        for (String key : new String[] {"door", "problem"}) {
            assertThat(message.at("/components/" + key + "/platform").asText()).isEqualTo("binary_sensor");
            assertThat(message.at("/components/" + key + "/device_class").asText())
                    .isEqualTo(key);
            assertThat(message.at("/components/" + key + "/state_topic").asText())
                    .isEqualTo(Topics.LOCK.at(FRONT));
            assertThat(message.at("/components/" + key + "/availability/0/topic")
                            .asText())
                    .isEqualTo(Topics.AVAILABILITY.filled("access-front"));
        }
        assertThat(message.at("/components/alarm/event_types").toString())
                .isEqualTo("[\"lock_jammed\",\"door_forced_open\",\"door_ajar\",\"wrong_code_entry_limit\"]");
    }

    @Test
    void removed_sensors_are_sent_bare() throws Exception {
        String message = Discovery.message(FRONT, "0.1.0", Discovery.Sensor.REMOVED, Discovery.Sensor.REMOVED, false);

        assertThat(Json.mapper().readTree(message).at("/components/last_person").toString())
                .isEqualTo("{\"platform\":\"sensor\"}");
        assertThat(Json.mapper().readTree(message).at("/components/door").toString())
                .isEqualTo("{\"platform\":\"binary_sensor\"}");
    }

    /** The rules can fail: each of these breaks exactly one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void breach_is_noticed(String what, Consumer<ObjectNode> breach) throws Exception {
        ObjectNode message = message();

        breach.accept(message);

        assertThat(DiscoveryRules.brokenBy(Discovery.topic(FRONT), true, message.toString()))
                .as(what)
                .hasSize(1);
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach("tilde at the root", m -> m.put("~", "doorward")),
                breach("unknown key in device", m -> in(m, "device").put("colour", "green")),
                breach("device without identity", m -> in(m, "device").remove("identifiers")),
                breach("unknown key in origin", m -> in(m, "origin").put("url", "x")),
                breach("origin without name", m -> in(m, "origin").remove("name")),
                breach("component without unique_id", m -> lock(m).remove("unique_id")),
                breach("unique_id twice", m -> lock(m).put("unique_id", "doorward_front_camera")),
                breach("unknown option", m -> lock(m).put("object_id", "front")),
                breach("lock without command_topic", m -> lock(m).remove("command_topic")),
                breach("both kinds of availability", m -> lock(m).put("availability_topic", "x")),
                breach("both kinds, one inherited", m -> {
                    m.put("availability_topic", "x");
                    in(m, "components").removeAll();
                    in(m, "components").set("lock", lockWithAvailability());
                }),
                breach("entity id without domain", m -> lock(m).put("default_entity_id", "switch.front")),
                breach("entity id with a hyphen", m -> lock(m).put("default_entity_id", "lock.front-door")),
                breach("foreign topic", m -> lock(m).put("state_topic", "somewhere/else")),
                breach("topic that is not for Home Assistant", m -> lock(m).put("state_topic", Topics.SCENE.at(FRONT))),
                breach("retained event", m -> component(m, "visit").put("state_topic", Topics.LAST_DECISION.at(FRONT))),
                breach("no such device class", m -> component(m, "camera_problem")
                        .put("device_class", "trouble")));
    }

    private static Arguments breach(String what, Consumer<ObjectNode> breach) {
        return Arguments.of(what, breach);
    }

    private static ObjectNode message() throws Exception {
        byte[] json = Discovery.message(FRONT, "0.1.0", Discovery.Sensor.PRESENT, Discovery.Sensor.PRESENT, false)
                .getBytes(StandardCharsets.UTF_8);
        return (ObjectNode) Json.mapper().readTree(json);
    }

    private static ObjectNode lockWithAvailability() {
        ObjectNode lock = Json.mapper().createObjectNode();
        lock.put("platform", "lock").put("unique_id", "x").put("command_topic", Topics.LOCK_SET.at(FRONT));
        lock.putArray("availability").addObject().put("topic", Topics.AVAILABILITY.filled("access-front"));
        return lock;
    }

    private static ObjectNode lock(ObjectNode message) {
        return component(message, "lock");
    }

    private static ObjectNode component(ObjectNode message, String key) {
        return in(in(message, "components"), key);
    }

    private static ObjectNode in(ObjectNode parent, String key) {
        return (ObjectNode) parent.get(key);
    }
}
