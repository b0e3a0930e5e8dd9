package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.admin.Forgetting;
import dev.doorward.admin.Truth;
import dev.doorward.admin.forgetting.Receipt;
import dev.doorward.admin.levels.Levels;
import dev.doorward.admin.levels.LimitsWish;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.people.Names;
import dev.doorward.admin.recognition.Recognition;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.Allowance;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People: who they are is recognition-service's, what they may is ours. */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    /**
     * Somebody new.
     *
     * @param limits a whole {@link LimitsWish}; absent for none
     */
    public record NewPerson(
            @NotBlank @Size(max = 100) String name,
            @NotNull AccessLevel level,
            @Nullable Boolean demo,
            @Nullable ObjectNode limits) {}

    /**
     * What is to change; what is absent stays.
     *
     * @param limits a whole {@link LimitsWish}; empty for none
     */
    public record PersonChange(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable AccessLevel level,
            @Nullable ObjectNode limits) {}

    private static final int MOST = 500;

    private final Recognition recognition;
    private final Levels levels;
    private final Truth truth;
    private final Forgetting forgetting;
    private final Names names;
    private final Doors doors;

    PeopleResource(
            Recognition recognition, Levels levels, Truth truth, Forgetting forgetting, Names names, Doors doors) {
        this.doors = doors;
        this.recognition = recognition;
        this.levels = levels;
        this.truth = truth;
        this.forgetting = forgetting;
        this.names = names;
    }

    /**
     * By name, a page at a time; the header Link has the next page, where there is one.
     *
     * @param limit 1 to 500
     * @param after id of the last one of the page before; 404 when nobody has it any more: begin again
     */
    @GET
    public Response people(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("after") @Nullable String after) {
        int most = Math.clamp(limit, 1, MOST);
        String last = after == null ? null : id(after).value();
        Recognition.Answer answer = recognition.ask(client -> client.people(most, last));
        if (!answer.good()) {
            return answer.response();
        }
        ArrayNode people = Json.mapper().createArrayNode();
        answer.json().forEach(person -> {
            if (!names.isForgotten(id(person.path("id").asText()))) {
                people.add(withLevel(person));
            }
        });
        Response.ResponseBuilder page = Response.ok(people);
        if (answer.next() != null) {
            page.header("Link", "</api/people?limit=%d&after=%s>; rel=\"next\"".formatted(most, answer.next()));
        }
        return page.build();
    }

    /** The level comes second: should it fail, there is somebody who may nothing, never the other way round. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@NotNull @Valid NewPerson person) {
        Optional<LimitsWish> limits = limits(person.limits());
        levels.load(); // refuses now if the database is away, before anyone is made
        ObjectNode wish = Json.mapper().createObjectNode().put("name", person.name());
        wish.put("demo", Boolean.TRUE.equals(person.demo()));
        Recognition.Answer answer = recognition.ask(client -> client.add(wish.toString()));
        if (!answer.good()) {
            return answer.response();
        }
        JsonNode made = answer.json();
        allow(id(made.path("id").asText()), person.level(), limits);
        return Response.status(201).entity(withLevel(made)).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @NotNull @Valid PersonChange change) {
        PersonId person = known(id);
        Optional<LimitsWish> limits = limits(change.limits());
        ObjectNode wish = Json.mapper().createObjectNode();
        Optional.ofNullable(change.name()).ifPresent(name -> wish.put("name", name));
        // Without a name it is a question all the same: whether there is such a person.
        Recognition.Answer answer = recognition.ask(
                client -> change.name() == null ? client.pictures(id) : client.change(id, wish.toString()));
        if (!answer.good()) {
            return answer.response();
        }
        allow(person, change.level(), limits);
        return Response.noContent().build();
    }

    private void allow(PersonId person, @Nullable AccessLevel level, Optional<LimitsWish> limits) {
        if (level != null) {
            truth.tell(limits.isPresent() ? levels.give(person, level, limits.get()) : levels.give(person, level));
        } else if (limits.isPresent()) {
            if (levels.of(person).isEmpty()) {
                throw Problems.of(422, "Limits of what?", "Say first what this person may.");
            }
            truth.tell(levels.limit(person, limits.get()));
        }
    }

    private static Optional<LimitsWish> limits(@Nullable ObjectNode limits) {
        try {
            return limits == null ? Optional.empty() : Optional.of(Json.read(Json.write(limits), LimitsWish.class));
        } catch (RejectedException e) {
            throw Problems.of(422, "These limits can't be", e.getMessage());
        }
    }

    /** Forgets everything of them, everywhere; asked again it is the same receipt. */
    @DELETE
    @Path("/{id}")
    public Receipt remove(@PathParam("id") String id) {
        return forgetting.forget(id(id));
    }

    @GET
    @Path("/{id}/pictures")
    public Response pictures(@PathParam("id") String id) {
        PersonId person = known(id);
        return recognition.ask(client -> client.pictures(person.value())).response();
    }

    /**
     * @param override takes a picture that is too like somebody else: an owner says that they are two people, and both
     *     must from now on be told apart by more
     */
    @POST
    @Path("/{id}/pictures")
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    public Response addPicture(@PathParam("id") String id, @QueryParam("override") boolean override, byte[] picture) {
        if (picture == null || picture.length == 0) {
            throw Problems.of(422, "No picture", "The upload was empty.");
        }
        PersonId person = known(id);
        return recognition
                .ask(client -> client.addPicture(person.value(), null, override ? true : null, picture))
                .response();
    }

    @GET
    @Path("/{id}/pictures/{picture}")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    public Response picture(@PathParam("id") String id, @PathParam("picture") String picture) {
        PersonId person = known(id);
        return recognition
                .ask(client -> client.picture(person.value(), picture))
                .response();
    }

    @DELETE
    @Path("/{id}/pictures/{picture}")
    public Response removePicture(@PathParam("id") String id, @PathParam("picture") String picture) {
        PersonId person = known(id);
        return recognition
                .ask(client -> client.removePicture(person.value(), picture))
                .response();
    }

    private ObjectNode withLevel(JsonNode person) {
        ObjectNode joined = person.deepCopy();
        Optional<Allowance> allowance = levels.of(id(person.path("id").asText()));
        joined.put("level", allowance.map(may -> may.level().name()).orElse(null));
        allowance.filter(Allowance::hasLimits).ifPresent(may -> {
            ObjectNode limits = Json.mapper().valueToTree(may);
            limits.remove("level");
            if (may.uses() != null) {
                limits.set(
                        "left",
                        Json.mapper()
                                .valueToTree(doors.left(id(person.path("id").asText()))));
            }
            joined.set("limits", limits);
        });
        return joined;
    }

    /** Whoever is being forgotten gets nothing any more, and nothing of them is shown. */
    private PersonId known(String id) {
        PersonId person = id(id);
        if (names.isForgotten(person)) {
            throw Problems.of(404, "No such person", "There is nobody under this id.");
        }
        return person;
    }

    static PersonId id(String id) {
        try {
            return new PersonId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.of(404, "No such person", "There is nobody under this id.");
        }
    }
}
