package dev.doorward.recognition.rest;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.people.PeopleStore;
import dev.doorward.recognition.people.Person;
import dev.doorward.recognition.people.PersonName;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who the house knows. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {
    private static final Logger LOG = Logger.getLogger(PeopleResource.class);

    private static final int MOST = 500;

    private final PeopleStore people;

    PeopleResource(PeopleStore people) {
        this.people = people;
    }

    @GET
    @Operation(summary = "People by name, a page at a time; the header Link has the next page, where there is one")
    @APIResponse(responseCode = "200", description = "At most as many as were asked for, and never more than 500")
    @APIResponse(responseCode = "404", description = "Nobody has the id after which to go on: begin again")
    public Response list(
            @Parameter(description = "1 to 500") @RestQuery @DefaultValue("100") int limit,
            @Parameter(description = "Id of the last one of the page before") @RestQuery @Nullable PersonId after) {
        int most = Math.clamp(limit, 1, MOST);
        Optional<List<Person>> found =
                after == null ? Optional.of(people.first(most + 1)) : people.after(after, most + 1);
        return found.map(some -> page(some, most)).orElseGet(PeopleResource::nobody);
    }

    private static Response page(List<Person> found, int most) {
        List<PersonView> page = found.stream().limit(most).map(PersonView::of).toList();
        Response.ResponseBuilder answer = Response.ok(page);
        if (found.size() > most) {
            answer.header(
                    "Link",
                    "</people?limit=%d&after=%s>; rel=\"next\""
                            .formatted(most, page.getLast().id()));
        }
        return answer.build();
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
