package dev.doorward.admin.web;

import dev.doorward.admin.SystemState;
import dev.doorward.admin.live.Doors;
import dev.doorward.admin.live.Pictures;
import dev.doorward.contract.CameraCommand;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Topics;
import dev.doorward.kit.Publisher;
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
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
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
    private final Doors doors;
    private final Publisher publisher;
    private final SystemState system;
    private final Clock clock;

    DoorResource(
            Pictures pictures, Viewing viewing, Doors doors, Publisher publisher, SystemState system, Clock clock) {
        this.pictures = pictures;
        this.viewing = viewing;
        this.doors = doors;
        this.publisher = publisher;
        this.system = system;
        this.clock = clock;
    }

    @GET
    @Path("/live.mjpeg")
    @Produces("multipart/x-mixed-replace;boundary=" + Pictures.BOUNDARY)
    public Multi<byte[]> live(@PathParam("door") DoorId door) {
        known(door);
        return viewing.of(() -> pictures.watch(door));
    }

    @GET
    @Path("/frame.jpg")
    public Response frame(@PathParam("door") DoorId door) {
        return pictures.newest(known(door))
                .map(jpeg -> Response.ok(jpeg, "image/jpeg").build())
                .orElseGet(() -> Problems.response(
                        404, "No live picture", "The camera of this door sent no picture in the last seconds."));
    }

    @POST
    @Path("/camera")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response camera(@PathParam("door") DoorId door, @NotNull @Valid Wish wish) {
        known(door);
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
        if (!system.brokerHeard()) {
            throw brokerAway();
        }
        CameraCommand command = new CameraCommand(
                MessageId.random(),
                door,
                clock.instant(),
                wish.action(),
                use ? wish.source().strip() : null,
                Boolean.TRUE.equals(wish.loop()));
        told(publisher.publish(Topics.CAMERA_COMMAND, Topics.CAMERA_COMMAND.at(door), command));
        return Response.accepted(Map.of("id", command.id())).build();
    }

    /** Accepted is what the broker took; a command is not spooled, because a late one is refused. */
    private static void told(CompletionStage<Void> publishing) {
        try {
            publishing.toCompletableFuture().orTimeout(3, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw brokerAway();
        }
    }

    private static WebApplicationException brokerAway() {
        return Problems.of(503, "The broker is away", "The camera cannot be told anything until it is back.");
    }

    private DoorId known(DoorId door) {
        if (!doors.all().contains(door)) {
            throw Problems.of(404, "No such door", "No camera and no lock of a door " + door + " was heard of.");
        }
        return door;
    }
}
