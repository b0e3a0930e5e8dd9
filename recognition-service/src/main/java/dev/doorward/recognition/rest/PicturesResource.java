package dev.doorward.recognition.rest;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.RecognitionService;
import dev.doorward.recognition.enrolment.Enrolment;
import dev.doorward.recognition.enrolment.Refusal;
import dev.doorward.recognition.people.Alike;
import dev.doorward.recognition.people.Doubles;
import dev.doorward.recognition.people.PeopleStore;
import dev.doorward.recognition.people.PictureId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** A person's pictures. Each is examined while its sender waits. */
@Path("/people/{person}/pictures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pictures")
public class PicturesResource {
    private final RecognitionService service;
    private final PeopleStore people;

    PicturesResource(RecognitionService service, PeopleStore people) {
        this.service = service;
        this.people = people;
    }

    @GET
    @Operation(summary = "A person's pictures, oldest first: all of them, at most 30")
    public Response list(PersonId person) {
        if (people.find(person).isEmpty()) {
            return PeopleResource.nobody();
        }
        return Response.ok(people.pictures(person).stream().map(PictureView::of).toList())
                .build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Add a picture: a JPEG, PNG or WebP of at most 15 MB, with this person's face alone")
    @APIResponse(responseCode = "201", description = "Taken; warnings say what is not ideal")
    @APIResponse(
            responseCode = "409",
            description = "Too like someone else; with override=true it is taken all the same")
    @APIResponse(responseCode = "413", description = "Larger than 15 MB")
    @APIResponse(responseCode = "422", description = "Not fit to know a person by: why, and what to do")
    @APIResponse(responseCode = "400", description = "The face is not given as four numbers")
    public Response add(PersonId person, @RestQuery boolean override, @BeanParam FaceOfPicture face, byte[] picture) {
        return answer(person, service.enrol(person, face.in(picture), doubles(override)));
    }

    /** @param override whether the sender says that they are two */
    static Doubles doubles(boolean override) {
        return override ? Doubles.ALLOW : Doubles.REFUSE;
    }

    static Response answer(PersonId person, Enrolment enrolment) {
        return switch (enrolment) {
            case Enrolment.Enrolled enrolled ->
                Response.created(URI.create("/people/" + person + "/pictures/" + enrolled.picture()))
                        .entity(EnrolledView.of(enrolled))
                        .build();
            case Enrolment.Refused(Refusal refusal) ->
                new Problem(422, "The picture can't be used", refusal.words()).response();
            case Enrolment.TooAlike(Alike other) -> tooAlike(other);
            case Enrolment.NoSuchPerson nobody -> PeopleResource.nobody();
            case Enrolment.Full(int most) ->
                new Problem(409, "Enough pictures", "A person has at most " + most + " pictures. Remove one first.")
                        .response();
        };
    }

    @GET
    @Path("{picture}")
    @Produces(Jpeg.TYPE)
    @Operation(summary = "The face of a picture, as a small JPEG")
    public Response thumbnail(PersonId person, PictureId picture) {
        return Jpeg.kept(people.thumbnail(person, picture), PicturesResource::nothing);
    }

    @DELETE
    @Path("{picture}")
    @Operation(summary = "Remove a picture")
    public Response remove(PersonId person, PictureId picture) {
        return people.removePicture(person, picture) ? Response.noContent().build() : nothing();
    }

    private static Response tooAlike(Alike other) {
        String detail = String.format(
                Locale.ROOT,
                "The face is too like another person's (%s, similarity %.2f): the door could take one for the other."
                        + " Remove or correct that person, or say that they are two people (override); both must then"
                        + " be told apart by a greater margin.",
                other.person(),
                other.similarity().value());
        return new Problem(
                        409,
                        "Too like someone else",
                        detail,
                        other.person(),
                        other.similarity().value())
                .response();
    }

    static Response nothing() {
        return new Problem(404, "No such picture", "This person has no such picture.").response();
    }
}
