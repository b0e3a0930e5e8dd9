package dev.doorward.admin.web;

import dev.doorward.admin.people.PinRule;
import dev.doorward.contract.CodeHash;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import dev.doorward.contract.Topics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One person's PINs at one door; the owner's alone, see Rights. They go to the door and are kept nowhere here. */
@Path("/api/people/{person}/pin/{door}")
@Produces(MediaType.APPLICATION_JSON)
public class PinResource {
    /**
     * @param pin 6 to 12 digits
     * @param duress another one, for duress; absent for none
     */
    public record Wish(
            @NotNull @Pattern(regexp = LockResource.DIGITS, message = LockResource.TAKES)
            String pin,

            @Nullable @Pattern(regexp = LockResource.DIGITS, message = LockResource.TAKES)
            String duress) {
        @Override
        public String toString() {
            return "Wish";
        }
    }

    private final LockAsking asking;

    PinResource(LockAsking asking) {
        this.asking = asking;
    }

    /** Replaces both. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@PathParam("person") String person, @PathParam("door") DoorId door, @NotNull @Valid Wish wish) {
        asking.mayOpen(door);
        PinRule.problem(wish.pin(), wish.duress()).ifPresent(why -> {
            throw Problems.of(422, "Not a good PIN", why);
        });
        String duress = wish.duress();
        CodeHash hashed = asking.hashed(wish.pin(), door);
        return give(person, door, hashed, duress == null ? null : asking.hashed(duress, door));
    }

    /** Takes both away. */
    @DELETE
    public Response none(@PathParam("person") String person, @PathParam("door") DoorId door) {
        asking.known(door);
        return give(person, door, null, null);
    }

    private Response give(String person, DoorId door, @Nullable CodeHash pin, @Nullable CodeHash duress) {
        PersonId whose;
        try {
            whose = new PersonId(person);
        } catch (IllegalArgumentException e) {
            throw Problems.of(404, "No such person", "There is nobody under this id.");
        }
        return asking.give(
                Topics.LOCK_PIN,
                new LockPinSet(MessageId.random(), door, asking.freshness(door), whose, pin, duress, asking.by()));
    }
}
