package dev.doorward.recognition.rest;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.RecognitionService;
import dev.doorward.recognition.enrolment.Corrected;
import dev.doorward.recognition.gallery.MistakenRule;
import dev.doorward.recognition.people.Correction;
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

/** Faces of others who were mistaken for a person: who is more like one of them is not that person. */
@Path("/people/{person}/mistaken")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mistaken")
public class MistakenResource {
    private final RecognitionService service;
    private final PeopleStore people;

    MistakenResource(RecognitionService service, PeopleStore people) {
        this.service = service;
        this.people = people;
    }

    @GET
    @Operation(summary = "The faces that were mistaken for a person, oldest first")
    public Response list(PersonId person) {
        if (people.find(person).isEmpty()) {
            return PeopleResource.nobody();
        }
        return Response.ok(
                        people.mistaken(person).stream().map(MistakenView::of).toList())
                .build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "This was not them: a face that may not be taken for this person again")
    @APIResponse(responseCode = "201", description = "Kept; it counts at once, for every replica")
    @APIResponse(responseCode = "409", description = "It would shut the person out, or there are enough")
    @APIResponse(responseCode = "413", description = "Larger than 15 MB")
    @APIResponse(responseCode = "422", description = "No face to tell apart: why, and what to do")
    public Response add(PersonId person, @BeanParam FaceOfPicture face, byte[] picture) {
        return switch (service.correct(person, face.in(picture))) {
            case Corrected.Refused(var refusal) ->
                new Problem(422, "The picture can't be used", refusal.words()).response();
            case Corrected.Judged(Correction correction) -> answer(person, correction);
        };
    }

    private static Response answer(PersonId person, Correction correction) {
        return switch (correction) {
            case Correction.Kept(PictureId picture) ->
                Response.created(URI.create("/people/" + person + "/mistaken/" + picture))
                        .entity(new Kept(picture.value()))
                        .build();
            case Correction.NoSuchPerson nobody -> PeopleResource.nobody();
            case Correction.Full(int most) ->
                new Problem(
                                409,
                                "Enough faces",
                                "So many faces (" + most + ") are kept apart from this person already. Their own"
                                        + " pictures may be poor: take better ones, then remove some of these.")
                        .response();
            case Correction.Clashes(MistakenRule.Clash clash) ->
                new Problem(409, "It may be them", words(clash)).response();
        };
    }

    private static String words(MistakenRule.Clash clash) {
        return switch (clash) {
            case MistakenRule.Clash.Themselves(var similarity) ->
                String.format(
                        Locale.ROOT,
                        "This face is so like this person's pictures (similarity %.2f) that it is most likely theirs, and"
                                + " they would not get in any more. If it is somebody who looks so much like them, add"
                                + " that one as a person of their own: then both are told apart.",
                        similarity.value());
            case MistakenRule.Clash.ShutsOut(int pictures) ->
                "With this face kept apart, the person would not be recognised any more as they look in " + pictures
                        + " of their own pictures. Remove those if they show somebody else, or add whoever this is as a"
                        + " person of their own.";
        };
    }

    /** @param id of the face, by which it can be removed again */
    public record Kept(String id) {}

    @GET
    @Path("{picture}")
    @Produces(Jpeg.TYPE)
    @Operation(summary = "The face, as a small JPEG")
    public Response thumbnail(PersonId person, PictureId picture) {
        return Jpeg.kept(people.mistakenThumbnail(person, picture), PicturesResource::nothing);
    }

    @DELETE
    @Path("{picture}")
    @Operation(summary = "It was them after all: this face counts no more")
    public Response remove(PersonId person, PictureId picture) {
        return people.removeMistaken(person, picture) ? Response.noContent().build() : PicturesResource.nothing();
    }
}
