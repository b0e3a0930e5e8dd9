package dev.doorward.recognition.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.contract.PersonId;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, by RFC 9457.
 *
 * @param title the kind of problem, always the same words
 * @param detail what is wrong and what to do, for people
 * @param person whom a refused picture is too like
 * @param similarity to that person's most alike picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        int status,
        String title,
        String detail,
        @Nullable PersonId person,
        @Nullable Double similarity) {
    static final String MEDIA_TYPE = "application/problem+json";

    Problem(int status, String title, String detail) {
        this(status, title, detail, null, null);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
