package dev.doorward.admin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that say what is wrong and what to do (RFC 9457). */
public final class Problems {
    public static final String TYPE = "application/problem+json";

    /**
     * The body of a refusal.
     *
     * @param problems one for each field that is wrong
     * @param current for a conflict: the version that stands
     * @param needs what is missing and can be asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Problem(
            int status,
            String title,
            String detail,
            @Nullable List<FieldProblem> problems,
            @Nullable Long current,
            @Nullable String needs) {
        Problem(
                int status,
                String title,
                String detail,
                @Nullable List<FieldProblem> problems,
                @Nullable Long current) {
            this(status, title, detail, problems, current, null);
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param section of the configuration
     * @param field absent when it is about the whole
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldProblem(
            @Nullable String section, @Nullable String field, String message) {}

    private Problems() {}

    static WebApplicationException of(int status, String title, String detail) {
        return new WebApplicationException(title + ": " + detail, response(status, title, detail));
    }

    static Response response(int status, String title, String detail) {
        return response(new Problem(status, title, detail, null, null));
    }

    static Response response(Problem problem) {
        return Response.status(problem.status()).type(TYPE).entity(problem).build();
    }
}
