package dev.doorward.admin.web;

import dev.doorward.admin.recognition.Recognition;
import dev.doorward.contract.PersonId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Faces of others who were mistaken for a person, as owners said of events: shown and taken back. See Rights. */
@Path("/api/mistaken/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class MistakenResource {
    private final Recognition recognition;

    MistakenResource(Recognition recognition) {
        this.recognition = recognition;
    }

    @GET
    public Response list(@PathParam("id") String id) {
        PersonId person = PeopleResource.id(id);
        return recognition.ask(client -> client.mistaken(person.value())).response();
    }

    @GET
    @Path("/{face}")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    public Response picture(@PathParam("id") String id, @PathParam("face") String face) {
        PersonId person = PeopleResource.id(id);
        return recognition
                .ask(client -> client.mistakenFace(person.value(), face))
                .response();
    }

    @DELETE
    @Path("/{face}")
    public Response remove(@PathParam("id") String id, @PathParam("face") String face) {
        PersonId person = PeopleResource.id(id);
        return recognition
                .ask(client -> client.removeMistaken(person.value(), face))
                .response();
    }
}
