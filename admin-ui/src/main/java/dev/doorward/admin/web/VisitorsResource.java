package dev.doorward.admin.web;

import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Snapshot;
import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.admin.recognition.Recognition;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.wire.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strangers who were at the doors: recognition-service's, asked for by an owner, see Rights. */
@Path("/api/visitors")
@Produces(MediaType.APPLICATION_JSON)
public class VisitorsResource {
    /** Whether to hear no more of a visitor. */
    public record Change(@NotNull Boolean ignored) {}

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST = 200;

    private final Recognition recognition;
    private final Newcomers newcomers;
    private final Decisions decisions;
    private final Snapshots snapshots;

    VisitorsResource(Recognition recognition, Newcomers newcomers, Decisions decisions, Snapshots snapshots) {
        this.recognition = recognition;
        this.newcomers = newcomers;
        this.decisions = decisions;
        this.snapshots = snapshots;
    }

    /**
     * Those who were here last, first.
     *
     * @param ignored those whom an owner ignores, instead of the others
     * @param before the {@code last} of the last visitor already seen; absent for the newest
     */
    @GET
    public Response visitors(
            @QueryParam("ignored") boolean ignored,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("before") @Nullable String before) {
        return recognition
                .ask(client -> client.visitors(ignored, Math.clamp(limit, 1, MOST), before))
                .response();
    }

    /** Whose visits these tracks were, given as {@code door/track}; those of which nothing is kept are left out. */
    @GET
    @Path("/visits")
    public Response visits(@QueryParam("at") @Size(max = MOST) List<String> at) {
        return recognition.ask(client -> client.visits(at)).response();
    }

    /** Was whoever this event is about here before? By the event's picture. */
    @GET
    @Path("/alike")
    public Response alike(@QueryParam("decision") @NotNull String decision) {
        MessageId id = message(decision);
        Optional<DecisionMade> made = decisions.find(id);
        Optional<Snapshot> snapshot = snapshots.of(id);
        if (made.isEmpty() || snapshot.isEmpty()) {
            throw Problems.of(404, "No picture", "None was taken, or the time for which it is kept is over.");
        }
        boolean demo = made.get().source() == SourceKind.DEMO;
        Snapshot seen = snapshot.get();
        return recognition
                .ask(client -> client.alike(demo, seen.facePixels(), seen.jpeg()))
                .response();
    }

    @GET
    @Path("/{id}/picture")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    public Response picture(@PathParam("id") String id) {
        String visitor = visitor(id);
        return recognition.ask(client -> client.visitorPicture(visitor)).response();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @NotNull @Valid Change change) {
        String visitor = visitor(id);
        String body = Json.mapper().valueToTree(change).toString();
        return recognition.ask(client -> client.changeVisitor(visitor, body)).response();
    }

    /** A visitor becomes somebody: their pictures are judged like any, and they are a stranger no more. */
    @POST
    @Path("/{id}/person")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response becomes(@PathParam("id") String id, @NotNull @Valid Newcomers.Wish wish) {
        String visitor = visitor(id);
        if (wish.person() != null) {
            PersonId person = PeopleResource.id(wish.person());
            return Newcomers.answer(
                    recognition.ask(client -> client.becomes(visitor, person.value(), wish.override())), person);
        }
        Recognition.Answer known = recognition.ask(client -> client.visitor(visitor));
        if (!known.good()) {
            return known.response();
        }
        boolean demo = known.json().path("demo").asBoolean();
        return newcomers.make(
                wish,
                demo,
                person -> recognition.ask(client -> client.becomes(visitor, person.value(), wish.override())));
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        String visitor = visitor(id);
        return recognition.ask(client -> client.removeVisitor(visitor)).response();
    }

    private static String visitor(String id) {
        if (!ID.matcher(id).matches()) {
            throw Problems.of(404, "No such visitor", "There is nobody under this id.");
        }
        return id;
    }

    private static MessageId message(String id) {
        try {
            return new MessageId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.of(404, "No such decision", "There is no decision under this id.");
        }
    }
}
