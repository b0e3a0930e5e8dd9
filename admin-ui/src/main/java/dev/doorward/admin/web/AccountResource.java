package dev.doorward.admin.web;

import dev.doorward.admin.signin.Audit;
import dev.doorward.admin.signin.Passkeys;
import dev.doorward.admin.signin.Role;
import dev.doorward.admin.signin.SecondFactor;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.admin.signin.Token;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The owner's: who may use the page, tokens for scripts, and what everybody changed. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {
    private static final int MOST = 500;

    /**
     * An account in the list.
     *
     * @param secondFactor whether it asks for codes
     * @param passkeys how many it has
     */
    public record Listed(String id, String name, Role role, Instant madeAt, boolean secondFactor, int passkeys) {}

    public record NewAccount(
            @NotBlank @Size(max = 100) String name,
            @NotNull Role role,
            @NotNull @Size(max = 1_000) String password) {}

    public record NewRole(@NotNull Role role) {}

    public record NewToken(
            @NotBlank @Size(max = 100) String name, @NotNull Role role) {}

    private final SignIn signIn;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Audit audit;
    private final Who who;

    AccountResource(SignIn signIn, SecondFactor secondFactor, Passkeys passkeys, Audit audit, Who who) {
        this.signIn = signIn;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.audit = audit;
        this.who = who;
    }

    @GET
    @Path("/users")
    public List<Listed> accounts() {
        Set<String> withCodes = secondFactor.accounts();
        Map<String, Integer> keys = passkeys.counts();
        return signIn.accounts().stream()
                .map(one -> new Listed(
                        one.id(),
                        one.name(),
                        one.role(),
                        one.madeAt(),
                        withCodes.contains(one.id()),
                        keys.getOrDefault(one.id(), 0)))
                .toList();
    }

    @POST
    @Path("/users")
    public Response add(@NotNull @Valid NewAccount wish) {
        if (signIn.open()) {
            throw Problems.of(409, "No owner yet", "Make the first owner before anybody else.");
        }
        SessionResource.refuseWeak(wish.name(), wish.password());
        return signIn.add(wish.name().strip(), wish.role(), wish.password())
                .map(account -> Response.status(201).entity(account).build())
                .orElseGet(() -> Problems.response(409, "The name is taken", "Choose another name."));
    }

    @PATCH
    @Path("/users/{id}")
    public Response change(@PathParam("id") String id, @NotNull @Valid NewRole wish) {
        known(id);
        return signIn.changeRole(id, wish.role()) ? Response.noContent().build() : lastOwner();
    }

    @DELETE
    @Path("/users/{id}")
    public Response remove(@PathParam("id") String id) {
        known(id);
        return signIn.remove(id) ? Response.noContent().build() : lastOwner();
    }

    /** For who lost their phone: codes and passkeys are gone, and whoever holds it is signed out. */
    @DELETE
    @Path("/users/{id}/second-factor")
    public Response takeSecondFactorAway(@PathParam("id") String id) {
        known(id);
        if (id.equals(who.caller().account())) {
            throw Problems.of(409, "Your own", "Switch your own second factor off with your password.");
        }
        secondFactor.switchOff(id);
        passkeys.removeAll(id);
        signIn.signOutEverywhere(id);
        return Response.noContent().build();
    }

    @GET
    @Path("/tokens")
    public List<Token> tokens() {
        return signIn.tokens();
    }

    @POST
    @Path("/tokens")
    public Response addToken(@NotNull @Valid NewToken wish) {
        if (signIn.open()) {
            throw Problems.of(409, "No owner yet", "A token is of use as soon as there is an owner.");
        }
        return Response.status(201)
                .entity(signIn.addToken(wish.name().strip(), wish.role(), who.name()))
                .build();
    }

    @DELETE
    @Path("/tokens/{id}")
    public Response removeToken(@PathParam("id") String id) {
        if (!signIn.removeToken(id)) {
            throw Problems.of(404, "No such token", "There is no token under this id.");
        }
        return Response.noContent().build();
    }

    /** The newest first. */
    @GET
    @Path("/audit")
    public List<Audit.Line> audit(
            @QueryParam("before") @Nullable Long before, @QueryParam("limit") @DefaultValue("50") int limit) {
        return audit.before(before == null ? Long.MAX_VALUE : before, Math.clamp(limit, 1, MOST));
    }

    private void known(String id) {
        if (signIn.accounts().stream().noneMatch(account -> account.id().equals(id))) {
            throw Problems.of(404, "No such account", "There is nobody under this id.");
        }
    }

    private static Response lastOwner() {
        return Problems.response(409, "The last owner", "Make somebody else an owner first.");
    }
}
