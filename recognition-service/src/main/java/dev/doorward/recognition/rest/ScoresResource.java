package dev.doorward.recognition.rest;

import dev.doorward.recognition.people.LiveGallery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How well the people of this house can be told apart. */
@Path("/people/scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class ScoresResource {
    private final LiveGallery gallery;

    ScoresResource(LiveGallery gallery) {
        this.gallery = gallery;
    }

    @GET
    @Operation(summary = "Each stored picture against its own person and against all others: scores, nothing of a face")
    public ScoresView scores() {
        return ScoresView.of(gallery.compare());
    }
}
