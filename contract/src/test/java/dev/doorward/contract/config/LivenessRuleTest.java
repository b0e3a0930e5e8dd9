package dev.doorward.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.config.LivenessRule.Check;
import dev.doorward.contract.wire.Json;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a list of rules may say, and in which words it is refused. */
class LivenessRuleTest {
    @Test
    void rule_is_read_as_it_was_written() throws Exception {
        AccessConfig config = Section.ACCESS.parseStrictly(with("""
                {"levels": ["RESIDENT"], "days": ["FRIDAY", "MONDAY"], "from": "22:00", "to": "06:30",
                 "combination": "ALL", "checks": ["CHALLENGE", "BLINK"], "challenge": "OFF"}"""));

        assertThat(config.livenessRules()).singleElement().satisfies(rule -> {
            assertThat(rule.levels()).containsExactly(AccessLevel.RESIDENT);
            assertThat(rule.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            assertThat(rule.from()).isEqualTo(LocalTime.of(22, 0));
            assertThat(rule.checks()).containsExactly(Check.BLINK, Check.CHALLENGE);
        });
        JsonNode written = Json.mapper().valueToTree(config);
        assertThat(Section.ACCESS.parseStrictly(written)).isEqualTo(config);
        assertThat(written.at("/livenessRules/0/to").asText()).isEqualTo("06:30");
    }

    @Test
    void what_a_new_rule_says_at_first_is_valid() throws Exception {
        String entry = Json.mapper()
                .writeValueAsString(Schemas.of(Section.ACCESS).at("/properties/livenessRules/items/default"));

        assertThat(Section.ACCESS.parseStrictly(with(entry)).livenessRules()).containsExactly(LivenessRule.defaults());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("{'checks': []}", "access.livenessRules[0]: checks must hold at least one"),
                arguments("{'from': '22:00'}", "access.livenessRules[0]: from and to belong together"),
                arguments("{'to': '22:00'}", "access.livenessRules[0]: from and to belong together"),
                arguments("{'from': '22:00', 'to': '22:00'}", "access.livenessRules[0]: from and to must differ"),
                arguments(
                        "{'from': '25:00', 'to': '22:00'}",
                        "access.livenessRules[0].from: must be a time of day such as 22:30"),
                arguments(
                        "{'from': 'night', 'to': '22:00'}",
                        "access.livenessRules[0].from: must be a time of day such as 22:30"),
                arguments("{'levels': ['BARRED']}", "access.livenessRules[0]: levels must not hold"),
                arguments("{'levels': ['BURGLAR']}", "access.livenessRules[0].levels[0]: has a value of the wrong"),
                arguments("{'levels': [null]}", "access.livenessRules[0]"),
                arguments("{'combination': null}", "access.livenessRules[0].combination: must not be null"),
                arguments("{'challenge': null}", "access.livenessRules[0].challenge: must not be null"),
                arguments("{'checks': ['FINGERPRINT']}", "access.livenessRules[0].checks[0]: has a value"),
                arguments("{'level': ['OWNER']}", "access.livenessRules[0].level: is not a setting"),
                arguments(
                        "{'combination': 'ANY_OF', 'checks': ['BLINK', 'CHALLENGE'], 'challenge': 'ALWAYS'}",
                        "access.livenessRules[0]: a movement that is always asked for is already one"),
                arguments("{'checks': ['INFRARED']}", "access.livenessRules[0]: infrared counts only on top"),
                arguments(
                        "{'combination': 'ANY_OF', 'checks': ['BLINK', 'INFRARED']}",
                        "access.livenessRules[0]: infrared counts only on top"),
                arguments("null", "access: has a value of the wrong kind"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void says_why_a_rule_is_refused(String changes, String problem) throws Exception {
        JsonNode changed = Json.mapper().readTree(changes.replace('\'', '"'));
        JsonNode rule = changed.isObject()
                ? ((ObjectNode) Json.mapper().valueToTree(LivenessRule.defaults())).setAll((ObjectNode) changed)
                : changed;

        assertThatThrownBy(() -> Section.ACCESS.parseStrictly(with(rule.toString())))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void more_than_twelve_rules_are_refused() throws Exception {
        ObjectNode body = Section.ACCESS.defaultBody();
        ArrayNode rules = body.putArray("livenessRules");
        for (int i = 0; i < 13; i++) {
            rules.add((JsonNode) Json.mapper().valueToTree(LivenessRule.defaults()));
        }

        assertThatThrownBy(() -> Section.ACCESS.parse(body))
                .hasMessage("access.livenessRules: must hold at most 12, holds 13");
    }

    @Test
    void time_zone_must_be_known_and_is_the_machines_where_it_is_empty() throws Exception {
        assertThat(zone("Europe/Vienna").zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(zone("").zone()).isEqualTo(ZoneId.systemDefault());
        for (String unknown : new String[] {"Europe/Atlantis", "+02:00", "Vienna", " "}) {
            assertThatThrownBy(() -> zone(unknown)).hasMessageContaining("timeZone must be empty or a known zone");
        }
    }

    @Test
    void access_of_a_version_before_there_were_rules_has_none() throws Exception {
        ObjectNode older = Section.ACCESS.defaultBody();
        older.remove("livenessRules");
        older.remove("timeZone");

        assertThat(Section.ACCESS.parse(older)).isEqualTo(AccessConfig.defaults());
    }

    private static AccessConfig zone(String name) throws Exception {
        ObjectNode body = Section.ACCESS.defaultBody();
        body.put("timeZone", name);
        return Section.ACCESS.parse(body);
    }

    private static ObjectNode with(String rule) throws Exception {
        ObjectNode body = Section.ACCESS.defaultBody();
        body.putArray("livenessRules").add(Json.mapper().readTree(rule));
        return body;
    }
}
