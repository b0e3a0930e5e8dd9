package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.admin.HomeAssistantLink;
import dev.doorward.admin.Truth;
import dev.doorward.admin.configuration.Answers;
import dev.doorward.admin.configuration.Change;
import dev.doorward.admin.configuration.Configuration;
import dev.doorward.admin.stream.Hub;
import dev.doorward.admin.web.Problems.FieldProblem;
import dev.doorward.contract.config.ConfigApplied;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Schemas;
import dev.doorward.contract.config.Section;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

    /** Told to every open page: this version stands now. */
    public record Changed(String section, long version) {}

    private final Configuration configuration;
    private final Answers answers;
    private final Truth truth;
    private final HomeAssistantLink homeAssistant;
    private final Hub hub;

    ConfigResource(
            Configuration configuration, Answers answers, Truth truth, HomeAssistantLink homeAssistant, Hub hub) {
        this.configuration = configuration;
        this.answers = answers;
        this.truth = truth;
        this.homeAssistant = homeAssistant;
        this.hub = hub;
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
        return switch (configuration.change(section, wish.expectedVersion(), wish.body())) {
            case Change.Made made -> {
                tell(made.document());
                yield Response.ok(view(section, made.document())).build();
            }
            case Change.Conflict conflict ->
                Problems.response(new Problems.Problem(
                        409,
                        "Changed by somebody else meanwhile",
                        "Version " + conflict.current().version() + " stands now; look at it and decide again.",
                        null,
                        conflict.current().version()));
            case Change.Invalid invalid ->
                Problems.response(new Problems.Problem(
                        422,
                        "Not changed",
                        "The last good configuration stays in force.",
                        invalid.problems().stream().map(p -> problem(name, p)).toList(),
                        null));
        };
    }

    private void tell(ConfigDocument document) {
        truth.tell(document);
        hub.tell("config", new Changed(document.section(), document.version()));
        if (document.section().equals(Section.NOTIFICATION.name())) {
            homeAssistant.tellEverything();
        }
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

    /** {@code camera.liveRate: must be …} names its field; {@code camera: …} is about the whole. */
    static FieldProblem problem(String section, String text) {
        int colon = text.indexOf(": ");
        String path = colon < 0 ? "" : text.substring(0, colon);
        String message = colon < 0 ? text : text.substring(colon + 2);
        return path.startsWith(section + ".")
                ? new FieldProblem(path.substring(section.length() + 1), message)
                : new FieldProblem(null, message);
    }

    private static Section<?> named(String name) {
        return Section.named(name)
                .orElseThrow(() -> Problems.of(404, "No such section", "There is no section of this name."));
    }

    private static RuntimeException notYet() {
        return Problems.of(503, "The database is away", "The configuration is shown as soon as it was there once.");
    }
}
