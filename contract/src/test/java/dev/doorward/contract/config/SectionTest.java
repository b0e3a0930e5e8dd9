package dev.doorward.contract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.wire.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionTest {
    static Stream<Section<?>> sections() {
        return Section.all().stream();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void defaults_are_valid(Section<?> section) throws InvalidConfigException {
        assertThat((Object) section.parseStrictly(section.defaultBody())).isEqualTo(section.defaults());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void every_setting_has_help_and_a_default_in_the_schema(Section<?> section) {
        ObjectNode schema = Schemas.of(section);

        section.defaultBody().fieldNames().forEachRemaining(field -> {
            JsonNode property = schema.path("properties").path(field);
            assertThat(property.path("description").asText()).as(field).isNotBlank();
            assertThat(property.has("default")).as(field).isTrue();
            property.at("/items/default").fieldNames().forEachRemaining(inner -> assertThat(
                            property.at("/items/properties/" + inner + "/description")
                                    .asText())
                    .as(field + "." + inner)
                    .isNotBlank());
        });
    }

    @Test
    void what_is_left_out_has_its_default() throws Exception {
        RecognitionConfig config = Section.RECOGNITION.parse(json("{\"threshold\": 0.5}"));

        assertThat(config)
                .isEqualTo(new RecognitionConfig(
                        0.5,
                        RecognitionConfig.defaults().margin(),
                        RecognitionConfig.defaults().visitorDays()));
    }

    @Test
    void value_out_of_its_bounds_is_named() {
        assertThatThrownBy(() -> Section.RECOGNITION.parse(json("{\"threshold\": 2}")))
                .hasMessage("recognition.threshold: must be at most 0.9, is 2.0");
    }

    @Test
    void value_of_the_wrong_kind_is_named() {
        assertThatThrownBy(() -> Section.CAMERA.parse(json("{\"liveRate\": \"fast\"}")))
                .hasMessage("camera.liveRate: has a value of the wrong kind");
        assertThatThrownBy(() -> Section.ACCESS.parse(json("{\"opensFor\": [\"BURGLAR\"]}")))
                .hasMessageContaining("access.opensFor");
        assertThatThrownBy(() -> Section.CAMERA.parse(json("[1]"))).hasMessage("camera: must be a JSON object");
    }

    @Test
    void null_is_no_value() {
        assertThatThrownBy(() -> Section.ACCESS.parse(json("{\"blink\": null}")))
                .hasMessageContaining("access.blink");
        assertThatThrownBy(() -> Section.CAMERA.parse(json("{\"liveRate\": null}")))
                .hasMessageContaining("camera.liveRate");
    }

    @Test
    void unknown_setting_is_a_problem_for_a_person_and_ignored_from_a_newer_peer() throws Exception {
        JsonNode body = json("{\"treshold\": 0.5}");

        assertThatThrownBy(() -> Section.RECOGNITION.parseStrictly(body))
                .hasMessage("recognition.treshold: is not a setting");
        assertThat(Section.RECOGNITION.parse(body)).isEqualTo(RecognitionConfig.defaults());
    }

    @Test
    void door_without_any_required_check_of_liveness_is_refused() {
        assertThatThrownBy(() -> Section.ACCESS.parse(json("{\"blink\":\"OFF\",\"passive\":\"WHEN_AVAILABLE\"}")))
                .hasMessageContaining("a photograph opens the door");
    }

    @Test
    void barred_can_not_be_among_those_who_may_enter() {
        assertThatThrownBy(() -> Section.ACCESS.parse(json("{\"opensFor\": [\"OWNER\", \"BARRED\"]}")))
                .hasMessageContaining("must not hold NOTIFY_ONLY or BARRED");
    }

    @Test
    void levels_are_written_in_their_order_whatever_order_they_came_in() throws Exception {
        AccessConfig config = Section.ACCESS.parse(json("{\"opensFor\": [\"GUEST\", \"OWNER\", \"RESIDENT\"]}"));

        assertThat(config.opensFor()).containsExactly(AccessLevel.OWNER, AccessLevel.RESIDENT, AccessLevel.GUEST);
    }

    @Test
    void access_of_a_version_before_there_were_challenges_is_read_with_their_defaults() throws Exception {
        ObjectNode older = Section.ACCESS.defaultBody();
        older.remove(
                List.of("challenge", "challengeSeconds", "challengesLost", "challengesLostWithin", "challengesPause"));

        assertThat(Section.ACCESS.parse(older)).isEqualTo(AccessConfig.defaults());
        assertThat(Section.ACCESS.parseStrictly(older).challenge()).isEqualTo(AccessConfig.Challenge.IF_DOUBTFUL);
    }

    @Test
    void settings_of_a_version_before_there_were_spoken_challenges_leave_them_and_the_microphone_off()
            throws Exception {
        ObjectNode access = Section.ACCESS.defaultBody();
        access.remove("spokenChallenge");
        ObjectNode camera = Section.CAMERA.defaultBody();
        camera.remove("microphone");

        assertThat(Section.ACCESS.parseStrictly(access).spokenChallenge()).isFalse();
        assertThat(Section.CAMERA.parseStrictly(camera).microphone()).isFalse();
    }

    @Test
    void access_of_a_version_before_there_was_infrared_does_without_it() throws Exception {
        ObjectNode older = Section.ACCESS.defaultBody();
        older.remove("infrared");

        assertThat(Section.ACCESS.parseStrictly(older).infrared()).isEqualTo(AccessConfig.Requirement.OFF);
    }

    @Test
    void access_of_a_version_before_there_were_door_sensors_is_read_with_their_times() throws Exception {
        ObjectNode older = Section.ACCESS.defaultBody();
        older.remove(List.of("holdOpenLimit", "ajarAfter"));

        assertThat(Section.ACCESS.parseStrictly(older)).isEqualTo(AccessConfig.defaults());
    }

    @Test
    void infrared_alone_is_no_check_of_liveness_for_everybody() {
        assertThatThrownBy(() ->
                        Section.ACCESS.parse(json("{\"blink\":\"OFF\",\"passive\":\"OFF\",\"infrared\":\"REQUIRED\"}")))
                .hasMessageContaining("a photograph opens the door");
    }

    @Test
    void time_to_answer_a_challenge_is_bounded() {
        assertThatThrownBy(() -> Section.ACCESS.parse(json("{\"challengeSeconds\": 2}")))
                .hasMessage("access.challengeSeconds: must be at least 3, is 2");
        assertThatThrownBy(() -> Section.ACCESS.parse(json("{\"challengeSeconds\": 16}")))
                .hasMessage("access.challengeSeconds: must be at most 15, is 16");
        assertThatThrownBy(() -> Section.ACCESS.parse(json("{\"challengesLost\": 1, \"challengesPause\": 0}")))
                .hasMessageContaining("access.challengesLost: must be at least 2, is 1")
                .hasMessageContaining("access.challengesPause: must be at least 0.1, is 0.0");
    }

    @Test
    void holidays_are_dates_written_in_one_order() throws Exception {
        AccessConfig config =
                Section.ACCESS.parse(json("{\"holidays\": [\"2027-01-01\", \"2026-12-25\", \"2027-01-01\"]}"));

        assertThat(config.holidays()).containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
        assertThatThrownBy(() -> Section.ACCESS.parse(json("{\"holidays\": [\"25.12.2026\"]}")))
                .hasMessage("access.holidays[0]: must be a date such as 2026-12-24");
        assertThat(Schemas.of(Section.ACCESS)
                        .at("/properties/holidays/items/format")
                        .asText())
                .isEqualTo("date");
    }

    private static JsonNode json(String text) throws Exception {
        return Json.mapper().readTree(text);
    }
}
