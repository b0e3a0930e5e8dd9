package dev.doorward.recognition.rest;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.people.PeopleStore;
import dev.doorward.recognition.people.Person;
import dev.doorward.recognition.people.PersonName;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Who the house knows. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {
    private static final Logger LOG = Logger.getLogger(PeopleResource.class);

    private final PeopleStore people;

    PeopleResource(PeopleStore people) {
        this.people = people;
    }

    @GET
    @Operation(summary = "Everyone, by name")
    public List<PersonView> list() {
        return people.list().stream().map(PersonView::of).toList();
    }

    @POST
    @Operation(summary = "Add a person, at first without pictures")
    @APIResponse(responseCode = "201", description = "Created, with its id")
    @APIResponse(responseCode = "400", description = "The name is missing, too long or has control characters")
    public Response create(@Nullable NewPerson person) {
        present(person);
        Member.Kind kind = person.demo() ? Member.Kind.DEMO : Member.Kind.REAL;
        PersonView created = PersonView.of(people.create(new PersonName(person.name()), kind));
        LOG.infof("Person %s was created", created.id());
        return Response.created(URI.create("/people/" + created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("{person}")
    @Operation(summary = "One person")
    public Response get(PersonId person) {
        return found(people.find(person));
    }

    @PATCH
    @Path("{person}")
    @Operation(summary = "Rename a person")
    public Response rename(PersonId person, @Nullable Renaming change) {
        present(change);
        return found(people.rename(person, new PersonName(change.name())));
    }

    @DELETE
    @Path("{person}")
    @Operation(summary = "Remove a person with every picture")
    @APIResponse(responseCode = "204", description = "Removed, also from every gallery in memory")
    public Response delete(PersonId person) {
        if (!people.delete(person)) {
            return nobody();
        }
        LOG.infof("Person %s was removed", person);
        return Response.noContent().build();
    }

    private static void present(@Nullable Object body) {
        if (body == null) {
            throw new IllegalArgumentException("The body is missing");
        }
    }

    private static Response found(Optional<Person> person) {
        return person.map(PersonView::of)
                .map(Response::ok)
                .map(Response.ResponseBuilder::build)
                .orElseGet(PeopleResource::nobody);
    }

    static Response nobody() {
        return new Problem(404, "No such person", "Nobody has this id; they may have been removed.").response();
    }
}
