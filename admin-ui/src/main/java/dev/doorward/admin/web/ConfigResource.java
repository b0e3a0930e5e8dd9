package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.admin.configuration.Answers;
import dev.doorward.admin.configuration.Configuration;
import dev.doorward.admin.configuration.Version;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Schemas;
import dev.doorward.contract.config.Section;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of configuration: read them, change them, see who runs what. */
@Path("/api/config/{section}")
@Produces(MediaType.APPLICATION_JSON)
public class ConfigResource {
    /**
     * A section, whole.
     *
     * @param applied each service's newest answer
     */
    public record SectionView(
            String section,
            long version,
            Instant changedAt,
            JsonNode body,
            ObjectNode schema,
            ObjectNode defaults,
            List<ConfigApplied> applied) {}

    /** A wish to change a section, made from {@code expectedVersion}. */
    public record Wish(
            @Nullable Long expectedVersion, @Nullable JsonNode body) {}

    /** A wish to put a section back to what {@code version} said. */
    public record RollBack(
            @Nullable Long expectedVersion, @Nullable Long version) {}

    /**
     * A version of the past, and what it said.
     *
     * @param note what for, where it is more than a change
     */
    public record Past(
            long version,
            Instant changedAt,
            String author,
            @Nullable String note,
            JsonNode body) {}

    private static final int MOST = 100;

    private final Configuration configuration;
    private final Answers answers;
    private final ConfigChanges changes;

    ConfigResource(Configuration configuration, Answers answers, ConfigChanges changes) {
        this.configuration = configuration;
        this.answers = answers;
        this.changes = changes;
    }

    @GET
    public SectionView section(@PathParam("section") String name) {
        Section<?> section = named(name);
        return view(section, configuration.current(section).orElseThrow(ConfigResource::notYet));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("section") String name, Wish wish) {
        Section<?> section = named(name);
        if (wish == null || wish.expectedVersion() == null || wish.body() == null) {
            throw Problems.of(400, "Not understood", "Send {\"expectedVersion\": …, \"body\": {…}}.");
        }
        Configuration.Wish change = new Configuration.Wish(section, wish.expectedVersion(), wish.body());
        return changes.make(List.of(change), null, made -> view(section, made.document()));
    }

    /**
     * Its versions, the newest first.
     *
     * @param before the oldest version already seen; absent for the newest of all
     */
    @GET
    @Path("/history")
    public List<Past> history(
            @PathParam("section") String name,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return configuration
                .history(named(name), before == null ? Long.MAX_VALUE : before, Math.clamp(limit, 1, MOST))
                .stream()
                .map(ConfigResource::past)
                .toList();
    }

    @POST
    @Path("/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rollBack(@PathParam("section") String name, RollBack wish) {
        Section<?> section = named(name);
        if (wish == null || wish.expectedVersion() == null || wish.version() == null || wish.version() < 1) {
            throw Problems.of(400, "Not understood", "Send {\"expectedVersion\": …, \"version\": …}.");
        }
        Configuration.Wish change = configuration
                .rollBack(section, wish.expectedVersion(), wish.version())
                .orElseThrow(() -> Problems.of(
                        404, "No such version", "There was no version " + wish.version() + " of this section."));
        String note = "as version " + wish.version();
        return changes.make(List.of(change), note, made -> view(section, made.document()));
    }

    private static Past past(Version version) {
        ConfigDocument document = version.document();
        return new Past(document.version(), document.changedAt(), version.author(), version.note(), document.body());
    }

    private SectionView view(Section<?> section, ConfigDocument document) {
        return new SectionView(
                section.name(),
                document.version(),
                document.changedAt(),
                document.body(),
                Schemas.of(section),
                section.defaultBody(),
                answers.to(section.name()));
    }

    private static Section<?> named(String name) {
        return Section.named(name)
                .orElseThrow(() -> Problems.of(404, "No such section", "There is no section of this name."));
    }

    static RuntimeException notYet() {
        return Problems.of(503, "The database is away", "The configuration is shown as soon as it was there once.");
    }
}
