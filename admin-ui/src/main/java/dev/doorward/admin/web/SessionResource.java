package dev.doorward.admin.web;

import dev.doorward.admin.signin.Caller;
import dev.doorward.admin.signin.PasswordRule;
import dev.doorward.admin.signin.Role;
import dev.doorward.admin.signin.SignIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out, the first owner, and one's own password. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {
    static final String COOKIE = "doorward";
    private static final String AT_HOME = "open http://localhost:8080 there.";

    /**
     * Where somebody stands.
     *
     * @param open nobody is an owner yet, so whoever sits at this machine, as this one does, may do everything
     * @param ownerless nobody is an owner yet
     * @param name absent for who is not signed in
     */
    public record Standing(
            boolean open,
            boolean ownerless,
            @Nullable String name,
            @Nullable Role role,
            boolean account) {}

    public record Credentials(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 1_000) String password) {}

    public record NewPassword(
            @NotNull @Size(max = 1_000) String old,
            @NotNull @Size(max = 1_000) String password) {}

    private final SignIn signIn;
    private final Who who;

    SessionResource(SignIn signIn, Who who) {
        this.signIn = signIn;
        this.who = who;
    }

    @GET
    @Path("/session")
    public Standing standing() {
        Optional<Caller> caller = who.known();
        return new Standing(
                signIn.open() && who.local(),
                signIn.open(),
                caller.map(Caller::name).orElse(null),
                caller.map(Caller::role).orElse(null),
                caller.map(Caller::account).isPresent());
    }

    @POST
    @Path("/session")
    public Response signIn(@NotNull @Valid Credentials credentials, @Context UriInfo uri) {
        return switch (signIn.signIn(credentials.name().strip(), credentials.password(), who.address())) {
            case SignIn.Answer.Welcome welcome -> welcome(welcome, uri);
            case SignIn.Answer.Wrong wrong -> Problems.response(401, "Not signed in", "Name or password is wrong.");
            case SignIn.Answer.Wait wait ->
                Response.fromResponse(Problems.response(
                                429, "Too many tries", "Wait " + seconds(wait.atLeast()) + " s, then try again."))
                        .header("Retry-After", seconds(wait.atLeast()))
                        .build();
        };
    }

    @DELETE
    @Path("/session")
    public Response signOut(@CookieParam(COOKIE) @Nullable String secret, @Context UriInfo uri) {
        if (secret != null) {
            signIn.signOut(secret);
        }
        return Response.noContent().cookie(cookie("", Duration.ZERO, uri)).build();
    }

    @POST
    @Path("/setup")
    public Response setUp(@NotNull @Valid Credentials credentials, @Context UriInfo uri) {
        if (!who.local()) {
            throw Problems.of(
                    403, "Not from here", "The first owner is made at the machine that Doorward runs on: " + AT_HOME);
        }
        refuseWeak(credentials.name(), credentials.password());
        return signIn.setUp(credentials.name().strip(), credentials.password())
                .map(welcome -> welcome(welcome, uri))
                .orElseGet(() -> Problems.response(
                        409, "There is an owner", "The first owner was made before; sign in, or ask them."));
    }

    /** All sessions of the account end with it; this one goes on under a new cookie. */
    @PUT
    @Path("/account/password")
    public Response changePassword(@NotNull @Valid NewPassword wish, @Context UriInfo uri) {
        Caller caller = who.caller();
        if (caller.account() == null) {
            throw Problems.of(409, "No account", "Only who signed in has a password to change.");
        }
        refuseWeak(caller.name(), wish.password());
        if (!signIn.changePassword(caller.account(), wish.old(), wish.password())) {
            throw Problems.of(422, "Not changed", "The old password is wrong.");
        }
        return signIn(new Credentials(caller.name(), wish.password()), uri);
    }

    static void refuseWeak(String name, String password) {
        PasswordRule.refusal(name, password).ifPresent(why -> {
            throw Problems.of(422, "Another password, please", why);
        });
    }

    private static Response welcome(SignIn.Answer.Welcome welcome, UriInfo uri) {
        Caller caller = welcome.caller();
        return Response.ok(new Standing(false, false, caller.name(), caller.role(), true))
                .cookie(cookie(welcome.secret(), SignIn.LASTS, uri))
                .build();
    }

    /** Not for scripts of the page, not for other sites, and over TLS only where there is TLS. */
    private static NewCookie cookie(String secret, Duration lasts, UriInfo uri) {
        return new NewCookie.Builder(COOKIE)
                .value(secret)
                .path("/")
                .httpOnly(true)
                .secure(uri.getBaseUri().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) lasts.toSeconds())
                .build();
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
