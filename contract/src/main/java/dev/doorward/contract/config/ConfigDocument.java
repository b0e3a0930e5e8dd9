package dev.doorward.contract.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One section, whole. Signed by admin-ui; a service never goes back to a lower version than it has run.
 *
 * @param version rises with each change of the section
 * @param body what {@link Section#parse} reads
 */
public record ConfigDocument(String section, long version, Instant changedAt, JsonNode body) {
    public ConfigDocument {
        if (section == null || body == null || changedAt == null || version < 1) {
            throw new IllegalArgumentException("section, version from 1, changedAt and body are needed");
        }
    }
}
