package dev.doorward.admin.web;

import dev.doorward.admin.LiveCapture;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.people.LearningRule;
import dev.doorward.admin.recognition.Recognition;
import dev.doorward.contract.CameraState;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Taking pictures of somebody at a door; what happens meanwhile comes as events. The owner's alone, see Rights. */
@Path("/api/people/{person}/capture")
@Produces(MediaType.APPLICATION_JSON)
public class CaptureResource {
    /**
     * @param door before whose camera they stand
     * @param two id of somebody who looks like them and is another person, as an owner says; absent for nobody
     */
    public record Wish(@NotNull DoorId door, @Nullable String two) {}

    private final LiveCapture capture;
    private final Recognition recognition;
    private final Commands commands;
    private final Doors doors;

    CaptureResource(LiveCapture capture, Recognition recognition, Commands commands, Doors doors) {
        this.capture = capture;
        this.recognition = recognition;
        this.commands = commands;
        this.doors = doors;
    }

    /** The one that runs, or how the last one ended; nothing where nobody asked for it lately. */
    @GET
    public Response state(@PathParam("person") String person) {
        return capture.of(PeopleResource.id(person))
                .map(Response::ok)
                .orElseGet(Response::noContent)
                .build();
    }

    /** Begins; one of the same person that runs is given up. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@PathParam("person") String person, @NotNull @Valid Wish wish) {
        PersonId id = PeopleResource.id(person);
        DoorId door = commands.known(wish.door());
        Recognition.Answer known = recognition.ask(client -> client.person(id.value()));
        if (!known.good()) {
            return known.response();
        }
        boolean demo = known.json().path("demo").asBoolean();
        CameraState camera = doors.camera(door)
                .filter(state -> state.state() == CameraState.State.RUNNING)
                .orElseThrow(() -> Problems.of(409, "No picture", "The camera of this door does not run."));
        LearningRule.problem(demo, camera.kind()).ifPresent(why -> {
            throw Problems.of(409, "Not at this door", why);
        });
        return capture.begin(id, demo, door, wish.two() == null ? null : PeopleResource.id(wish.two()))
                .map(view -> Response.status(201).entity(view).build())
                .orElseThrow(() -> Problems.of(
                        409, "Somebody else is at this door", "Pictures of another person are being taken there."));
    }

    /** Ends it; the pictures that were taken stay. */
    @DELETE
    public Response cancel(@PathParam("person") String person) {
        capture.cancel(PeopleResource.id(person));
        return Response.noContent().build();
    }
}
