package dev.doorward.admin.web;

import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Snapshot;
import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.admin.people.LearningRule;
import dev.doorward.admin.recognition.Recognition;
import dev.doorward.contract.DecisionMade;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.SourceKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "This was …": the face of a past event becomes a picture of somebody, judged like any. "This was not …": it is kept apart
 * from whom the door took it for. The owner's alone, see Rights.
 */
@Path("/api/decisions/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ThisWasResource {
    private record Event(DecisionMade decision, Snapshot snapshot) {}

    private final Decisions decisions;
    private final Snapshots snapshots;
    private final Recognition recognition;
    private final Newcomers newcomers;

    ThisWasResource(Decisions decisions, Snapshots snapshots, Recognition recognition, Newcomers newcomers) {
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.recognition = recognition;
        this.newcomers = newcomers;
    }

    /** Answers as recognition does to a picture, and with the person's id. */
    @POST
    @Path("/person")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response thisWas(@PathParam("id") String id, @NotNull @Valid Newcomers.Wish wish) {
        Event event = event(id);
        if (wish.person() != null) {
            return somebodyKnown(event, PeopleResource.id(wish.person()), wish.override());
        }
        boolean demo = event.decision().source() == SourceKind.DEMO;
        mayBeLearnt(demo, event);
        return newcomers.make(wish, demo, person -> learnt(event, person, wish.override()));
    }

    /** The face may not be taken for that person again; nobody is let in by it. Answers as recognition does. */
    @POST
    @Path("/not-them")
    public Response thisWasNot(@PathParam("id") String id) {
        Event event = event(id);
        PersonId person = event.decision().decision().person();
        if (person == null) {
            throw Problems.of(409, "Nobody was named", "The door took this face for nobody.");
        }
        Recognition.Answer known = recognition.ask(client -> client.person(person.value()));
        if (!known.good()) {
            return known.response();
        }
        mayBeLearnt(known.json().path("demo").asBoolean(), event);
        Snapshot snapshot = event.snapshot();
        Recognition.Answer kept =
                recognition.ask(client -> client.addMistaken(person.value(), snapshot.facePixels(), snapshot.jpeg()));
        if (kept.good()) {
            snapshots.deny(event.decision().id());
        }
        return kept.response();
    }

    private Response somebodyKnown(Event event, PersonId person, @Nullable Boolean override) {
        Recognition.Answer known = recognition.ask(client -> client.person(person.value()));
        if (!known.good()) {
            return known.response();
        }
        mayBeLearnt(known.json().path("demo").asBoolean(), event);
        return Newcomers.answer(learnt(event, person, override), person);
    }

    private Recognition.Answer learnt(Event event, PersonId person, @Nullable Boolean override) {
        Snapshot snapshot = event.snapshot();
        Recognition.Answer answer = recognition.ask(
                client -> client.addPicture(person.value(), snapshot.facePixels(), override, snapshot.jpeg()));
        if (answer.good()) {
            snapshots.show(event.decision().id(), person);
        }
        return answer;
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
}
