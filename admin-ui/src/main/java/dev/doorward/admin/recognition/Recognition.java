package dev.doorward.admin.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks recognition-service, and passes on its answers and its refusals as they are. */
@ApplicationScoped
public class Recognition {
    /**
     * An answer, read whole.
     *
     * @param type media type of the body
     * @param next of a list that goes on: the id after which
     */
    public record Answer(
            int status,
            String type,
            byte @Nullable [] body,
            @Nullable String next) {
        public boolean good() {
            return status < 300;
        }

        public JsonNode json() {
            try {
                return Json.read(bytes(), JsonNode.class);
            } catch (RejectedException e) {
                throw new RecognitionException(false, "Recognition answered with something else than JSON.");
            }
        }

        byte[] bytes() {
            return body == null ? new byte[0] : body;
        }

        public Response response() {
            return Response.status(status).type(type).entity(body).build();
        }
    }

    private static final Pattern NEXT = Pattern.compile("<[^>]*[?&]after=(p-[0-9a-f]{16})[^>]*>; *rel=\"next\"");

    private final RecognitionClient client;

    Recognition(@RestClient RecognitionClient client) {
        this.client = client;
    }

    /** @throws RecognitionException when it does not answer, or does not know us */
    public Answer ask(Function<RecognitionClient, Response> question) {
        try (Response response = answered(question)) {
            MediaType type = response.getMediaType();
            byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : null;
            if (response.getStatus() == 401 || response.getStatus() == 403) {
                throw new RecognitionException(
                        false,
                        "Recognition does not know the page: both must be started with the same DOORWARD_SERVICE_TOKEN.");
            }
            return new Answer(
                    response.getStatus(),
                    type == null ? MediaType.APPLICATION_JSON : type.toString(),
                    body,
                    next(response.getHeaderString("Link")));
        } catch (ProcessingException e) {
            throw new RecognitionException(
                    true, "People and their pictures are there again as soon as recognition-service is.");
        }
    }

    private static @Nullable String next(@Nullable String link) {
        Matcher next = NEXT.matcher(link == null ? "" : link);
        return next.find() ? next.group(1) : null;
    }

    /** The client turns refusals into exceptions; here they are answers. */
    private Response answered(Function<RecognitionClient, Response> question) {
        try {
            return question.apply(client);
        } catch (WebApplicationException e) {
            return e.getResponse();
        }
    }
}
