package dev.doorward.recognition.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.doorward.kit.database.DatabaseAwayException;
import dev.doorward.recognition.people.SealedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what is thrown into problems. Nothing of a request's content is repeated or logged. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    Response databaseAway(DatabaseAwayException e) {
        LOG.warnf("A request was refused: %s", e.getMessage());
        return new Problem(
                        503,
                        "The database is away",
                        "People can't be shown or changed until the database is back; known people are still"
                                + " recognised. Try again in a few seconds.")
                .response();
    }

    @ServerExceptionMapper
    Response sealed(SealedException e) {
        LOG.warnf("A request was refused: %s", e.getMessage());
        return new Problem(503, "The pictures are sealed", e.getMessage()).response();
    }

    @ServerExceptionMapper
    Response invalid(IllegalArgumentException e) {
        return new Problem(400, "Not valid", e.getMessage() + ".").response();
    }

    @ServerExceptionMapper
    Response notJson(JsonProcessingException e) {
        return new Problem(400, "Not valid", "The body is not the JSON that is expected here.").response();
    }

    /** Takes the place of the built-in mapper, which answers in another form. */
    @ServerExceptionMapper
    Response otherJson(MismatchedInputException e) {
        return notJson(e);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return notJson(json);
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        return new Problem(status.getStatusCode(), status.getReasonPhrase(), "This request can't be answered.")
                .response();
    }

    @ServerExceptionMapper
    Response bug(RuntimeException e) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "A request failed (%s)", reference);
        return new Problem(500, "Something went wrong", "The log says more at " + reference + ".").response();
    }
}
