package dev.doorward.admin.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import dev.doorward.kit.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Every version of every section; none is ever changed. */
final class ConfigStore {
    private static final String VERSIONS =
            "select section, version, changed_at, body, author, note from config_version";

    private final Database database;

    ConfigStore(Database database) {
        this.database = database;
    }

    Optional<ConfigDocument> newest(String section) {
        return history(section, Long.MAX_VALUE, 1).stream()
                .map(Version::document)
                .findFirst();
    }

    /** The newest first, from before that version. */
    List<Version> history(String section, long before, int limit) {
        return database.query(
                VERSIONS + " where section = ? and version < ? order by version desc limit ?",
                ConfigStore::version,
                section,
                before,
                limit);
    }

    Optional<Version> version(String section, long version) {
        return database
                .query(VERSIONS + " where section = ? and version = ?", ConfigStore::version, section, version)
                .stream()
                .findFirst();
    }

    /** Keeps all or none: none when one exists, or is not above every other of its section. */
    boolean append(List<Version> versions) {
        try {
            return database.together(statements -> {
                for (Version version : versions) {
                    if (!append(statements, version)) {
                        throw new Overtaken();
                    }
                }
                return true;
            });
        } catch (Overtaken e) {
            return false;
        }
    }

    private static boolean append(Database.Statements statements, Version version) throws SQLException {
        ConfigDocument document = version.document();
        return statements.update(
                        "insert into config_version (section, version, changed_at, body, author, note)"
                                + " select ?, ?, ?, ?::jsonb, ?, ? where not exists"
                                + " (select from config_version where section = ? and version >= ?)"
                                + " on conflict do nothing",
                        document.section(),
                        document.version(),
                        document.changedAt().atOffset(ZoneOffset.UTC),
                        new String(Json.write(document.body()), StandardCharsets.UTF_8),
                        version.author(),
                        version.note(),
                        document.section(),
                        document.version())
                == 1;
    }

    private static Version version(ResultSet row) throws SQLException {
        try {
            ConfigDocument document = new ConfigDocument(
                    row.getString("section"),
                    row.getLong("version"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    Json.read(row.getString("body").getBytes(StandardCharsets.UTF_8), JsonNode.class));
            return new Version(document, row.getString("author"), row.getString("note"));
        } catch (RejectedException e) {
            throw new IllegalStateException("config_version holds a body that is not JSON", e);
        }
    }

    /** Undoes the transaction. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
