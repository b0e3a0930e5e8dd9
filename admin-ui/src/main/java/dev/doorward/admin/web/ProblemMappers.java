package dev.doorward.admin.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.doorward.admin.recognition.RecognitionException;
import dev.doorward.kit.database.DatabaseAwayException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Exceptions as answers. */
class ProblemMappers {
    @ServerExceptionMapper
    Response away(DatabaseAwayException e) {
        return Problems.response(
                503,
                "The database is away",
                "Nothing can be changed until it is back; the door goes on with what it last was told.");
    }

    @ServerExceptionMapper
    Response recognition(RecognitionException e) {
        return Problems.response(e.away() ? 503 : 502, "Recognition does not answer", e.getMessage());
    }

    @ServerExceptionMapper
    Response notJson(JsonProcessingException e) {
        return Problems.response(400, "Not understood", "The body is not the JSON that this wants.");
    }

    @ServerExceptionMapper
    Response unknown(NotFoundException e) {
        return Problems.response(404, "Not there", "There is nothing under this address.");
    }

    @ServerExceptionMapper
    Response unsupported(NotSupportedException e) {
        return Problems.response(
                415, "Not a picture", "Send a JPEG, PNG or WebP picture, or JSON where JSON is wanted.");
    }
}
