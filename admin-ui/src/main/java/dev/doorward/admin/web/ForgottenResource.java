package dev.doorward.admin.web;

import dev.doorward.admin.forgetting.Receipt;
import dev.doorward.admin.forgetting.Receipts;
import dev.doorward.contract.MessageId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Receipts of who was forgotten: the owner's alone, see Rights. */
@Path("/api/forgotten")
@Produces(MediaType.APPLICATION_JSON)
public class ForgottenResource {
    private static final int MOST = 50;

    private final Receipts receipts;

    ForgottenResource(Receipts receipts) {
        this.receipts = receipts;
    }

    /** The newest first. */
    @GET
    public List<Receipt> newest() {
        return receipts.newest(MOST);
    }

    @GET
    @Path("/{request}")
    public Receipt one(@PathParam("request") String request) {
        try {
            return receipts.find(new MessageId(request)).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException e) {
            throw Problems.of(404, "No such receipt", "Nobody was forgotten under this id.");
        }
    }
}
