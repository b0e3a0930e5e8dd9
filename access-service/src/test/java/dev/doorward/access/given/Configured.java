package dev.doorward.access.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.config.AccessConfig;
import dev.doorward.contract.config.Section;
import dev.doorward.contract.wire.Json;
import java.util.Map;

/** A configuration that differs from the defaults as named; unlike a document's, it may be one that is refused. */
public final class Configured {
    private Configured() {}

    public static AccessConfig with(Map<String, ?> changes) {
        ObjectNode body = Section.ACCESS.defaultBody();
        changes.forEach((key, value) -> body.set(key, Json.mapper().valueToTree(value)));
        try {
            return Json.mapper().treeToValue(body, AccessConfig.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
