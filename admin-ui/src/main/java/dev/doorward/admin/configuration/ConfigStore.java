package dev.doorward.admin.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.admin.database.Database;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Every version of every section; none is ever changed. */
final class ConfigStore {
    private final Database database;

    ConfigStore(Database database) {
        this.database = database;
    }

    Optional<ConfigDocument> newest(String section) {
        List<ConfigDocument> found = database.query(
                "select section, version, changed_at, body from config_version where section = ?"
                        + " order by version desc limit 1",
                ConfigStore::document,
                section);
        return found.stream().findFirst();
    }

    /** Whether the document was kept: not when its version exists, or is not above every other of its section. */
    boolean append(ConfigDocument document) {
        return database.update(
                        "insert into config_version (section, version, changed_at, body)"
                                + " select ?, ?, ?, ?::jsonb where not exists"
                                + " (select from config_version where section = ? and version >= ?)"
                                + " on conflict do nothing",
                        document.section(),
                        document.version(),
                        document.changedAt().atOffset(ZoneOffset.UTC),
                        new String(Json.write(document.body()), StandardCharsets.UTF_8),
                        document.section(),
                        document.version())
                == 1;
    }

    private static ConfigDocument document(ResultSet row) throws SQLException {
        try {
            return new ConfigDocument(
                    row.getString("section"),
                    row.getLong("version"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    Json.read(row.getString("body").getBytes(StandardCharsets.UTF_8), JsonNode.class));
        } catch (RejectedException e) {
            throw new IllegalStateException("config_version holds a body that is not JSON", e);
        }
    }
}
