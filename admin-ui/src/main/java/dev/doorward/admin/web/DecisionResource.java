package dev.doorward.admin.web;

import dev.doorward.admin.DecisionLines;
import dev.doorward.admin.decisions.Decisions;
import dev.doorward.admin.decisions.Filter;
import dev.doorward.admin.decisions.Snapshots;
import dev.doorward.contract.DenialReason;
import dev.doorward.contract.DoorId;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.PersonId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was decided at the doors. */
@Path("/api/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
    private static final int MOST = 500;

    /** Which decisions; what is absent does not matter. */
    public static class Asked {
        @QueryParam("door")
        @Nullable
        String door;

        @QueryParam("person")
        @Nullable
        String person;

        /** {@code granted} or {@code denied} */
        @QueryParam("decision")
        @Nullable
        String decision;

        @QueryParam("reason")
        @Nullable
        String reason;

        /** ISO-8601, the earliest moment */
        @QueryParam("from")
        @Nullable
        String from;

        /** ISO-8601, the moment after the latest */
        @QueryParam("to")
        @Nullable
        String to;

        Filter filter() {
            return new Filter(
                    parsed("door", door, DoorId::new),
                    parsed("person", person, PersonId::new),
                    parsed("decision", decision, Asked::granted),
                    parsed("reason", reason, DenialReason::valueOf),
                    parsed("from", from, Instant::parse),
                    parsed("to", to, Instant::parse));
        }

        private static boolean granted(String word) {
            return switch (word) {
                case "granted" -> true;
                case "denied" -> false;
                default -> throw new IllegalArgumentException(word);
            };
        }

        private static <T> @Nullable T parsed(String name, @Nullable String value, Function<String, T> parser) {
            try {
                return value == null || value.isBlank() ? null : parser.apply(value);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw Problems.of(400, "Not understood", "\"" + name + "\" is not something to look for.");
            }
        }
    }

    private final DecisionLines lines;
    private final DecisionTable table;
    private final Snapshots snapshots;
    private final Decisions kept;

    DecisionResource(DecisionLines lines, DecisionTable table, Snapshots snapshots, Decisions kept) {
        this.kept = kept;
        this.lines = lines;
        this.table = table;
        this.snapshots = snapshots;
    }

    /**
     * The newest first.
     *
     * @param before the {@code seq} of the last line already seen; absent for the newest of all
     */
    @GET
    public List<DecisionLines.Line> decisions(
            @BeanParam Asked asked,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("before") @Nullable Long before) {
        return lines.before(before == null ? Long.MAX_VALUE : before, asked.filter(), Math.clamp(limit, 1, MOST));
    }

    /** Which were asked for under duress: the owner's alone, see Rights, and in no other answer. */
    @GET
    @Path("/duress")
    public List<MessageId> underDuress() {
        return kept.underDuress();
    }

    /** All of them as a table, the newest first. */
    @GET
    @Path("/export.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response export(@BeanParam Asked asked) {
        Filter filter = asked.filter();
        StreamingOutput rows = out -> table.write(out, filter);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"doorward-events.csv\"")
                .build();
    }

    @GET
    @Path("/{id}")
    public DecisionLines.Line one(@PathParam("id") String id) {
        return lines.one(message(id)).orElseThrow(DecisionResource::unknown);
    }

    /** What the door looked like then. */
    @GET
    @Path("/{id}/snapshot.jpg")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    public Response snapshot(@PathParam("id") String id) {
        return snapshots
                .of(message(id))
                .map(snapshot -> Response.ok(snapshot.jpeg(), "image/jpeg").build())
                .orElseGet(() -> Problems.response(
                        404, "No picture", "None was taken, or the time for which it is kept is over."));
    }

    private static MessageId message(String id) {
        try {
            return new MessageId(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static WebApplicationException unknown() {
        return Problems.of(404, "No such decision", "There is no decision under this id.");
    }
}
