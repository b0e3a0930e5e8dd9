package dev.doorward.admin.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.admin.signin.Answer;
import dev.doorward.admin.signin.Entrance;
import dev.doorward.admin.signin.Passkeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** One's own passkeys, and signing in by one. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasskeyResource {
    /** @param credential as the browser tells it */
    public record NewPasskey(
            @NotBlank @Size(max = 100) String name, @NotNull JsonNode credential) {}

    private final PasskeyCeremony ceremony;
    private final Passkeys passkeys;
    private final Entrance entrance;
    private final OwnAccount own;
    private final Who who;

    PasskeyResource(PasskeyCeremony ceremony, Passkeys passkeys, Entrance entrance, OwnAccount own, Who who) {
        this.ceremony = ceremony;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.own = own;
        this.who = who;
    }

    @GET
    @Path("/account/passkeys")
    public List<Passkeys.Passkey> list() {
        return passkeys.of(own.id());
    }

    /** What the browser is to be asked, once the password was shown. */
    @POST
    @Path("/account/passkeys/options")
    public String options(@NotNull @Valid SecondFactorResource.Confirmation wish) {
        own.confirm(wish.password());
        return ceremony.optionsToMake(own.id(), who.name());
    }

    @POST
    @Path("/account/passkeys")
    public Response add(@NotNull @Valid NewPasskey wish) {
        String host = who.context().request().authority().host();
        boolean added = ceremony.made(own.id(), wish.credential())
                .filter(key -> passkeys.add(key, wish.name().strip(), host))
                .isPresent();
        return added
                ? Response.status(201).build()
                : Problems.response(422, "Not added", "The browser's answer does not hold; try again.");
    }

    @DELETE
    @Path("/account/passkeys/{id}")
    public Response remove(@PathParam("id") String id) {
        if (!passkeys.remove(own.id(), id)) {
            throw Problems.of(404, "No such passkey", "You have no passkey under this id.");
        }
        return Response.noContent().build();
    }

    @GET
    @Path("/session/passkey")
    public String optionsToSignIn() {
        return ceremony.optionsToSignIn();
    }

    @POST
    @Path("/session/passkey")
    public Response signIn(@NotNull JsonNode credential, @Context UriInfo uri) {
        Answer answer = entrance.byPasskey(() -> ceremony.signed(credential), who.address());
        return SessionResource.answered(answer, "This passkey opens no account here.", uri);
    }
}
