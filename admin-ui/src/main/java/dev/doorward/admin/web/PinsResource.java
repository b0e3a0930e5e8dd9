package dev.doorward.admin.web;

import dev.doorward.admin.live.Doors;
import dev.doorward.contract.PinsKept;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who has a PIN where, as the doors say; the owner's alone, since it tells of those for duress too. */
@Path("/api/pins")
@Produces(MediaType.APPLICATION_JSON)
public class PinsResource {
    private final Doors doors;

    PinsResource(Doors doors) {
        this.doors = doors;
    }

    @GET
    public List<PinsKept> pins() {
        return doors.pins();
    }
}
