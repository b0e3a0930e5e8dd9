package dev.doorward.admin.web;

import dev.doorward.admin.live.Pictures;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Topics;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One door: its live picture and its camera. */
@Path("/api/doors/{door}")
public class DoorResource {
    private static final Pattern CREDENTIALS = Pattern.compile("[a-z]+://[^/]*@.*", Pattern.CASE_INSENSITIVE);

    /** What the camera is asked to do; {@code source} with {@code USE} only. */
    public record Wish(
            @NotNull CameraCommand.Action action,
            @Nullable @Size(max = 1_000) String source,
            @Nullable Boolean loop) {}

    private final Pictures pictures;
    private final Viewing viewing;
    private final Commands commands;
    private final Clock clock;

    DoorResource(Pictures pictures, Viewing viewing, Commands commands, Clock clock) {
        this.pictures = pictures;
        this.viewing = viewing;
        this.commands = commands;
        this.clock = clock;
    }

    @GET
    @Path("/live.mjpeg")
    @Produces("multipart/x-mixed-replace;boundary=" + Pictures.BOUNDARY)
    public Multi<byte[]> live(@PathParam("door") DoorId door) {
        commands.known(door);
        return viewing.of(() -> pictures.watch(door));
    }

    @GET
    @Path("/frame.jpg")
    public Response frame(@PathParam("door") DoorId door) {
        return pictures.newest(commands.known(door))
                .map(jpeg -> Response.ok(jpeg, "image/jpeg").build())
                .orElseGet(() -> Problems.response(
                        404, "No live picture", "The camera of this door sent no picture in the last seconds."));
    }

    @POST
    @Path("/camera")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response camera(@PathParam("door") DoorId door, @NotNull @Valid Wish wish) {
        commands.known(door);
        boolean use = wish.action() == CameraCommand.Action.USE;
        if (use && (wish.source() == null || wish.source().isBlank())) {
            throw Problems.of(422, "No source", "Say which source the camera is to use.");
        }
        if (use && CREDENTIALS.matcher(wish.source()).matches()) {
            throw Problems.of(
                    422,
                    "No passwords here",
                    "User and password of a camera belong to the environment of camera-service; leave them out.");
        }
        CameraCommand command = new CameraCommand(
                MessageId.random(),
                door,
                clock.instant(),
                wish.action(),
                use ? wish.source().strip() : null,
                Boolean.TRUE.equals(wish.loop()));
        commands.give(Topics.CAMERA_COMMAND, door, command);
        return Response.accepted(Map.of("id", command.id())).build();
    }
}
