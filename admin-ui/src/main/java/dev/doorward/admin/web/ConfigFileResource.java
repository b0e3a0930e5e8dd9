package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.admin.configuration.Configuration;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Section;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All sections of configuration as one file: to keep, and to bring back. */
@Path("/api/config")
@Produces(MediaType.APPLICATION_JSON)
public class ConfigFileResource {
    private static final String KIND = "doorward-configuration";

    /**
     * The file.
     *
     * @param kind always {@code doorward-configuration}, so that another file is not taken for one
     * @param versions of the sections when it was written
     */
    public record ConfigFile(
            String kind, Instant exportedAt, Map<String, Long> versions, Map<String, JsonNode> sections) {}

    /**
     * A file that is brought back; sections that it lacks stay as they are.
     *
     * @param expectedVersions of its sections as they stood when somebody looked at what would change
     */
    public record Import(
            @Nullable String kind,
            @Nullable Map<String, Long> expectedVersions,
            @Nullable Map<String, JsonNode> sections) {}

    private final Configuration configuration;
    private final ConfigChanges changes;
    private final Clock clock;

    ConfigFileResource(Configuration configuration, ConfigChanges changes, Clock clock) {
        this.configuration = configuration;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    public Response export() {
        List<ConfigDocument> all = configuration.all();
        if (all.isEmpty()) {
            throw ConfigResource.notYet();
        }
        Map<String, Long> versions = new TreeMap<>();
        Map<String, JsonNode> sections = new TreeMap<>();
        for (ConfigDocument document : all) {
            versions.put(document.section(), document.version());
            sections.put(document.section(), document.body());
        }
        return Response.ok(new ConfigFile(KIND, clock.instant(), versions, sections))
                .header("Content-Disposition", "attachment; filename=\"doorward-configuration.json\"")
                .build();
    }

    /** All of its sections are taken, or none. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bringBack(Import file) {
        if (file == null || !KIND.equals(file.kind()) || file.sections() == null || file.expectedVersions() == null) {
            throw Problems.of(
                    422,
                    "Not a configuration file",
                    "Choose a file that was exported here: it says \"kind\": \"" + KIND + "\".");
        }
        List<Configuration.Wish> wishes = new ArrayList<>();
        file.sections().forEach((name, body) -> {
            Section<?> section = Section.named(name)
                    .orElseThrow(() -> Problems.of(
                            422, "Not changed", "There is no section \"" + name + "\"; nothing was taken."));
            Long expected = file.expectedVersions().get(name);
            if (expected == null) {
                throw Problems.of(422, "Not changed", "expectedVersions lacks \"" + name + "\"; nothing was taken.");
            }
            wishes.add(new Configuration.Wish(section, expected, body));
        });
        if (wishes.isEmpty()) {
            throw Problems.of(422, "Not changed", "The file holds no section.");
        }
        return changes.make(wishes, "imported", made -> made.documents());
    }
}
