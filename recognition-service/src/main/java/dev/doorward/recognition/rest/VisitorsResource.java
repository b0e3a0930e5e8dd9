package dev.doorward.recognition.rest;

import dev.doorward.contract.PersonId;
import dev.doorward.recognition.Visitors;
import dev.doorward.recognition.enrolment.Examination;
import dev.doorward.recognition.gallery.Member;
import dev.doorward.recognition.people.DoorTrack;
import dev.doorward.recognition.people.PeopleStore;
import dev.doorward.recognition.people.Person;
import dev.doorward.recognition.people.Visitor;
import dev.doorward.recognition.people.VisitorId;
import dev.doorward.recognition.people.VisitorStore;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Strangers who were at the doors, for as long as they are kept. */
@Path("/visitors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visitors")
public class VisitorsResource {
    private static final Logger LOG = Logger.getLogger(VisitorsResource.class);
    private static final int PAGE = 50;
    private static final int MOST = 200;

    /** After every visit; PostgreSQL knows no {@link Instant#MAX}. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Visitors visitors;
    private final VisitorStore store;
    private final PeopleStore people;

    VisitorsResource(Visitors visitors, VisitorStore store, PeopleStore people) {
        this.visitors = visitors;
        this.store = store;
        this.people = people;
    }

    @GET
    @Operation(summary = "Strangers who were at the doors, those who were here last first")
    public List<VisitorView> list(
            @Parameter(description = "those whom the owner ignores, instead of the others") @RestQuery boolean ignored,
            @Parameter(description = "at most so many, 1 to 200; 50 unless said") @RestQuery @Nullable Integer limit,
            @Parameter(description = "the last of the one that came last on the page before") @RestQuery @Nullable
                    String before) {
        return store.list(ignored, moment(before), Math.clamp(limit == null ? PAGE : limit, 1, MOST)).stream()
                .map(VisitorView::of)
                .toList();
    }

    @GET
    @Path("visits")
    @Operation(summary = "Whose visits these tracks were; tracks of which nothing is kept are left out")
    public List<VisitView> visits(
            @Parameter(description = "door/track, at most 200 of them") @RestQuery List<String> at) {
        return store.visits(at.stream().limit(MOST).map(DoorTrack::parse).toList()).stream()
                .map(VisitView::of)
                .toList();
    }

    @POST
    @Path("alike")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Were they here before? The visitors who are like the face of a picture, most alike first")
    @APIResponse(responseCode = "413", description = "Larger than 15 MB")
    @APIResponse(responseCode = "422", description = "No face to look for: why, and what to do")
    public Response alike(
            @Parameter(description = "whether to look among visitors of the demo") @RestQuery boolean demo,
            @BeanParam FaceOfPicture face,
            byte[] picture) {
        return switch (visitors.look(face.in(picture))) {
            case Examination.Unfit(var refusal) ->
                new Problem(422, "The picture can't be used", refusal.words()).response();
            case Examination.Fit fit ->
                Response.ok(visitors.alike(fit, demo ? Member.Kind.DEMO : Member.Kind.REAL).stream()
                                .map(AlikeView::of)
                                .toList())
                        .build();
        };
    }

    @GET
    @Path("{visitor}")
    @Operation(summary = "One visitor")
    public Response get(VisitorId visitor) {
        return found(store.find(visitor));
    }

    @GET
    @Path("{visitor}/picture")
    @Produces(Jpeg.TYPE)
    @Operation(summary = "The best picture of the face, as a JPEG")
    public Response picture(VisitorId visitor) {
        return Jpeg.fleeting(store.pictures(visitor, 1).stream().findFirst(), VisitorsResource::nobody);
    }

    @PATCH
    @Path("{visitor}")
    @Operation(summary = "Hear no more of a visitor, or again")
    public Response change(VisitorId visitor, @Nullable VisitorChange change) {
        if (change == null || change.ignored() == null) {
            throw new IllegalArgumentException("The body does not say whether the visitor is ignored");
        }
        return found(store.ignore(visitor, change.ignored()));
    }

    @POST
    @Path("{visitor}/person/{person}")
    @Operation(
            summary = "It is somebody: the best pictures become that person's, judged like any, and the visitor goes")
    @APIResponse(responseCode = "201", description = "Taken; warnings say what is not ideal")
    @APIResponse(
            responseCode = "409",
            description =
                    "Too like someone else, which override=true takes all the same, or a visitor of the demo and a real person")
    @APIResponse(responseCode = "422", description = "Not fit to know a person by: why, and what to do")
    public Response become(VisitorId visitor, PersonId person, @RestQuery boolean override) {
        Optional<Visitor> stranger = store.find(visitor);
        Optional<Person> somebody = people.find(person);
        if (stranger.isEmpty()) {
            return nobody();
        } else if (somebody.isEmpty()) {
            return PeopleResource.nobody();
        } else if (stranger.get().kind() != somebody.get().kind()) {
            return new Problem(409, "Not this person", "Visitors of the demo and real people do not mix.").response();
        }
        return PicturesResource.answer(person, visitors.become(visitor, person, PicturesResource.doubles(override)));
    }

    @DELETE
    @Path("{visitor}")
    @Operation(summary = "Forget a visitor with every visit, at once and for good")
    @APIResponse(responseCode = "204", description = "Forgotten, or was not there")
    public Response delete(VisitorId visitor) {
        store.delete(visitor);
        LOG.infof("Visitor %s was forgotten", visitor);
        return Response.noContent().build();
    }

    private static Instant moment(@Nullable String before) {
        try {
            return before == null ? NEVER : Instant.parse(before);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The moment is not given as by ISO 8601");
        }
    }

    private static Response found(Optional<Visitor> visitor) {
        return visitor.map(VisitorView::of)
                .map(Response::ok)
                .map(Response.ResponseBuilder::build)
                .orElseGet(VisitorsResource::nobody);
    }

    private static Response nobody() {
        return new Problem(404, "No such visitor", "They may have been forgotten: visitors are kept for a while only.")
                .response();
    }
}
