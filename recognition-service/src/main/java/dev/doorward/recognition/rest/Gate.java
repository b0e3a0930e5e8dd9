package dev.doorward.recognition.rest;

import dev.doorward.contract.wire.Json;
import dev.doorward.kit.Presence;
import dev.doorward.recognition.RecognitionSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Before anything else of a request is looked at: is it admin-ui's, and does it fit. Everything but health, metrics and
 * the API's description ({@code /q/}) needs the token.
 */
@ApplicationScoped
class Gate {
    /** 15 MB; {@code quarkus.http.limits.max-body-size} stops bodies that don't say their length. */
    static final long MOST_BYTES = 15L << 20;

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final int FIRST = 1000;

    private final Optional<byte[]> expected;

    Gate(RecognitionSettings settings, Presence presence) {
        expected = settings.serviceToken().filter(token -> !token.isBlank()).map(token -> digest("Bearer " + token));
        if (expected.isEmpty()) {
            LOG.error("No service token is set (DOORWARD_SERVICE_TOKEN): every request about people is refused");
            presence.lacks("service-token", "No service token is set: people can't be shown or changed");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        if (request.normalizedPath().startsWith("/q/")) {
            request.next();
        } else if (!known(request.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(request, new Problem(401, "Not signed in", "The service token is missing or wrong."));
        } else if (length(request) > MOST_BYTES) {
            refuse(
                    request,
                    new Problem(
                            413,
                            "Too large",
                            "A picture has at most 15 MB. Send a smaller one; the camera's"
                                    + " original is large enough at 2 MB."));
        } else {
            request.next();
        }
    }

    /** Compared as digests, in a time that tells nothing of the token nor of its length. */
    private boolean known(@Nullable String authorization) {
        return authorization != null
                && expected.isPresent()
                && MessageDigest.isEqual(digest(authorization), expected.get());
    }

    private static long length(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // Netty has refused what isn't a number
    }

    /** The rest of the body is read and thrown away, so that the sender comes to read the answer. */
    private static void refuse(RoutingContext request, Problem problem) {
        request.request().resume();
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(Json.write(problem)));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
