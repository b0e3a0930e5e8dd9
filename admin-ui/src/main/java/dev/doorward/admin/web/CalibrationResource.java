package dev.doorward.admin.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.doorward.admin.calibration.Floor;
import dev.doorward.admin.calibration.Scores;
import dev.doorward.admin.recognition.Household;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How far apart the people of this house are: the owner's alone, see Rights. */
@Path("/api/calibration")
@Produces(MediaType.APPLICATION_JSON)
public class CalibrationResource {
    /**
     * Scores, by ids alone.
     *
     * @param kept how far a similarity stays above that of the most alike two
     * @param toBeNamed how low {@code recognition.threshold} may be set
     * @param toOpen how low {@code access.similarity} may be set
     */
    public record View(@JsonUnwrapped Scores scores, double kept, Floor toBeNamed, Floor toOpen) {}

    private final Household household;

    CalibrationResource(Household household) {
        this.household = household;
    }

    @GET
    public View scores() {
        Scores scores = household.scores();
        return new View(
                scores,
                Floor.KEPT,
                Loosening.floor(scores, Loosening.TO_BE_NAMED),
                Loosening.floor(scores, Loosening.TO_OPEN));
    }
}
