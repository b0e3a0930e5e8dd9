package dev.doorward.admin.web;

import dev.doorward.admin.HomeAssistantLink;
import dev.doorward.admin.Truth;
import dev.doorward.admin.configuration.Change;
import dev.doorward.admin.configuration.Configuration;
import dev.doorward.admin.stream.Hub;
import dev.doorward.admin.web.Problems.FieldProblem;
import dev.doorward.contract.config.ConfigDocument;
import dev.doorward.contract.config.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a change of configuration, with what follows from it, and says what the one who wanted it is answered. */
@ApplicationScoped
class ConfigChanges {
    /** Told to every open page: this version stands now. */
    public record Changed(String section, long version) {}

    private final Configuration configuration;
    private final Loosening loosening;
    private final Who who;
    private final Truth truth;
    private final HomeAssistantLink homeAssistant;
    private final Hub hub;

    ConfigChanges(
            Configuration configuration,
            Loosening loosening,
            Who who,
            Truth truth,
            HomeAssistantLink homeAssistant,
            Hub hub) {
        this.configuration = configuration;
        this.loosening = loosening;
        this.who = who;
        this.truth = truth;
        this.homeAssistant = homeAssistant;
        this.hub = hub;
    }

    /**
     * All of these or none.
     *
     * @param note what for, where it is more than a change
     * @param view of what was made, for the one who wanted it
     */
    Response make(List<Configuration.Wish> wishes, @Nullable String note, Function<Change.Made, Object> view) {
        List<String> problems = loosening.problems(wishes);
        return answer(
                problems.isEmpty() ? configuration.change(wishes, who.name(), note) : new Change.Invalid(problems),
                view);
    }

    private Response answer(Change change, Function<Change.Made, Object> view) {
        return switch (change) {
            case Change.Made made -> {
                made.documents().forEach(this::tell);
                yield Response.ok(view.apply(made)).build();
            }
            case Change.Conflict conflict ->
                Problems.response(new Problems.Problem(
                        409,
                        "Changed by somebody else meanwhile",
                        "Version %d of %s stands now; look at it and decide again."
                                .formatted(
                                        conflict.current().version(),
                                        conflict.current().section()),
                        null,
                        conflict.current().version()));
            case Change.Invalid invalid ->
                Problems.response(new Problems.Problem(
                        422,
                        "Not changed",
                        "The last good configuration stays in force.",
                        invalid.problems().stream().map(ConfigChanges::problem).toList(),
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

    /** {@code camera.liveRate: must be …} names its field; {@code camera: …} is about the whole section. */
    static FieldProblem problem(String text) {
        int colon = text.indexOf(": ");
        String path = colon < 0 ? "" : text.substring(0, colon);
        String message = colon < 0 ? text : text.substring(colon + 2);
        int dot = path.indexOf('.');
        return dot < 0
                ? new FieldProblem(path.isEmpty() ? null : path, null, message)
                : new FieldProblem(path.substring(0, dot), path.substring(dot + 1), message);
    }
}
