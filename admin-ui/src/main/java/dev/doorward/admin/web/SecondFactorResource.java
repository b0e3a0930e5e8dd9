package dev.doorward.admin.web;

import dev.doorward.admin.signin.SecondFactor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One's own second factor: set up, switched on by its first code, switched off. */
@Path("/api/account/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SecondFactorResource {
    public record Confirmation(@NotNull @Size(max = 1_000) String password) {}

    public record FirstCode(@NotBlank @Size(max = 100) String code) {}

    /**
     * What an app is to be told.
     *
     * @param qr the same as a picture, SVG
     */
    public record SetUp(String secret, String uri, String qr) {}

    public record SwitchedOn(List<String> recoveryCodes) {}

    private final SecondFactor secondFactor;
    private final OwnAccount own;
    private final Who who;

    SecondFactorResource(SecondFactor secondFactor, OwnAccount own, Who who) {
        this.secondFactor = secondFactor;
        this.own = own;
        this.who = who;
    }

    @GET
    public SecondFactor.Standing standing() {
        return secondFactor.standing(own.id());
    }

    @POST
    public SetUp begin(@NotNull @Valid Confirmation wish) {
        own.confirm(wish.password());
        return secondFactor
                .begin(own.id(), who.name())
                .map(told -> new SetUp(told.secret(), told.uri(), QrPicture.svg(told.uri())))
                .orElseThrow(() -> Problems.of(409, "It is on", "Switch it off before you set up another."));
    }

    @PUT
    public SwitchedOn switchOn(@NotNull @Valid FirstCode wish) {
        return switch (secondFactor.switchOn(own.id(), wish.code())) {
            case SecondFactor.SwitchedOn.Yes yes -> new SwitchedOn(yes.recoveryCodes());
            case SecondFactor.SwitchedOn.CodeWrong it ->
                throw Problems.of(422, "Not switched on", "The code is wrong; is the clock of the phone right?");
            case SecondFactor.SwitchedOn.NotBegun it ->
                throw Problems.of(409, "Not switched on", "Set it up anew; its ten minutes are over, or it is on.");
        };
    }

    @POST
    @Path("/off")
    public Response switchOff(@NotNull @Valid Confirmation wish) {
        own.confirm(wish.password());
        secondFactor.switchOff(own.id());
        return Response.noContent().build();
    }
}
