package dev.doorward.admin.web;

import dev.doorward.admin.DoorNonces;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.signin.PasswordHash;
import dev.doorward.admin.signin.SignIn;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LockCodeSet;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.LockCommand.Action;
import dev.doorward.contract.LockState;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Topics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lock of one door. One address an action, so that the audit says which it was. */
@Path("/api/doors/{door}")
@Produces(MediaType.APPLICATION_JSON)
public class LockResource {
    /** As long as access-service takes a nonce. */
    private static final long SILENT_MS = 2_000;

    /** @param seconds how long; the configuration may allow less */
    public record HeldOpen(@NotNull @Min(1) @Max(86_400) Integer seconds) {}

    /** @param digits 6 to 12 */
    public record Code(
            @NotNull @Pattern(regexp = "[0-9]{6,12}", message = "takes 6 to 12 digits")
            String digits) {
        @Override
        public String toString() {
            return "Code";
        }
    }

    private final Commands commands;
    private final Doors doors;
    private final DoorNonces nonces;
    private final SignIn signIn;
    private final Who who;

    LockResource(Commands commands, Doors doors, DoorNonces nonces, SignIn signIn, Who who) {
        this.commands = commands;
        this.doors = doors;
        this.nonces = nonces;
        this.signIn = signIn;
        this.who = who;
    }

    @POST
    @Path("/unlock")
    public Response unlock(@PathParam("door") DoorId door) {
        return give(door, Action.UNLOCK, null);
    }

    @POST
    @Path("/lock")
    public Response lock(@PathParam("door") DoorId door) {
        return give(door, Action.LOCK, null);
    }

    @POST
    @Path("/hold-open")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response holdOpen(@PathParam("door") DoorId door, @NotNull @Valid HeldOpen wish) {
        return give(door, Action.HOLD_OPEN, wish.seconds());
    }

    /** The code that Home Assistant's UNLOCK takes; the owner's alone, see Rights. */
    @PUT
    @Path("/code")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response code(@PathParam("door") DoorId door, @NotNull @Valid Code code) {
        commands.known(door);
        refuseUnlessOwned(door);
        return give(
                door,
                new LockCodeSet(MessageId.random(), door, freshness(door), PasswordHash.code(code.digits()), by()));
    }

    @DELETE
    @Path("/code")
    public Response noCode(@PathParam("door") DoorId door) {
        commands.known(door);
        return give(door, new LockCodeSet(MessageId.random(), door, freshness(door), null, by()));
    }

    private Response give(DoorId door, Action action, @Nullable Integer seconds) {
        commands.known(door);
        if (action != Action.LOCK) {
            refuseUnlessOwned(door);
        }
        LockCommand command = new LockCommand(MessageId.random(), door, freshness(door), action, seconds, by());
        commands.give(Topics.LOCK_COMMAND, door, command);
        return Response.accepted(Map.of("id", command.id())).build();
    }

    private Response give(DoorId door, LockCodeSet set) {
        commands.give(Topics.LOCK_CODE, door, set);
        return Response.accepted(Map.of("id", set.id())).build();
    }

    private void refuseUnlessOwned(DoorId door) {
        if (signIn.whileOpen().isPresent() && !isMock(door)) {
            throw Problems.of(
                    409, "No owner yet", "Whoever sits at this machine could open a real door: make an owner first.");
        }
    }

    private Freshness freshness(DoorId door) {
        return nonces.freshness(door)
                .filter(fresh -> fresh.sinceNonceMs() < SILENT_MS)
                .orElseThrow(() -> Problems.of(
                        503,
                        "The door does not answer",
                        "Its access-service has not been heard for " + SILENT_MS / 1_000 + " s: nothing was asked."));
    }

    private boolean isMock(DoorId door) {
        return doors.lock(door).filter(LockState::mock).isPresent();
    }

    /** Without the name: it goes to a topic that the broker keeps. */
    private String by() {
        String account = who.caller().account();
        return account == null ? "page" : "account " + account;
    }
}
