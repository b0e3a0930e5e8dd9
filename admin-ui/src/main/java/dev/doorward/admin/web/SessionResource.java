package dev.doorward.admin.web;

import dev.doorward.admin.signin.Answer;
import dev.doorward.admin.signin.Caller;
import dev.doorward.admin.signin.Entrance;
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

    /** @param code of the second factor; absent until it is asked for */
    public record Entry(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 1_000) String password,
            @Nullable @Size(max = 100) String code) {}

    public record NewPassword(
            @NotNull @Size(max = 1_000) String old,
            @NotNull @Size(max = 1_000) String password) {}

    private final SignIn signIn;
    private final Entrance entrance;
    private final OwnAccount own;
    private final Who who;

    SessionResource(SignIn signIn, Entrance entrance, OwnAccount own, Who who) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.own = own;
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
    public Response signIn(@NotNull @Valid Entry entry, @Context UriInfo uri) {
        Answer answer = entrance.byPassword(entry.name().strip(), entry.password(), entry.code(), who.address());
        return answered(answer, "Name or password is wrong.", uri);
    }

    static Response answered(Answer answer, String wrong, UriInfo uri) {
        return switch (answer) {
            case Answer.Welcome welcome -> welcome(welcome, uri);
            case Answer.Wrong it -> Problems.response(401, "Not signed in", wrong);
            case Answer.CodeMissing it -> needsCode("This account asks for a code of its app, too.");
            case Answer.CodeWrong it -> needsCode("The code is wrong, or it was used before; the next one comes soon.");
            case Answer.Wait wait -> tooSoon(wait.atLeast());
        };
    }

    private static Response needsCode(String detail) {
        return Problems.response(new Problems.Problem(401, "Not signed in", detail, null, null, "code"));
    }

    static Response tooSoon(Duration wait) {
        return Response.fromResponse(
                        Problems.response(429, "Too many tries", "Wait " + seconds(wait) + " s, then try again."))
                .header("Retry-After", seconds(wait))
                .build();
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
                    403,
                    "Not from here",
                    "The first owner is made at the machine that Doorward runs on: open http://localhost:8080 there.");
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
        String account = own.id();
        refuseWeak(who.name(), wish.password());
        own.confirm(wish.old());
        return signIn.changePassword(account, wish.password())
                .map(welcome -> welcome(welcome, uri))
                .orElseGet(() -> Problems.response(404, "No such account", "It was removed meanwhile."));
    }

    static void refuseWeak(String name, String password) {
        PasswordRule.refusal(name, password).ifPresent(why -> {
            throw Problems.of(422, "Another password, please", why);
        });
    }

    private static Response welcome(Answer.Welcome welcome, UriInfo uri) {
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
