package dev.doorward.evaluation.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.config.Schemas;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies of sections as a hasty owner, a broken script or an attacker might send them; the same for the same seed. */
final class RandomDocuments {
    private static final double BAD = 0.4;

    private final Random random;

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    Section<?> section() {
        List<Section<?>> all = new ArrayList<>(Section.all());
        return all.get(random.nextInt(all.size()));
    }

    /** One to three settings changed; now and then to something that must be refused. */
    ObjectNode body(Section<?> section, JsonNode current) {
        ObjectNode body = current.deepCopy();
        List<Map.Entry<String, JsonNode>> settings =
                new ArrayList<>(Schemas.of(section).get("properties").properties());
        for (int n = random.nextInt(3); n >= 0; n--) {
            Map.Entry<String, JsonNode> setting = settings.get(random.nextInt(settings.size()));
            body.set(setting.getKey(), random.nextDouble() < BAD / 2 ? bad(setting.getValue()) : good(setting));
        }
        if (random.nextDouble() < 0.05) {
            body.put("noSuchSetting", 1);
        }
        return body;
    }

    private JsonNode good(Map.Entry<String, JsonNode> setting) {
        JsonNode rule = setting.getValue();
        if (rule.has("enum")) {
            return rule.get("enum").get(random.nextInt(rule.get("enum").size()));
        }
        double from = rule.path("minimum").asDouble(0);
        double to = rule.path("maximum").asDouble(1);
        return switch (rule.path("type").asText()) {
            case "boolean" -> Json.mapper().getNodeFactory().booleanNode(random.nextBoolean());
            case "integer" ->
                Json.mapper().getNodeFactory().numberNode(Math.round(from + random.nextDouble() * (to - from)));
            case "number" -> Json.mapper().getNodeFactory().numberNode(from + random.nextDouble() * (to - from));
            default -> rule.get("default");
        };
    }

    private JsonNode bad(JsonNode rule) {
        return switch (random.nextInt(5)) {
            case 0 ->
                Json.mapper().getNodeFactory().numberNode(rule.path("maximum").asDouble(1e6) * 10 + 1);
            case 1 -> Json.mapper().getNodeFactory().numberNode(-1e9);
            case 2 -> Json.mapper().getNodeFactory().textNode("<script>alert(1)</script>");
            case 3 -> Json.mapper().getNodeFactory().nullNode();
            default -> Json.mapper().createObjectNode().put("nested", true);
        };
    }
}
