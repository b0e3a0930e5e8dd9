package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.admin.Truth;
import dev.doorward.admin.levels.Levels;
import dev.doorward.admin.recognition.Recognition;
import dev.doorward.contract.AccessLevel;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.wire.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody new is made with a picture or not at all, and may something only after it was taken. */
@ApplicationScoped
class Newcomers {
    /**
     * Who it was: somebody known, or somebody new.
     *
     * @param person id; absent for somebody new
     * @param name of somebody new
     * @param level what somebody new may, once the picture is taken
     * @param override whether an owner says that this person and whom the face is too like are two; no unless said
     */
    public record Wish(
            @Nullable String person,
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable AccessLevel level,
            @Nullable Boolean override) {}

    private final Recognition recognition;
    private final Levels levels;
    private final Truth truth;

    Newcomers(Recognition recognition, Levels levels, Truth truth) {
        this.recognition = recognition;
        this.levels = levels;
        this.truth = truth;
    }

    /**
     * A picture that is refused leaves nobody behind, and the right to enter comes last.
     *
     * @param demo whether for faces of the demo only
     * @param learn makes the picture theirs
     */
    Response make(Wish wish, boolean demo, Function<PersonId, Recognition.Answer> learn) {
        AccessLevel level = wish.level();
        if (wish.name() == null || level == null) {
            throw Problems.of(422, "Who was it?", "Choose somebody, or give a name and what they may.");
        }
        levels.load(); // refuses now if the database is away, before anyone is made
        ObjectNode person = Json.mapper().createObjectNode().put("name", wish.name());
        String body = person.put("demo", demo).toString();
        Recognition.Answer made = recognition.ask(client -> client.add(body));
        if (!made.good()) {
            return made.response();
        }
        PersonId id = new PersonId(made.json().path("id").asText());
        Recognition.Answer learnt = learn.apply(id);
        if (learnt.good()) {
            truth.tell(levels.give(id, level));
        } else {
            recognition.ask(client -> client.remove(id.value()));
        }
        return answer(learnt, id);
    }

    /** As recognition answers to a picture, and with the person's id. */
    static Response answer(Recognition.Answer learnt, PersonId person) {
        if (!learnt.good()) {
            return learnt.response();
        }
        ObjectNode body = learnt.json().deepCopy();
        return Response.status(201).entity(body.put("person", person.value())).build();
    }
}
