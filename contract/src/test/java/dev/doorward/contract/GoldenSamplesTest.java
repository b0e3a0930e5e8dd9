package dev.doorward.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The payloads as they are on the wire, kept as files: a change that a deployed peer would not understand fails here.
 * {@code -Ddoorward.golden.write=true} writes them anew.
 */
class GoldenSamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @Test
    void every_row_but_the_picture_has_a_sample() {
        assertThat(Samples.all().keySet())
                .containsExactlyInAnyOrderElementsOf(Topics.all().stream()
                        .filter(row -> row.payload() != byte[].class)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> payload_is_written_and_read_as_the_golden_sample() {
        return Samples.all().entrySet().stream()
                .filter(sample -> sample.getKey().payload() != String.class)
                .map(sample -> DynamicTest.dynamicTest(sample.getKey().name(), () -> check(sample)));
    }

    @TestFactory
    Stream<DynamicTest> unknown_field_is_ignored() {
        return Samples.all().entrySet().stream()
                .filter(sample -> sample.getKey().payload() != String.class)
                .map(sample -> DynamicTest.dynamicTest(sample.getKey().name(), () -> {
                    ObjectNode json = Json.mapper().valueToTree(sample.getValue());
                    json.put("addedInALaterVersion", true);

                    Object read = Json.read(Json.write(json), sample.getKey().payload());

                    assertThat(read).isEqualTo(sample.getValue());
                }));
    }

    @Test
    void lock_of_a_door_without_contacts_is_on_the_wire_as_it_was_before_there_were_any() throws Exception {
        String before = "{\"door\":\"front\",\"state\":\"LOCKED\",\"since\":\"2026-11-25T12:00:00Z\",\"mock\":true,"
                + "\"angle\":10.0,\"by\":\"auto-relock\"}";

        LockState read = Json.read(before.getBytes(StandardCharsets.UTF_8), LockState.class);

        assertThat(read.alarms()).isEmpty();
        assertThat(new String(Json.write(read), StandardCharsets.UTF_8)).isEqualTo(before);
    }

    @Test
    void access_document_without_limits_is_on_the_wire_as_it_was_before_there_were_any() throws Exception {
        String before = "{\"version\":7,\"levels\":{\"p-00c0ffee00c0ffee\":\"RESIDENT\"}}";

        AccessDocument read = Json.read(before.getBytes(StandardCharsets.UTF_8), AccessDocument.class);

        assertThat(read.of(new PersonId("p-00c0ffee00c0ffee"))).contains(new Allowance(AccessLevel.RESIDENT));
        assertThat(new String(Json.write(read), StandardCharsets.UTF_8)).isEqualTo(before);
    }

    @Test
    void decision_about_a_pin_says_where_it_was_typed_and_whether_it_was_under_duress() throws Exception {
        DecisionMade face = (DecisionMade) Samples.all().get(Topics.DECISION);
        ObjectNode json = Json.mapper().valueToTree(face);
        assertThat(json.has("pin")).isFalse();

        json.putObject("pin").put("way", "KEYPAD").put("duress", true);
        PinUsed pin = Json.read(Json.write(json), DecisionMade.class).pin();

        assertThat(pin).isEqualTo(new PinUsed(PinUsed.Way.KEYPAD, true));
        assertThat(new String(Json.write(new PinUsed(PinUsed.Way.PAGE, false)), StandardCharsets.UTF_8))
                .isEqualTo("{\"way\":\"PAGE\"}");
    }

    @Test
    void a_door_that_knows_of_no_limits_finds_nobody_whom_it_would_not_limit() {
        AccessDocument sample = (AccessDocument) Samples.all().get(Topics.ACCESS_DOCUMENT);

        assertThat(Json.mapper().valueToTree(sample).path("levels").fieldNames())
                .toIterable()
                .doesNotContainAnyElementsOf(
                        sample.limited().keySet().stream().map(PersonId::value).toList());
    }

    @Test
    void a_door_that_knows_of_no_arrivals_finds_nobody_whom_it_would_misread() {
        AccessDocument sample = (AccessDocument) Samples.all().get(Topics.ACCESS_DOCUMENT);
        ObjectNode json = Json.mapper().valueToTree(sample);

        for (PersonId person : sample.expected().keySet()) {
            assertThat(json.path("levels").has(person.value())).isFalse();
            assertThat(json.path("limited").has(person.value())).isFalse();
        }
        assertThat(sample.expected()).isNotEmpty();
    }

    private static void check(Map.Entry<Topic<?>, Object> sample) throws Exception {
        Path file = FOLDER.resolve(sample.getKey().name() + ".json");
        if (Boolean.getBoolean("doorward.golden.write")) {
            write(file, sample.getValue());
        }
        JsonNode golden = Json.mapper().readTree(Files.readAllBytes(file));

        assertThat(Json.mapper().readTree(Json.write(sample.getValue()))).isEqualTo(golden);
        assertThat((Object) Json.read(Json.write(golden), sample.getKey().payload()))
                .isEqualTo(sample.getValue());
    }

    private static void write(Path file, Object sample) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n");
    }
}
