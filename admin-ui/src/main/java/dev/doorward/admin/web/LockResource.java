package dev.doorward.admin.web;

import dev.doorward.contract.CodeHash;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockCodeSet;
import dev.doorward.contract.LockCommand;
import dev.doorward.contract.LockCommand.Action;
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
import org.jspecify.annotations.Nullable;

/** The lock of one door. One address an action, so that the audit says which it was. */
@Path("/api/doors/{door}")
@Produces(MediaType.APPLICATION_JSON)
public class LockResource {
    static final String DIGITS = "[0-9]{6,12}";
    static final String TAKES = "takes 6 to 12 digits";

    /** @param digits a PIN, where the configuration asks for one */
    public record Opened(
            @Nullable @Pattern(regexp = DIGITS, message = TAKES)
            String digits) {
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /**
     * @param seconds how long; the configuration may allow less
     * @param digits a PIN, where the configuration asks for one
     */
    public record HeldOpen(
            @NotNull @Min(1) @Max(86_400) Integer seconds,

            @Nullable @Pattern(regexp = DIGITS, message = TAKES)
            String digits) {
        @Override
        public String toString() {
            return "HeldOpen[" + seconds + "]";
        }
    }

    /** @param digits 6 to 12 */
    public record Code(
            @NotNull @Pattern(regexp = DIGITS, message = TAKES)
            String digits) {
        @Override
        public String toString() {
            return "Code";
        }
    }

    private final LockAsking asking;

    LockResource(LockAsking asking) {
        this.asking = asking;
    }

    @POST
    @Path("/unlock")
    public Response unlock(@PathParam("door") DoorId door) {
        asking.mayOpen(door);
        return give(door, Action.UNLOCK, null, null);
    }

    @POST
    @Path("/unlock")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response unlock(@PathParam("door") DoorId door, @NotNull @Valid Opened wish) {
        asking.mayOpen(door);
        return give(door, Action.UNLOCK, null, wish.digits());
    }

    @POST
    @Path("/lock")
    public Response lock(@PathParam("door") DoorId door) {
        asking.known(door);
        return give(door, Action.LOCK, null, null);
    }

    @POST
    @Path("/hold-open")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response holdOpen(@PathParam("door") DoorId door, @NotNull @Valid HeldOpen wish) {
        asking.mayOpen(door);
        return give(door, Action.HOLD_OPEN, wish.seconds(), wish.digits());
    }

    /** The code that Home Assistant's UNLOCK takes; the owner's alone, see Rights. */
    @PUT
    @Path("/code")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response code(@PathParam("door") DoorId door, @NotNull @Valid Code code) {
        asking.mayOpen(door);
        return give(door, asking.hashed(code.digits(), door));
    }

    @DELETE
    @Path("/code")
    public Response noCode(@PathParam("door") DoorId door) {
        asking.known(door);
        return give(door, null);
    }

    private Response give(DoorId door, Action action, @Nullable Integer seconds, @Nullable String digits) {
        return asking.give(
                Topics.LOCK_COMMAND,
                new LockCommand(
                        MessageId.random(), door, asking.freshness(door), action, seconds, asking.by(), digits));
    }

    private Response give(DoorId door, @Nullable CodeHash code) {
        return asking.give(
                Topics.LOCK_CODE, new LockCodeSet(MessageId.random(), door, asking.freshness(door), code, asking.by()));
    }
}
