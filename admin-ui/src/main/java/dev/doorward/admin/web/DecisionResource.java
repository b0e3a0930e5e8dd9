package dev.doorward.admin.web;

import dev.doorward.admin.DecisionLines;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What was decided at the doors. */
@Path("/api/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
    private static final int MOST = 500;

    private final DecisionLines lines;

    DecisionResource(DecisionLines lines) {
        this.lines = lines;
    }

    /**
     * The newest first.
     *
     * @param before the {@code seq} of the last line already seen; absent for the newest of all
     */
    @GET
    public List<DecisionLines.Line> decisions(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("before") Long before) {
        return lines.before(before == null ? Long.MAX_VALUE : before, Math.clamp(limit, 1, MOST));
    }
}
