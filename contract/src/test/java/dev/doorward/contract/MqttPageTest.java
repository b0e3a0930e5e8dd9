package dev.doorward.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/mqtt.md is the table of topics and nothing else; {@code -Ddoorward.docs.write=true} writes it anew. */
class MqttPageTest {
    private static final Path PAGE = Path.of("../docs/mqtt.md");

    @Test
    void page_says_what_the_table_says() throws IOException {
        String page = page();
        if (Boolean.getBoolean("doorward.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Topics

                Generated from `contract/…/Topics.java` and checked by a test; change the table, not this page
                (`mvn -pl contract test -Dtest=MqttPageTest -Ddoorward.docs.write=true`).

                Payloads are JSON in UTF-8 unless said otherwise, additive within v1: receivers ignore fields they do not
                know. A *signed* payload ends with one member more, `"signature"`: Ed25519, base64, over the topic, a zero
                byte and the payload without that member. Who is not listed as a producer or consumer of a topic is kept
                from it by the broker's access list.

                | topic | payload | QoS | retained | signed by | from | to | what for |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Topic<?> row : Topics.all()) {
            page.append("| `%s` | %s | %d | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            row.pattern(),
                            link(row),
                            row.qos(),
                            row.retained() ? "yes" : "",
                            row.signedBy().map(Party::user).orElse(""),
                            users(row.producers()),
                            users(row.consumers()),
                            row.purpose()));
        }
        page.append("\n## Payloads\n");
        for (Topic<?> row : Topics.all()) {
            if (row.payload() != byte[].class && row.payload() != String.class) {
                page.append("\n### %s\n\n`%s`\n\n```json\n%s\n```\n"
                        .formatted(row.payload().getSimpleName(), row.pattern(), sample(row)));
            }
        }
        return page.toString();
    }

    private static String link(Topic<?> row) {
        if (row.payload() == byte[].class) {
            return "JPEG";
        }
        return row.payload() == String.class
                ? "text"
                : "[%s](#%s)"
                        .formatted(
                                row.payload().getSimpleName(),
                                row.payload().getSimpleName().toLowerCase());
    }

    private static String users(Set<Party> parties) {
        return parties.stream().sorted().map(Party::user).collect(Collectors.joining(", "));
    }

    private static String sample(Topic<?> row) throws IOException {
        JsonNode sample = Json.mapper().readTree(Json.write(Samples.all().get(row)));
        if (sample.get("landmarks") instanceof ArrayNode landmarks) {
            while (landmarks.size() > 4) {
                landmarks.remove(landmarks.size() - 1);
            }
            landmarks.add("… 136 numbers");
            ((ObjectNode) sample).put("context", "… base64 of a JPEG");
            ((ObjectNode) sample).put("aligned", "… base64 of a JPEG");
        }
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(sample);
    }
}
