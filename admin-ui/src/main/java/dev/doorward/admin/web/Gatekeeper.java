package dev.doorward.admin.web;

import dev.doorward.admin.PageConfig;
import dev.doorward.contract.wire.Json;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** Stands before every page, stream and resource: checks who asks and how much they bring, and sets the headers. */
@ApplicationScoped
class Gatekeeper {
    private static final int FIRST_OF_ALL = 1_000;
    private static final long LARGEST_PICTURE = 15L << 20;
    private static final long LARGEST_OTHER = 256L << 10;

    private final Gate gate;

    Gatekeeper(PageConfig config) {
        gate = new Gate(config.hosts().orElse(List.of()));
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, FIRST_OF_ALL);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        headers(context);
        Optional<String> refusal = gate.refusal(new Gate.Asked(
                request.method().name(),
                request.path(),
                request.authority() == null ? null : request.authority().toString(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin")));
        if (refusal.isPresent()) {
            refuse(context, 403, "Not from here", refusal.get());
        } else if (length(request) > largest(request.path())) {
            refuse(context, 413, "Too large", tooLarge(request.path()));
        } else {
            context.next();
        }
    }

    /** What still comes of the body is read and thrown away, so that the answer is heard. */
    private static void refuse(RoutingContext context, int status, String title, String detail) {
        context.request().handler(chunk -> {}).resume();
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problems.TYPE)
                .end(Buffer.buffer(Json.write(new Problems.Problem(status, title, detail, null, null))));
    }

    private static long length(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static long largest(String path) {
        return path.endsWith("/pictures") ? LARGEST_PICTURE : LARGEST_OTHER;
    }

    private static String tooLarge(String path) {
        return path.endsWith("/pictures")
                ? "A picture may have 15 MB; a face needs a few hundred kB. Make it smaller and try again."
                : "This takes at most 256 kB.";
    }

    private static void headers(RoutingContext context) {
        HttpServerResponse response = context.response();
        String path = context.request().path();
        response.putHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                        + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("X-Frame-Options", "DENY");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (path.startsWith("/api")) {
            response.putHeader("Cache-Control", "no-store");
        } else {
            // The browser asks whether its copy still holds: an update must not meet yesterday's scripts.
            context.addHeadersEndHandler(nothing -> response.putHeader("Cache-Control", "no-cache"));
        }
    }
}
