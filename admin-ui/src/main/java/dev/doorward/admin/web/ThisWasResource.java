package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.admin.Truth;
import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Snapshot;
import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.admin.levels.Levels;
import dev.doorward.admin.people.LearningRule;
import dev.doorward.admin.recognition.Recognition;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.PixelBox;
import dev.doorward.contract.SourceKind;
import dev.doorward.contract.wire.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "This was …": the face of a past event becomes a picture of somebody, judged like any. The owner's alone, see Rights. */
@Path("/api/decisions/{id}/person")
@Produces(MediaType.APPLICATION_JSON)
public class ThisWasResource {
    /**
     * Who it was: somebody known, or somebody new.
     *
     * @param person id; absent for somebody new
     * @param name of somebody new
     * @param level what somebody new may, once the picture is taken
     */
    public record Wish(
            @Nullable String person,
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable AccessLevel level) {}

    private record Event(DecisionMade decision, Snapshot snapshot) {}

    private final Decisions decisions;
    private final Snapshots snapshots;
    private final Recognition recognition;
    private final Levels levels;
    private final Truth truth;

    ThisWasResource(Decisions decisions, Snapshots snapshots, Recognition recognition, Levels levels, Truth truth) {
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.recognition = recognition;
        this.levels = levels;
        this.truth = truth;
    }

    /** Answers as recognition does to a picture, and with the person's id. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response thisWas(@PathParam("id") String id, @NotNull @Valid Wish wish) {
        Event event = event(id);
        if (wish.person() != null) {
            return somebodyKnown(event, PeopleResource.id(wish.person()));
        } else if (wish.name() == null || wish.level() == null) {
            throw Problems.of(422, "Who was it?", "Choose somebody, or give a name and what they may.");
        }
        return somebodyNew(event, wish.name(), wish.level());
    }

    private Response somebodyKnown(Event event, PersonId person) {
        Recognition.Answer known = recognition.ask(client -> client.person(person.value()));
        if (!known.good()) {
            return known.response();
        }
        mayBeLearnt(known.json().path("demo").asBoolean(), event);
        return answer(learnt(event, person), person);
    }

    /** A picture that is refused leaves nobody behind, and the right to enter comes last. */
    private Response somebodyNew(Event event, String name, AccessLevel level) {
        boolean demo = event.decision().source() == SourceKind.DEMO;
        mayBeLearnt(demo, event);
        levels.load(); // refuses now if the database is away, before anyone is made
        ObjectNode person = Json.mapper().createObjectNode().put("name", name).put("demo", demo);
        Recognition.Answer made = recognition.ask(client -> client.add(person.toString()));
        if (!made.good()) {
            return made.response();
        }
        PersonId id = new PersonId(made.json().path("id").asText());
        Recognition.Answer learnt = learnt(event, id);
        if (learnt.good()) {
            truth.tell(levels.give(id, level));
        } else {
            recognition.ask(client -> client.remove(id.value()));
        }
        return answer(learnt, id);
    }

    private Recognition.Answer learnt(Event event, PersonId person) {
        Snapshot snapshot = event.snapshot();
        Recognition.Answer answer = recognition.ask(
                client -> client.addPicture(person.value(), pixels(snapshot.face()), null, snapshot.jpeg()));
        if (answer.good()) {
            snapshots.show(event.decision().id(), person);
        }
        return answer;
    }

    private static Response answer(Recognition.Answer learnt, PersonId person) {
        if (!learnt.good()) {
            return learnt.response();
        }
        ObjectNode body = learnt.json().deepCopy();
        return Response.status(201).entity(body.put("person", person.value())).build();
    }

    private static void mayBeLearnt(boolean demo, Event event) {
        LearningRule.problem(demo, event.decision().source()).ifPresent(why -> {
            throw Problems.of(409, "Not from this event", why);
        });
    }

    private Event event(String id) {
        MessageId decision;
        try {
            decision = new MessageId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.of(404, "No such decision", "There is no decision under this id.");
        }
        DecisionMade made = decisions
                .find(decision)
                .orElseThrow(() -> Problems.of(404, "No such decision", "There is no decision under this id."));
        if (made.pin() != null) {
            throw Problems.of(409, "Not from this event", "A PIN was typed: nobody's face was looked at.");
        }
        Optional<Snapshot> snapshot = snapshots.of(decision);
        return new Event(
                made,
                snapshot.orElseThrow(() ->
                        Problems.of(404, "No picture", "None was taken, or the time for which it is kept is over.")));
    }

    private static @Nullable String pixels(@Nullable PixelBox face) {
        return face == null
                ? null
                : String.format(Locale.ROOT, "%.1f,%.1f,%.1f,%.1f", face.x(), face.y(), face.width(), face.height());
    }
}
